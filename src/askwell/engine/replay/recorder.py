"""Folds a log as a room does, and notes beside it what a replay tells."""

from collections.abc import Callable
from typing import Any

from askwell.engine.claims import Interlude, at_table, goes_round, guide, interlude, presenter, takes_the_floor
from askwell.engine.events import (
    ActionTaken,
    AnswerTied,
    AnyGiven,
    BreakTaken,
    CoachSteppedIn,
    Event,
    FloorTaken,
    MeetingEnded,
    Paused,
    PhaseEntered,
    PresentersChosen,
    StepTakenBack,
    TimeExtended,
    TimeOutBegan,
    TurnEnded,
    TurnPutOff,
    WeWereAway,
)
from askwell.engine.format import Floor
from askwell.engine.meeting import evolve
from askwell.engine.replay.never_came import never_came
from askwell.engine.replay.shapes import Replay, Share, Stretch
from askwell.engine.sight.visible import View, seen_by
from askwell.engine.state import State
from askwell.engine.words import ItemId, Moment, SeatId, Seconds, SequenceNumber

A_SILENCE = 30_000
"""Milliseconds without anybody's floor that are noticed as a silence."""
AT_REST = (Interlude.BEFORE, Interlude.RESTING, Interlude.ENDED)
"""No time of the meeting passes."""
COUNTED: dict[type[Event], str] = {
    Paused: "pauses",
    TimeOutBegan: "time_outs",
    CoachSteppedIn: "step_ins",
    BreakTaken: "breaks",
    WeWereAway: "outages",
}


