"""The part of a sight that is the same for all who may see the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from askwell.engine.claims import (
    Interlude,
    channel,
    guide,
    has_agreed,
    here,
    host,
    interlude,
    name_of,
    presenter,
    role_of,
    slots_of,
    stems_now,
    takes_place,
    tapper,
)
from askwell.engine.course import length_now
from askwell.engine.gate import chooser
from askwell.engine.given import hidden
from askwell.engine.rules.consulting import module_now
from askwell.engine.rules.door import one_has_to_guide
from askwell.engine.rules.speaking import everyone_spoke
from askwell.engine.sight.items import items_seen
from askwell.engine.sight.people import person_sight
from askwell.engine.sight.phase import ModuleSight, PhaseSight
from askwell.engine.sight.shapes import (
    BidSight,
    ClockSight,
    ContractSight,
    FloorSight,
    ItemSight,
    LegSight,
    PersonSight,
    ProgressSight,
    Shared,
)
from askwell.engine.sight.visible import View, class_of, seen_by, unshared_presenters
from askwell.engine.state import State
from askwell.engine.words import ItemId, Moment, Part, SeatId, Standing

BREAK_AFTER = 90 * 60 * 1000
"""Milliseconds of work after which a break is due at the latest."""

STAGES = {Interlude.BEFORE: "lobby"}


@dataclass(frozen=True, slots=True)
class Standpoint:
    """All by which one sight of the same state differs from another: whoever has the same sees the same."""

    inside: bool
    words: bool
    presents: frozenset[int]
    bids: tuple[SeatId, ...]
    items: tuple[ItemId, ...]

    def __hash__(self) -> int:
        """There may be hundreds of items, and standpoints rarely differ by others than the last."""
        return hash((self.inside, self.words, self.presents, self.bids, len(self.items), self.items[-1:]))


def shared_part(state: State, view: View, moment: Moment) -> Shared:
    """What this view's class sees: during a pause that we have paused, and from outside that there is a door.

    It is found out once for all who see the same items from the same standpoint.
    """
    return state.found(_shared, state.found(_standpoint, view), is_break_due(state, moment))


def shared_with(state: State, seat: SeatId, moment: Moment) -> Shared:
    """The same, for a seat."""
    return state.found(_shared, state.found(_standpoint, class_of(state, seat)), is_break_due(state, moment))


def _standpoint(state: State, view: View) -> Standpoint:
    items = tuple([item.item for item in seen_by(state, view)])
    return Standpoint(view.inside, view.words, view.presents, _bids_seen(state, view), items)


def is_break_due(state: State, moment: Moment) -> bool:
    """It comes with time alone, and no event tells of it."""
    return bool(state.working_since and moment - state.working_since > BREAK_AFTER)


def _shared(state: State, view: Standpoint, tired: bool) -> Shared:
    format_ = state.format
    between = interlude(state)
    open_ = view.inside and not state.paused
    words = open_ and view.words
    return Shared(
        stage=("door" if not view.inside else STAGES.get(between, between.value) if between else "live"),
        format=format_.name if format_ else "",
        purpose=format_.purpose if format_ else "",
        held=state.held.value,
        language=state.language,
        tapper=tapper(state) if view.inside else "",
        host=host(state) if view.inside else "",
        guide=guide(state) if view.inside else None,
        presenter=presenter(state) if view.inside else None,
        chooser=chooser(state) if view.inside else "",
        phase=state.found(_phase) if open_ else None,
        clock=_clock(state, between) if view.inside else ClockSight("none"),
        floor=state.found(_floor) if open_ else FloorSight(None, None, [], [], False, None),
        people=state.found(_people) if view.inside else [],
        items=state.found(_items, view),
        bids=state.found(_bids, view.bids) if words else [],
        not_today=[seat for seat in state.not_today if state.people[seat].standing is Standing.HERE] if words else [],
        course=state.found(_course) if open_ else [],
        sentences=list(format_.sentences) if format_ else [],
        contract=_contract(state) if words else None,
        progress=state.found(_progress) if words else [],
        groups=[list(group) for group in state.groups] if open_ else [],
        waiting=state.found(_waiting) if view.inside else 0,
        written=_written(state) if open_ else 0,
        expected=state.found(_expected) if open_ else 0,
        asked_for=_asked_for(state) if open_ else "",
        break_due=open_ and tired,
        hints=state.hints,
        circles=[list(circle) for circle in state.circles] if view.inside else [],
        coached=format_ is not None and format_.coached,
        crowd=format_ is not None and format_.crowd,
        continued=bool(state.last_time),
        rehearsal=state.rehearsal,
        one_guides=view.inside and between is Interlude.BEFORE and one_has_to_guide(state),
    )


def _items(state: State, view: Standpoint) -> list[ItemSight]:
    items = state.items
    return items_seen(state, [items[item] for item in view.items], view.presents)


def _phase(state: State) -> PhaseSight | None:
    phase, leg = state.phase, state.leg
    if phase is None or leg is None:
        return None
    module = module_now(state)
    return PhaseSight(
        run=state.run,
        word=phase.word,
        name=phase.name,
        purpose=phase.purpose,
        line=line_now(state) if guide(state) is None else None,
        hue=phase.hue.value,
        channel=channel(state, phase).value,
        floor=phase.floor.value,
        where=phase.where.value,
        slot=leg.slot,
        stems=list(stems_now(state, phase)),
        sorts=phase.sorts,
        not_here=sorted(phase.not_here),
        most=phase.most,
        module=module.name if module else "",
        module_line=module.line if module else "",
        modules=_modules(state),
        critical=list(phase.critical) if state.critical else [],
    )


def _modules(state: State) -> list[ModuleSight]:
    phase, chosen = state.phase, state.slot.module if state.slot else ""
    modules = phase.modules if phase else ()
    return [ModuleSight(one.word, one.name, one.line, one.word == chosen) for one in modules]


def line_now(state: State) -> str:
    """The script's one line; of the chosen module where a phase is held with one."""
    module = module_now(state)
    return module.line if module else state.phase.line if state.phase else ""


