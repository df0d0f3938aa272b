"""One person's own part of a sight: their role, their private words, and what they may do now."""

from askwell.engine.claims import (
    guide,
    has_agreed,
    host,
    is_asked_who_manages,
    is_listening,
    presenter,
    role_of,
    slots_of,
    waiver_open,
)
from askwell.engine.format import Floor, Kind
from askwell.engine.given import lying_before, of_kind
from askwell.engine.looking_back import may_look_back
from askwell.engine.rules.crowd import circle_room
from askwell.engine.rules.door import anyone_at_the_door
from askwell.engine.rules.marking import TO_SORT, one_more_look
from askwell.engine.rules.slips import slips_for
from askwell.engine.sight.acts import acts_while
from askwell.engine.sight.items import own_item_sight
from askwell.engine.sight.people import jobs_of
from askwell.engine.sight.shapes import Airtime, ItemSight, Own, ScriptSight
from askwell.engine.sight.shared import line_now
from askwell.engine.sight.taking_part import helpful_to
from askwell.engine.sight.visible import kept_for
from askwell.engine.state import State, twin_of
from askwell.engine.turns import turn_of
from askwell.engine.words import Moment, SeatId, Standing


def own_part(state: State, seat: SeatId, moment: Moment, quiet: frozenset[SeatId]) -> Own | None:
    """None for a stranger, and for whoever was sent out."""
    step = state.step
    return state.found(_own, seat, quiet, step.until if step and moment <= step.until else 0)


def _own(state: State, seat: SeatId, quiet: frozenset[SeatId], take_back_until: Moment) -> Own | None:
    person = state.people.get(seat)
    if person is None or person.standing is Standing.SENT_OUT:
        return None
    turn, guides, here = turn_of(state, seat), seat == guide(state), person.standing is Standing.HERE
    own = twin_of(state.found(_standing_part, seat))
    own.my_turn, own.next = turn.holds, turn.is_next
    own.items = state.found(own_items, seat)
    own.one_more_look = state.found(_looks_again, seat) if here else []
    own.airtime = state.found(_airtime) if guides and not state.ended else []
    own.told = state.found(_told) if guides else []
    own.take_back_until = take_back_until
    own.acts = state.found(acts_while, seat, quiet, bool(take_back_until))
    return own


def _standing_part(state: State, seat: SeatId) -> Own:
    """What neither a turn nor an item changes, so that most moves leave it as it is; the rest is empty in it."""
    person, phase = state.people[seat], state.phase
    here = person.standing is Standing.HERE
    return Own(
        seat=seat,
        name=person.name or "",
        role=role_of(state, seat).value,
        part=person.part.value,
        standing=person.standing.value,
        own_device=person.own_device,
        jobs=jobs_of(state, seat) if here else [],
        my_turn=False,
        next=False,
        listening=is_listening(state, seat),
        hides_clock=phase is not None and phase.floor is Floor.PRESENTER and seat == presenter(state),
        agreed=sorted(person.agreed),
        ask_private=_ask_private(state, seat) if here else None,
        waits_for=_waits_for(state, seat),
        line=line_now(state) if phase and seat == guide(state) else None,
        script=_script(state) if seat == guide(state) else None,
        items=[],
        one_more_look=[],
        airtime=[],
        told=[],
        knocking=anyone_at_the_door(state, seat) if seat in (host(state), presenter(state)) else [],
        slips=slips_for(state, seat) if here else [],
        take_back_until=0,
        my_slots=[slot.number for slot in slots_of(state, seat)],
        circle_room=circle_room(state, seat),
        looks_back=may_look_back(state, seat),
        helpful=helpful_to(state, seat),
        acts=[],
    )


def _looks_again(state: State, seat: SeatId) -> list[str]:
    return [item.item for item in one_more_look(state, seat)]


def _script(state: State) -> ScriptSight | None:
    phase = state.phase
    if phase is None:
        return None
    return ScriptSight(list(phase.script.say), list(phase.script.watch), list(phase.script.wrong))


def _ask_private(state: State, seat: SeatId) -> str | None:
    """Asked one by one, on one's own screen: first who manages whom, then whether all can go on with it."""
    person = state.people[seat]
    if person.manages is None and is_asked_who_manages(state, person):
        return "manages"
    return "waive" if waiver_open(state) and person.waives is None else None


def _waits_for(state: State, seat: SeatId) -> str | None:
    """Why somebody is not inside: the door, the next phase, or their own yes."""
    person = state.people[seat]
    if person.standing is Standing.KNOCKING:
        slot = state.slot
        return "slot" if slot and person.kept_out_of == slot.number else "door"
    if person.standing is Standing.COMING:
        return "phase"
    if person.standing is Standing.HERE and state.here > 0 and not has_agreed(state, person):
        return "agreement"
    return None


def own_items(state: State, seat: SeatId) -> list[ItemSight]:
    """What nobody else sees, and how I sorted what was offered to me; from outside the rest of my matter too."""
    mine = {slot.number for slot in slots_of(state, seat)}
    inside = state.people[seat].standing is Standing.HERE
    if state.paused:
        return []
    received = [i for i in lying_before(state, seat) if i.matter in mine] if mine else []
    sorted_ = [i for i in received if i.kind in TO_SORT or not inside]
    return state.each_given(own_item_sight, [*kept_for(state, seat), *sorted_], seat)


def _airtime(state: State) -> list[Airtime]:
    slot = state.slot
    if slot is None:
        return []
    counts: dict[SeatId, int] = {}
    for item in of_kind(state, Kind.QUESTION):
        if item.matter == slot.number:
            counts[item.seat] = counts.get(item.seat, 0) + 1
    people = (p for p in state.people.values() if p.standing is Standing.HERE and p.seat != slot.presenter)
    return [Airtime(p.seat, p.name or "", counts.get(p.seat, 0)) for p in people if p.seat != guide(state)]


def _told(state: State) -> list[str]:
    """Items that whoever received them put away and told the facilitator of."""
    return [item.item for item in state.items.values() if item.facilitator_told]