class Recorder:
    """`hear` in the order of the log. Until it is told to somebody, lengths are in milliseconds."""

    def __init__(self) -> None:
        self.state = State()
        self._began = Moment(0)
        self._stretches: list[Stretch] = []
        self._guides: list[set[SeatId]] = []
        """Who guided each stretch when it was left."""
        self._entered: set[int] = set()
        self._lent: dict[int, int] = {}
        """Seconds that a place of the course lent before it came."""
        self._given: list[tuple[ItemId, str, Stretch, str]] = []
        """Of what is given or answered: the item that must be seen for it to count, its kind, where, by which part."""
        self._quiet_since: Moment | None = None

    def hear(self, event: Event, moment: Moment) -> None:
        state = self.state
        moment = max(state.moment, moment)
        self._pass_time(moment)
        if isinstance(event, (PhaseEntered, MeetingEnded)):
            self._leave(moment)
        holder, line = state.turns.holder, list(state.turns.to_come)
        evolve(state, event, moment, SequenceNumber(state.at + 1))
        if note := NOTES.get(type(event)):
            note(self, event, moment)
        self._note_counts(event)
        self._note_given(event)
        if not isinstance(event, StepTakenBack):
            self._note_turns(event, None if isinstance(event, PhaseEntered) else holder, line)
        self._note_silence(moment)

    # Time

    @property
    def _here(self) -> Stretch | None:
        return self._stretches[-1] if self._stretches else None

    def _pass_time(self, moment: Moment) -> None:
        here, standing = self._here, interlude(self.state)
        passed = moment - self.state.moment
        if here is None or standing in AT_REST:
            return
        if standing is None:
            here.taken = Seconds(here.taken + passed)
        else:
            here.stood = Seconds(here.stood + passed)

    def _entered_phase(self, event: PhaseEntered, moment: Moment) -> None:
        place, leg = event.leg, self.state.course[event.leg]
        self._began = self._began or moment
        before = self._here
        lent = 0 if leg.phase.each else self._lent.get(place, 0)
        planned = 0 if place in self._entered else (event.length + lent) * 1000
        self._entered.add(place)
        stretch = Stretch(event.run, leg.phase.word, leg.phase.name, leg.phase.hue.value, leg.slot, place)
        stretch.planned, stretch.silent = Seconds(planned), leg.phase.floor is Floor.SILENT
        stretch.back = before is not None and place <= before.place
        self._stretches.append(stretch)
        self._guides.append(set())

    def _leave(self, moment: Moment) -> None:
        self._end_silence(moment)
        seat = guide(self.state)
        if seat is not None and self._guides:
            self._guides[-1].add(seat)

    def _took_back(self, event: StepTakenBack, _moment: Moment) -> None:
        """A phase that lasted for seconds, by a tap too many, was none; a skip or an end taken back leaves no trace."""
        gone = self._here
        if gone is None or gone.run == event.run:
            return
        self._stretches.pop()
        self._guides.pop()
        if gone.planned:
            self._entered.discard(gone.place)
        here = self._here
        assert here is not None
        here.take_in(gone)
        self._given = [(item, kind, here if at is gone else at, part) for item, kind, at, part in self._given]

    def _chose(self, _event: PresentersChosen, _moment: Moment) -> None:
        """The course ahead is another; what had been entered of the old one doesn't count for it."""
        self._entered = {place for place in self._entered if place <= self.state.here}
        self._lent = {place: lent for place, lent in self._lent.items() if place <= self.state.here}

    def _lent_time(self, event: TimeExtended, _moment: Moment) -> None:
        here, course = self._here, self.state.course
        if here is None:
            return
        for place, seconds in event.loans:
            self._lent[place] = self._lent.get(place, 0) + seconds
        another = any(course[place].slot != here.slot for place, _ in event.loans)
        here.extended = Seconds(here.extended + event.seconds * 1000)
        here.from_another += another
        here.from_here += not another

    def _was_away(self, event: WeWereAway, moment: Moment) -> None:
        """The time in which nobody could reach us is not the meeting's."""
        if (here := self._here) is not None:
            here.taken = Seconds(max(0, here.taken - event.seconds * 1000))
        self._quiet_since = None

    # Turns and silences

    def _part_of(self, seat: SeatId) -> str:
        """Nobody's where there is only one member besides: no count but one's own is ever told of one person."""
        telling, guiding = presenter(self.state), guide(self.state)
        if sum(other not in (telling, guiding) for other in at_table(self.state)) < 2:
            return ""
        return "presenter" if seat == telling else "guide" if seat == guiding else "members"

    def _note_turns(self, event: Event, holder: SeatId | None, line: list[SeatId]) -> None:
        """A turn is the floor coming to somebody. Whoever passes before it came has had it like everyone else."""
        here, phase = self._here, self.state.phase
        if here is None or phase is None or phase.floor is Floor.PRESENTER or self.state.ended:
            return
        now = self.state.turns.holder
        if now is not None and now != holder:
            here.turns.add(self._part_of(now))
        if isinstance(event, TurnEnded) and event.seat != holder and event.seat in line:
            here.turns.add(self._part_of(event.seat))
        if isinstance(event, TurnPutOff) and event.seat == holder:
            here.turns.add(self._part_of(event.seat), -1)
        if isinstance(event, FloorTaken) and holder not in (None, event.seat) and goes_round(phase):
            here.turns.add(self._part_of(holder), -1)  # who was interrupted speaks right afterwards

    def _note_silence(self, moment: Moment) -> None:
        state, phase = self.state, self.state.phase
        free = phase is not None and interlude(state) is None and takes_the_floor(state, phase)
        if not free or state.turns.holder is not None:
            self._end_silence(moment)
        elif self._quiet_since is None:
            self._quiet_since = moment
        if free and self._here is not None and self._here.silences is None:
            self._here.silences = 0

    def _end_silence(self, moment: Moment) -> None:
        here, since = self._here, self._quiet_since
        self._quiet_since = None
        if here is not None and since is not None and moment - since >= A_SILENCE:
            here.silences = (here.silences or 0) + 1

    # What was given, and what stood still

    def _note_counts(self, event: Event) -> None:
        here, name = self._here, COUNTED.get(type(event))
        if here is not None and name is not None:
            setattr(here, name, getattr(here, name) + 1)

    def _note_given(self, event: Event) -> None:
        here = self._here
        if here is None:
            return
        if isinstance(event, (AnyGiven, ActionTaken)) and event.item in self.state.items:
            kind = self.state.items[event.item].kind.value
            self._given.append((event.item, kind, here, self._part_of(event.seat)))
        elif isinstance(event, AnswerTied):
            self._given.append((event.question, "answer", here, self._part_of(event.seat)))

    # At the end

    def told_to(self, seat: SeatId) -> Replay:
        """Counts only what this seat's own screen has shown; what was withdrawn, struck or erased since is in none."""
        state = self.state
        for item, kind, stretch, part in self._given:
            if item in self._seen_by(seat):
                stretch.given.setdefault(kind, Share()).add(part)
        for stretch, guides in zip(self._stretches, self._guides, strict=True):
            stretch.mine = seat in guides
            if not stretch.turns.total:
                stretch.silences = None
        told = never_came(state, self._stretches, self._entered)
        _in_seconds(told)
        name = state.format.name if state.format else ""
        return Replay(self._began, name, len(at_table(state)), told)

    def _seen_by(self, seat: SeatId) -> set[ItemId]:
        """Also once they have left the room: they guided it."""
        person = self.state.people[seat]
        presents = frozenset(slot.number for slot in self.state.slots if slot.presenter == seat and not slot.withdrawn)
        view = View(inside=True, words=True, seat=seat, since=person.since, presents=presents)
        return {item.item for item in seen_by(self.state, view)}


def _in_seconds(stretches: list[Stretch]) -> None:
    """To the nearest; each begins where those before it ended, so that the whole is as long as its stretches."""
    began = 0
    for stretch in stretches:
        for name in ("planned", "taken", "stood", "extended"):
            setattr(stretch, name, Seconds(round(getattr(stretch, name) / 1000)))
        stretch.began = Seconds(began)
        began += stretch.taken + stretch.stood


NOTES: dict[type[Event], Callable[[Recorder, Any, Moment], None]] = {
    PhaseEntered: Recorder._entered_phase,
    StepTakenBack: Recorder._took_back,
    PresentersChosen: Recorder._chose,
    TimeExtended: Recorder._lent_time,
    WeWereAway: Recorder._was_away,
}
