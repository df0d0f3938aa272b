"""Guiding, tapping and the door are three jobs; scribe and timekeeper are given to any member."""

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, at_table, guide, host, is_here, name_of, presenter, tapper
from askwell.engine.events import JobHandedOver
from askwell.engine.moves import Attempt, HandOver, PutDown, TakeOver
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, folds, rule
from askwell.engine.state import State
from askwell.engine.words import Job, SeatId

WHENEVER = set(Interlude) - {Interlude.ENDED}
QUIET_JOBS = (Job.TAPPING, Job.GUIDING, Job.DOOR)
"""What somebody else takes over when the holder's screen has been gone for a minute, the lightest first."""


def holder(state: State, job: Job) -> SeatId | None:
    """Who does a job now, given to them or fallen to them."""
    match job:
        case Job.GUIDING:
            return guide(state)
        case Job.TAPPING:
            return tapper(state)
        case Job.DOOR:
            return host(state)
        case _:
            seat = state.jobs.get(job)
            return seat if is_here(state, seat) else None


def may_hand_over(state: State, seat: SeatId, job: Job) -> Refusal | None:
    """Its holder may, the host may, and whoever guides may give tapping, scribe and timekeeper."""
    held = holder(state, job)
    if seat in (held, host(state)) or (seat == guide(state) and job is not Job.DOOR):
        return None
    return no.NOT_YOUR_JOB(holder=name_of(state, held or host(state)))


def can_hand_over_something(state: State, seat: SeatId) -> Refusal | None:
    refusals = [may_hand_over(state, seat, job) for job in Job]
    return None if None in refusals else refusals[0]


def could_hold(state: State, seat: SeatId) -> list[Choice]:
    """Anyone at the table who is not presenting: whoever presents has handed over."""
    return [(other, name_of(state, other)) for other in at_table(state) if other != presenter(state)]


def jobs_to_hand_over(state: State, seat: SeatId) -> list[Choice]:
    return [(job.value, job.value) for job in Job if may_hand_over(state, seat, job) is None]


@rule(
    HandOver,
    can_hand_over_something,
    choices={"to": could_hold, "job": jobs_to_hand_over},
    during=WHENEVER,
    unagreed=True,
)
def hand_over(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, HandOver)
    return [JobHandedOver(move.job, move.to)]


@folds(JobHandedOver)
def job_handed_over(state: State, event: JobHandedOver) -> None:
    """Who guides taps as well, until tapping is given to somebody."""
    state.jobs.pop(event.job, None)
    if event.seat is not None:
        state.jobs[event.job] = event.seat
        if event.job is Job.GUIDING:
            state.jobs.pop(Job.TAPPING, None)


def held_by(state: State, seat: SeatId) -> list[Choice]:
    return [(job.value, job.value) for job, held in state.jobs.items() if held == seat]


def holds_a_job(state: State, seat: SeatId) -> Refusal | None:
    return None if held_by(state, seat) else no.NOT_ASKED_OF_YOU()


@rule(PutDown, holds_a_job, choices={"job": held_by}, during=WHENEVER, unagreed=True)
def put_down(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, PutDown)
    return [JobHandedOver(attempt.move.job, None)]


def may_take_over(state: State, seat: SeatId) -> Refusal | None:
    return None if seat in at_table(state) and seat != presenter(state) else no.NOT_ASKED_OF_YOU()


def jobs_to_take_over(state: State, seat: SeatId) -> list[Choice]:
    return [(job.value, job.value) for job in QUIET_JOBS if holder(state, job) not in (None, seat)]


@rule(TakeOver, may_take_over, choices={"job": jobs_to_take_over}, during=WHENEVER)
def take_over(state: State, attempt: Attempt) -> Events | Refusal:
    """When the holder's screen has been gone for a minute. Until then nothing moves."""
    move = attempt.move
    assert isinstance(move, TakeOver)
    held = holder(state, move.job)
    if held is not None and held not in attempt.quiet:
        return no.STILL_WITH_US(name=name_of(state, held))
    return [JobHandedOver(move.job, attempt.for_)]
