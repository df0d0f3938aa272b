"""Walking every state that is not like one already walked, phase by phase, from every way of entering each."""

from collections import deque
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from askwell.engine.claims import Interlude, guide, interlude, tapper
from askwell.engine.format import Exit
from askwell.engine.meeting import next_time
from askwell.engine.prove.detours import BACK, away_and_back, came_back
from askwell.engine.prove.ending import left_without, one_step
from askwell.engine.prove.leaks import leaked, leaks
from askwell.engine.prove.likeness import likeness, place_of, representatives, slots_ahead, standpoint
from askwell.engine.prove.making import answer, fold, made
from askwell.engine.prove.minutes import borrowed_wrongly
from askwell.engine.prove.reasons import told
from askwell.engine.prove.safeguards import safeguards
from askwell.engine.prove.tries import FOLLOWED, Try, tries
from askwell.engine.prove.visitors import visited
from askwell.engine.refusals import Refusal
from askwell.engine.state import State
from askwell.engine.words import ROOM, Moment


@dataclass(slots=True)
class Walked:
    """What a walk has seen.

    `ways` leads from each state to those that people, or a reveal, bring about; what only time does is walked, and is
    no way. `words` names the phase each is in, "" when it has ended. `aside` holds what is reached by a step that is
    not followed (back, skip, leave, stop …), with the words of who got there. `told` holds (phase, slug).
    """

    ways: dict[Hashable, set[Hashable]] = field(default_factory=dict)
    words: dict[Hashable, str] = field(default_factory=dict)
    aside: dict[Hashable, tuple[str, str, State]] = field(default_factory=dict)
    findings: set[tuple[str, str]] = field(default_factory=set)
    told: set[tuple[str, str]] = field(default_factory=set)
    tried: set[Hashable] = field(default_factory=set)
    moves: int = 0
    whole: bool = True


def word_of(state: State) -> str:
    return "" if state.ended else state.phase.word if state.phase else "lobby"


def walk(start: State, most: int) -> Walked:
    """A phase at a time, breadth first from `start`; stops at `most` states and says so in `whole`.

    Of the states in which a phase can be entered that are alike, the one with most words is walked.
    """
    walked = Walked()
    inside: deque[State] = deque()
    entrances: dict[Hashable, tuple[State, State]] = {likeness(start): (start, start)}
    while inside or entrances:
        if not inside:
            before, state = entrances.pop(next(iter(entrances)))
            _enter(walked, before, state)
            inside.append(state)
        state = inside.popleft()
        here = likeness(state)
        for after, by_people in _steps(walked, state):
            there = likeness(after)
            if by_people:
                walked.ways[here].add(there)
            if there in walked.ways:
                continue
            if len(walked.ways) + len(entrances) >= most:
                walked.whole = False
            elif after.run != state.run or after.ended:
                waiting = entrances.get(there)
                if waiting is None or len(waiting[1].items) < len(after.items):
                    entrances[there] = (state, after)
            else:
                _enter(walked, state, after)
                inside.append(after)
    return walked


def _enter(walked: Walked, before: State, state: State) -> None:
    """A state is come to for the first time; what holds for a whole phase is looked at as it is entered."""
    key, word = likeness(state), word_of(state)
    walked.ways[key], walked.words[key] = set(), word
    walked.findings.update((word, broken) for broken in leaks(state))
    if before.run == state.run and before is not state:
        return
    if interlude(state) is None:
        walked.findings.update((word, broken) for broken in away_and_back(state))
        walked.findings.update((word, broken) for broken in visited(state))
        for gone in {tapper(state), guide(state)} - {None}:
            if gone and not left_without(state.copy(), gone):
                walked.findings.add((word, "cannot be left when the screen of whoever guides or taps is gone"))


