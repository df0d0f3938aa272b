"""Can people bring the meeting to its end from here? Found by playing on, each time by the plainest move there is."""

from collections.abc import Callable, Container, Hashable
from functools import cache

from askwell.engine.claims import guide, is_here, legs_to_come, tapper
from askwell.engine.meeting import next_time
from askwell.engine.moves import MOVES, AddSeat, HandOver, Move, MoveOn
from askwell.engine.prove.likeness import likeness
from askwell.engine.prove.making import NOBODY, make, now
from askwell.engine.prove.tries import fillings
from askwell.engine.sight.acts import acts_of
from askwell.engine.state import Person, State
from askwell.engine.words import ROOM, Job, Moment, SeatId

PLAINEST = (
    "go_on", "end_time_out", "end_break", "step_out", "open_again", "go_on_anyway", "begin", "move_on", "choose",
    "agree", "say_who_manages", "waive", "let_in", "place_bid", "take_over", "hand_over",
)  # fmt: skip
"""In this order; of what can be said over and over only what changes something."""

AT_LAST = ("put_down", "add_seat", "skip_phase")
"""When time has passed too: there are too few for another slot, so somebody comes, or it does not take place."""

MOST = 200
"""Moves. The longest shipped format has eighteen phases, and everyone may have to agree to four sentences."""


def leads_to_the_end(state: State, known: Container[Hashable]) -> list[Hashable] | None:
    """The states on a way to the end, or to one that is `known` to lead there; None when there is no such way.

    The state given is played on. A room that everyone has left, or where one no was enough, is at its end.
    """
    on_the_way: list[Hashable] = []
    for _ in range(MOST):
        on_the_way.append(key := likeness(state))
        if state.ended or key in known or _is_over(state):
            return on_the_way
        if not one_step(state):
            return None
    return None


def _is_over(state: State) -> bool:
    """Everyone has left; or somebody has said no in private, and this group does not go on: "Not this time."."""
    there = [person for seat, person in state.people.items() if person.has_screen and is_here(state, seat)]
    return not there or any(person.waives is False for person in there)


def left_without(state: State, gone: SeatId) -> bool:
    """Can the phase be left while this one person's screen is gone? True where nobody else has a screen."""
    others = [p for p in state.people.values() if is_here(state, p.seat) and p.has_screen and p.seat != gone]
    if not others:
        return True
    run = state.run
    return _until(state, lambda: state.run != run or state.ended, frozenset({gone}))


def _until(state: State, done: Callable[[], bool], quiet: frozenset[SeatId]) -> bool:
    for _ in range(MOST):
        if done():
            return True
        if not one_step(state, quiet):
            return False
    return False


def one_step(state: State, quiet: frozenset[SeatId] = NOBODY) -> bool:
    """Somebody makes the plainest move that changes anything; else time passes; else who is here changes."""
    if _moved_on(state, quiet):
        return True
    return _anything(state, quiet, PLAINEST) or _time_passes(state) or _anything(state, quiet, AT_LAST)


def _anything(state: State, quiet: frozenset[SeatId], names: tuple[str, ...]) -> bool:
    before = _progress(state)
    return any(
        make(state, seat, move, for_, quiet) is None and _progress(state) != before
        for seat, for_, move in _moves(state, quiet, names)
    )


def _moved_on(state: State, quiet: frozenset[SeatId]) -> bool:
    """What helps nearly always, tried before anything else is looked for."""
    move = MoveOn(state.run)
    seats = [seat for seat, person in state.people.items() if person.has_screen and seat not in quiet]
    return state.here >= 0 and any(make(state, seat, move, quiet=quiet) is None for seat in seats)


def _progress(state: State) -> Hashable:
    """A job that is given to whoever has it is none, though it stands last among the jobs afterwards."""
    answers = tuple((len(p.agreed), p.manages, p.waives) for p in state.people.values())
    return (state.run, likeness(state), frozenset(state.jobs.items()), answers)


def _moves(state: State, quiet: frozenset[SeatId], names: tuple[str, ...]) -> list[tuple[SeatId, SeatId, Move]]:
    """What anybody could do whose screen is there, in the order of the names."""
    found = []
    for seat, person in state.people.items():
        if not person.has_screen or seat in quiet:
            continue
        for act in acts_of(state, seat, now(state), quiet, _moves_called(names)):
            if _is_open(state, act.type, person):
                targets = ([seat] if act.own else []) + [SeatId(str(other)) for other, _ in act.others]
                moves = [_one_more(state)] if act.type == "add_seat" else list(fillings(state, act))
                moves = [move for move in moves if not isinstance(move, HandOver) or move.job is _missing(state)]
                found += [(names.index(act.type), seat, for_, move) for for_ in targets for move in moves]
    return [(seat, for_, move) for _, seat, for_, move in sorted(found, key=lambda each: each[0])]


@cache
def _moves_called(names: tuple[str, ...]) -> frozenset[type[Move]]:
    return frozenset(MOVES[name] for name in names)


def _missing(state: State) -> Job:
    """Which job is given: where it is missing, and not those that anybody could give to and fro."""
    coached = state.format is not None and state.format.coached
    return Job.GUIDING if coached and guide(state) is None else Job.TAPPING


def _one_more(state: State) -> Move:
    """Somebody whom nobody is called like."""
    return AddSeat(f"One more, {len(state.people)}")


def _is_open(state: State, act: str, person: Person) -> bool:
    """An answer is not changed to and fro; nobody is chosen twice; a job is given where it is missing."""
    coached = state.format is not None and state.format.coached
    match act:
        case "say_who_manages":
            return person.manages is None
        case "waive":
            return person.waives is None
        case "place_bid":
            return not state.bids
        case "choose":
            return not any(leg.slot for _, leg in legs_to_come(state))
        case "hand_over":
            return (coached and guide(state) is None) or not state.people[tapper(state)].has_screen
        case "put_down":
            return not coached
        case _:
            return True


def _time_passes(state: State) -> bool:
    time, before = next_time(state), state.at
    if time is None:
        return False
    state.moment = Moment(max(state.moment, time.deadline))
    return make(state, ROOM, time) is None and state.at != before