def _contract(state: State) -> ContractSight | None:
    slot = state.slot
    if slot is None:
        return None
    verdict = slot.verdict.value if slot.verdict else None
    return ContractSight([kind.value for kind in slot.wanted], sorted(slot.can_give), verdict)


def _progress(state: State) -> list[ProgressSight]:
    return [
        ProgressSight(
            action.action,
            action.seat,
            name_of(state, action.seat),
            action.text,
            action.by_day,
            action.outcome.value if action.outcome else None,
            action.story,
        )
        for action in state.last_time
    ]


def _clock(state: State, between: Interlude | None) -> ClockSight:
    clock = state.clock
    if clock is None or between in (Interlude.ENDED, Interlude.BEFORE):
        return ClockSight("none")
    if clock.stands is not None:
        left = (clock.deadline - clock.stands) // 1000
        return ClockSight("stands", clock.length, left=left, back_at=state.break_until or 0)
    return ClockSight("over" if clock.called else "running", clock.length, clock.deadline)


def _floor(state: State) -> FloorSight:
    turns = state.turns
    line = [*turns.to_come, *turns.hands]
    return FloorSight(
        holder=turns.holder,
        next=line[0] if line else None,
        to_come=list(turns.to_come),
        hands=list(turns.hands),
        everyone_spoke=everyone_spoke(state),
        reading_out=turns.reading_out,
    )


def _people(state: State) -> list[PersonSight]:
    """From outside nobody is seen; inside, everyone who is here or coming."""
    seen = (Standing.HERE, Standing.COMING)
    return [person_sight(state, person) for person in state.people.values() if person.standing in seen]


def _waiting(state: State) -> int:
    return sum(not has_agreed(state, person) for person in here(state))


def _bids_seen(state: State, view: View) -> tuple[SeatId, ...]:
    """Nothing that was written before somebody came; a sentence whose slot was stopped is its presenter's alone."""
    if not view.words or state.paused:
        return ()
    unshared = unshared_presenters(state) - {view.seat}
    return tuple(seat for seat, bid in state.bids.items() if bid.number >= view.since and seat not in unshared)


def _bids(state: State, seats: Sequence[SeatId]) -> list[BidSight]:
    seen = [(seat, state.bids[seat]) for seat in seats]
    return [
        BidSight(seat, name_of(state, seat), bid.text, bid.urgency.value, bool(slots_of(state, seat)))
        for seat, bid in seen
    ]


def _course(state: State) -> list[LegSight]:
    return [
        LegSight(
            place=place,
            word=leg.phase.word,
            name=leg.phase.name,
            hue=leg.phase.hue.value,
            minutes=round(length_now(state, leg) / 60, 1),
            slot=leg.slot,
            state=_leg_state(state, place),
        )
        for place, leg in enumerate(state.course)
        if takes_place(state, leg) or place == state.here or leg.skipped
    ]


def _leg_state(state: State, place: int) -> str:
    if state.course[place].skipped:
        return "skipped"
    if place == state.here and not state.ended:
        return "now"
    return "past" if place <= state.here else "to_come"


def _written(state: State) -> int:
    """How many have written what is hidden until its reveal, in this entering of the phase."""
    return len({item.seat for item in hidden(state) if item.run == state.run})


def _expected(state: State) -> int:
    """How many may write what is hidden until its reveal, in this phase."""
    phase = state.phase
    if phase is None or phase.capture is None or phase.capture.seen != "together":
        return 0
    by = phase.capture.by
    return sum(person.part is Part.MEMBER and role_of(state, person.seat) in by for person in here(state))


def _asked_for(state: State) -> str:
    """What waits for somebody's yes: more time, by a nod or by the presenter whose minutes they are."""
    if state.extension is None or state.extension.run != state.run:
        return ""
    return "minutes" if state.extension.owner else "nod"