def _steps(walked: Walked, state: State) -> Iterator[tuple[State, bool]]:
    """The states that one move, or time itself, leads to; and whether people bring them about.

    What changes nothing of what comes is kept all the same, once for each kind: so that there are words to mend,
    to mark, to sort and to put away. While a reveal waits its five seconds out, it alone is followed.
    """
    yield from _in_time(walked, state)
    yield from ((after, True) for after in _later_slots(state))
    here, word, waits = likeness(state), word_of(state), state.reveal is not None
    for seat in representatives(state):
        place = place_of(state, seat)
        if place not in walked.tried:
            walked.told.update((word, slug) for slug in told(state, seat))
            walked.findings.update((word, broken) for broken in safeguards(state, seat))
        mine = standpoint(state, seat, place)
        new = mine not in walked.tried
        walked.tried.add(mine)
        kept = state
        for tried in tries(state, seat, everything=new):
            walked.moves += 1
            if waits or tried.name not in FOLLOWED:
                _aside(walked, state, tried, (tried.name, place, place_of(state, tried.for_)))
                continue
            after = _followed(walked, state, tried)
            if after is None:
                continue
            yield after, True
            if len(after.items) > len(state.items) and likeness(after) == here and _is_new(state, after):
                kept = after
        walked.tried.add(place)
        state = kept


def _followed(walked: Walked, state: State, tried: Try) -> State | None:
    word = word_of(state)
    after = made(state, tried.by, tried.move, tried.for_)
    if isinstance(after, Refusal):
        _offered_and_refused(walked, word, tried, after)
        return None
    walked.findings.update((word, broken) for broken in leaked(state, after, by_the_room=False))
    return after


def _later_slots(state: State) -> Iterator[State]:
    """From the beginning of a slot, by the plainest moves, the beginnings of those after it: they are all alike but
    for the last."""
    leg, left = state.leg, state.course[state.here - 1] if state.here > 0 else None
    if leg is None or not leg.slot or (left and left.slot == leg.slot) or not slots_ahead(state):
        return
    ahead = state.copy()
    for _ in range(LONGEST_SLOT * len(state.slots)):
        slot = ahead.leg.slot if ahead.leg else 0
        if ahead.ended or not one_step(ahead):
            return
        if ahead.leg and ahead.leg.slot not in (0, slot):
            yield ahead.copy()


LONGEST_SLOT = 60
"""Moves. A slot has at most a dozen phases."""

FAIR = frozenset({"several-bids", "cannot-hold", "name-taken", "no-split-found"})
"""What may be refused though the move is offered: it depends on what is chosen in it."""


def _offered_and_refused(walked: Walked, word: str, tried: Try, refusal: Refusal) -> None:
    walked.told.add((word, refusal.slug))
    if refusal.slug not in FAIR:
        walked.findings.add((word, f"{tried.name} is offered and then refused: {refusal.slug}"))


def _is_new(state: State, after: State) -> bool:
    """Words of a kind that nobody has given to this matter."""
    given = {(item.kind, item.matter) for item in state.items.values()}
    return any((item.kind, item.matter) not in given for item in after.items.values())


def _aside(walked: Walked, state: State, tried: Try, place: Hashable) -> None:
    """A step that is not followed leads back, or to a state whose own way to the end is looked for later."""
    word = word_of(state)
    events = answer(state, tried.by, tried.move, tried.for_)
    if isinstance(events, Refusal):
        _offered_and_refused(walked, word, tried, events)
        return
    if place in walked.tried and tried.name not in TARGETED:
        return
    walked.tried.add(place)
    after = state.copy()
    fold(after, events)
    broken = list(leaked(state, after, by_the_room=False))
    if tried.name in BACK:
        broken += came_back(state, tried.name, after)
    if tried.name == "extend":
        broken += borrowed_wrongly(state, tried)
    walked.findings.update((word, each) for each in broken)
    key = likeness(after)
    if key not in walked.aside:
        walked.aside[key] = (word, tried.name, after)


TARGETED = frozenset({"mark_gone", "send_out", "skip_phase", "hand_over"})
"""What is about somebody or something else: the place of whoever does it does not say where it leads."""


def _in_time(walked: Walked, state: State) -> Iterator[tuple[State, bool]]:
    """What the room does by itself: a reveal is waited for; time that only calls changes nothing of what comes."""
    time = next_time(state)
    if time is None or interlude(state) not in (None, Interlude.ENDED):
        return
    waits = state.reveal is not None
    if not waits and state.phase and state.phase.exit is not Exit.TIME_MOVES:
        return
    late = state.copy()
    late.moment = Moment(max(late.moment, time.deadline))
    after = made(late, ROOM, time)
    if not isinstance(after, Refusal):
        walked.findings.update((word_of(state), each) for each in leaked(state, after, by_the_room=True))
        yield after, waits
