"""Predicates that every rule stands on: who is who now, and what everyone is doing."""

from collections.abc import Sequence
from enum import StrEnum

from askwell.engine.format import Channel, Floor, Groups, OnlyWhen, Phase, Where
from askwell.engine.once import once
from askwell.engine.state import Leg, Person, Slot, State
from askwell.engine.words import Held, Job, Part, Role, SeatId, Standing


class Interlude(StrEnum):
    """Whatever makes the clock stand, or the meeting not be on."""

    BEFORE = "before"
    PAUSED = "paused"
    LISTENED_TO = "listened_to"
    TIME_OUT = "time_out"
    STEPPED_IN = "stepped_in"
    BREAK = "break"
    AWAY = "away"
    RESTING = "resting"
    ENDED = "ended"


@once
def interlude(state: State) -> Interlude | None:
    """The outermost interlude we are in: a pause covers a break, the end covers everything."""
    if state.ended:
        return Interlude.ENDED
    if state.resting:
        return Interlude.RESTING
    if state.paused:
        return Interlude.PAUSED
    if state.listened_to:
        return Interlude.LISTENED_TO
    if state.away is not None:
        return Interlude.AWAY
    if state.time_out:
        return Interlude.TIME_OUT
    if state.stepped_in:
        return Interlude.STEPPED_IN
    if state.break_until is not None:
        return Interlude.BREAK
    return Interlude.BEFORE if state.here < 0 else None


def name_of(state: State, seat: SeatId | None) -> str:
    """The name as people know it; empty when it has been erased or there is nobody."""
    person = state.people.get(seat) if seat else None
    return (person.name or "") if person else ""


def is_here(state: State, seat: SeatId | None) -> bool:
    person = state.people.get(seat) if seat else None
    return person is not None and person.standing is Standing.HERE


def here(state: State) -> list[Person]:
    """Everyone in the room, in the order in which they sat down."""
    return [person for person in state.people.values() if person.standing is Standing.HERE]


@once
def at_table(state: State) -> list[SeatId]:
    """The circle: members who are here, whatever jobs they have. Observers and supporters sit behind."""
    there, member = Standing.HERE, Part.MEMBER
    return [seat for seat, person in state.people.items() if person.standing is there and person.part is member]


@once
def presenter(state: State) -> SeatId | None:
    slot = state.slot
    return slot.presenter if slot and not slot.stopped else None


@once
def guide(state: State) -> SeatId | None:
    """Who guides now. While presenting, the facilitator has handed over: nobody guides, and the line is for all."""
    seat = state.jobs.get(Job.GUIDING)
    return seat if is_here(state, seat) and seat != presenter(state) else None


@once
def host(state: State) -> SeatId:
    """Who looks after the door: passed on by itself when the host has gone, to somebody with a screen if anyone is."""
    given = [seat for seat in (state.jobs.get(Job.DOOR), state.host, guide(state)) if seat and is_here(state, seat)]
    line = [*given, *at_table(state)]
    return _with_screen(state, line) or next(iter(line), state.host)


@once
def tapper(state: State) -> SeatId:
    """Whoever has the job; else who guides; else, in a slot, the person after the presenter; else the host.

    It falls to nobody without a screen, as long as anyone else is there.
    """
    telling = presenter(state)
    given = [seat for seat in (state.jobs.get(Job.TAPPING), guide(state)) if is_here(state, seat) and seat != telling]
    if seat := _with_screen(state, given):
        return seat
    line = [*after(at_table(state), telling), telling] if telling else [host(state)]
    return _with_screen(state, line) or line[0]


def _with_screen(state: State, seats: Sequence[SeatId | None]) -> SeatId | None:
    for seat in seats:
        if seat and seat in state.people and state.people[seat].has_screen:
            return seat
    return None


@once
def scribe(state: State) -> SeatId | None:
    seat = state.jobs.get(Job.SCRIBE)
    return seat if is_here(state, seat) else None


def may_tap(state: State, seat: SeatId) -> bool:
    """Whoever taps; and anyone at the table once time has been called, if nobody guides."""
    if seat == tapper(state):
        return True
    called = state.clock is not None and state.clock.called
    return called and guide(state) is None and seat in at_table(state)


@once
def role_of(state: State, seat: SeatId) -> Role:
    return roles(state)[seat]


@once
def roles(state: State) -> dict[SeatId, Role]:
    """Everyone's role now: who presents and who guides is asked once, and not once for each of eighty rules."""
    telling, guiding, phase = presenter(state), guide(state), state.phase
    found = {seat: BEHIND.get(person.part, Role.MEMBER) for seat, person in state.people.items()}
    members = [seat for seat, role in found.items() if role is Role.MEMBER]
    if phase is not None and phase.helper:
        found |= {seat: _rotating_role(state, seat) for seat in members}
    for seat, role in ((guiding, Role.FACILITATOR), (telling, Role.PRESENTER)):
        if seat in members:
            found[seat] = role
    return found


BEHIND = {Part.OBSERVER: Role.OBSERVER, Part.SUPPORTER: Role.SUPPORTER}
"""Who sits behind the circle has no other role."""


def _rotating_role(state: State, seat: SeatId) -> Role:
    """Who helps is so many places after the presenter; whoever else sits in the circle watches."""
    telling, phase = presenter(state), state.phase
    assert phase is not None
    others = [other for other in after(at_table(state), telling) if other != guide(state)] if telling else []
    helper = others[(phase.helper - 1) % len(others)] if others else None
    return Role.HELPER if seat == helper else Role.WATCHER


def after(circle: list[SeatId], seat: SeatId) -> list[SeatId]:
    """The others in the order in which they sit, beginning with the one after `seat`."""
    if seat not in circle:
        return list(circle)
    place = circle.index(seat)
    return circle[place + 1 :] + circle[:place]


def is_listening(state: State, seat: SeatId) -> bool:
    """The presenter whose chair is turned: hears or reads, replies by no road, pauses by every road."""
    phase = state.phase
    return phase is not None and phase.presenter_listens and seat == presenter(state)


def channel(state: State, phase: Phase) -> Channel:
    """What the meeting's answer to "in a room, on a call, in writing?" makes of the phase's own channel."""
    return Channel.WRITING if state.held is Held.WRITING else phase.channel


def takes_the_floor(state: State, phase: Phase) -> bool:
    """People take the floor by themselves: in a free phase that is held aloud. A pair or a four needs none."""
    free = phase.floor is Floor.FREELY and phase.groups is Groups.ALL
    return free and channel(state, phase) is not Channel.WRITING


def stems_now(state: State, phase: Phase) -> tuple[str, ...]:
    """Beginnings of a reflection: two in a first meeting, more when people know each other."""
    return phase.stems if state.first_meeting else phase.all_stems


def goes_round(phase: Phase) -> bool:
    """One at a time, in turn: the floor passes through the circle."""
    return phase.floor in (Floor.IN_TURN, Floor.AMONG_MEMBERS)


def has_agreed(state: State, person: Person) -> bool:
    """Yes to every sentence, and an answer about managing (a seat without a screen answers on paper).

    Whoever comes later and manages somebody waits besides until everyone has said in private that it is all right.
    """
    return _said_yes(state, person) and not (person.asks_waiver and asks_in_vain(state, person))


def is_asked_who_manages(state: State, person: Person) -> bool:
    """On one's own screen, where there is anybody to be managed by."""
    return person.has_screen and state.format is not None and state.format.most > 1


def _said_yes(state: State, person: Person) -> bool:
    sentences = len(state.format.sentences) if state.format else 0
    return len(person.agreed) == sentences and (person.manages is not None or not is_asked_who_manages(state, person))


def asks_in_vain(state: State, person: Person) -> bool:
    """Not everyone has waived it, or never can: an observer is never someone who assesses a member."""
    asked = [other for other in here(state) if other.has_screen and other.seat != person.seat]
    inside = [other for other in asked if _said_yes(state, other) and not other.asks_waiver]
    return person.part is Part.OBSERVER or not all(other.waives for other in inside)


@once
def waiver_open(state: State) -> bool:
    """Somebody here manages or assesses somebody here, so that everyone is asked in private."""
    return any(person.manages for person in here(state))


def waived_by_all(state: State) -> bool:
    return all(person.waives for person in here(state) if person.has_screen)


def slots_of(state: State, seat: SeatId) -> list[Slot]:
    """The slots whose matter is this person's: theirs still, neither withdrawn nor given up before it began."""
    return [slot for slot in state.slots if slot.presenter == seat and not slot.withdrawn and not slot.dropped]


def _still_with_us(state: State, seat: SeatId) -> bool:
    """The slot of a presenter who has gone does not take place, unless they come back before it."""
    person = state.people.get(seat)
    return person is not None and person.standing in (Standing.HERE, Standing.COMING)


def slot_takes_place(state: State, slot: Slot) -> bool:
    if slot.stopped or slot.withdrawn or slot.dropped:
        return False
    return _still_with_us(state, slot.presenter)


def takes_place(state: State, leg: Leg) -> bool:
    if leg.skipped:
        return False
    slot = state.slots[leg.slot - 1] if leg.slot else None
    return (slot is None or slot_takes_place(state, slot)) and _is_called_for(state, leg, slot)


def _is_called_for(state: State, leg: Leg, slot: Slot | None) -> bool:
    match leg.phase.only_when:
        case OnlyWhen.FIRST_MEETING:
            return state.first_meeting
        case OnlyWhen.FROM_LAST_TIME:
            return bool(state.last_time)
        case OnlyWhen.PRESENTER_ASKED:
            return slot is not None and slot.options_asked
        case OnlyWhen.ALWAYS:
            return True


@once
def legs_to_come(state: State) -> tuple[tuple[int, Leg], ...]:
    """(place on the course, leg) of what is ahead and takes place, as things stand."""
    slots = {slot.number: slot for slot in state.slots if slot_takes_place(state, slot)}
    found = []
    for place, leg in enumerate(state.course[state.here + 1 :], state.here + 1):
        slot = leg.slot
        if leg.skipped or (slot and slot not in slots):
            continue
        if leg.phase.only_when is OnlyWhen.ALWAYS or _is_called_for(state, leg, slots.get(slot)):
            found.append((place, leg))
    return tuple(found)


def speaks_next(state: State) -> str:
    """The name of the next phase in which the presenter may speak again."""
    slot = state.slot
    for _, leg in legs_to_come(state):
        silent = leg.phase.presenter_listens or leg.phase.floor is Floor.SILENT
        if not silent and (slot is None or leg.slot in (slot.number, 0)):
            return leg.phase.name
    return state.phase.name if state.phase else ""


def in_review(state: State) -> bool:
    return state.phase is not None and state.phase.where is Where.CLOSING
