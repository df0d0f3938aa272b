"""Walking every state that is not like one already walked, phase by phase, from every way of entering each."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field

from askwell.engine.claims import Interlude, guide, interlude, tapper
from askwell.engine.format import Exit
from askwell.engine.meeting import next_time
from askwell.engine.prove.detours import BACK, away_and_back, came_back, can_come_back
from askwell.engine.prove.ending import left_without, one_step
from askwell.engine.prove.leaks import leaked, leaks
from askwell.engine.prove.likeness import (
    about,
    afterwards,
    here,
    inside,
    likeness,
    offices,
    places,
    places_inside,
    representatives,
    situation,
    slots_ahead,
    standpoint,
    statuses,
)
from askwell.engine.prove.making import answer, fold, made
from askwell.engine.prove.minutes import borrowed_wrongly
from askwell.engine.prove.reasons import told
from askwell.engine.prove.safeguards import safeguards
from askwell.engine.prove.tries import ALONE, FOLLOWED, Try, has_own_hands, tries
from askwell.engine.prove.visitors import visited
from askwell.engine.refusals import Refusal
from askwell.engine.rule import RULES
from askwell.engine.rules.giving import matter_now
from askwell.engine.state import State
from askwell.engine.words import ROOM, Moment, SeatId

Entrances = dict[Hashable, tuple[State, State]]
"""In which state a phase can be entered, by its likeness, and the state that led there."""


@dataclass(slots=True)
class Walked:
    """What a walk has seen.

    `ways` leads from each state to those that people, or a reveal, bring about; what only time does is walked, and is
    no way. `words` names the phase each is in, "" when it has ended. `aside` holds what is reached by a step that is
    not followed (back, skip, leave, stop …), with the words of who got there. `told` holds (phase, slug); what is
    still `wanted` of them is asked for at each new standpoint. `tried` holds what need not be tried or compared again,
    `alone` the same of the steps aside that lead to the same with fewer or more people: several walks may share it.
    """

    ways: dict[Hashable, set[Hashable]] = field(default_factory=dict)
    words: dict[Hashable, str] = field(default_factory=dict)
    aside: dict[Hashable, tuple[str, str, State]] = field(default_factory=dict)
    findings: set[tuple[str, str]] = field(default_factory=set)
    wanted: set[tuple[str, str]] = field(default_factory=set)
    told: set[tuple[str, str]] = field(default_factory=set)
    tried: set[Hashable] = field(default_factory=set)
    entered: dict[Hashable, set[tuple[int, bool]]] = field(default_factory=dict)
    alone: set[Hashable] = field(default_factory=set)
    moves: int = 0
    whole: bool = True


def word_of(state: State) -> str:
    return "" if state.ended else state.phase.word if state.phase else "lobby"


def walk(start: State, most: int, wanted: Iterable[tuple[str, str]] = (), alone: set[Hashable] | None = None) -> Walked:
    """A phase at a time, breadth first from `start`; stops at `most` states and says so in `whole`.

    Of the states in which a phase can be entered that are alike, the one with most words is walked. `alone` is what
    walks with fewer people have tried already, and need not be tried again: it grows.
    """
    walked = Walked(wanted=set(wanted), alone=set() if alone is None else alone)
    entrances: Entrances = {likeness(start): (start, start)}
    while entrances:
        before, state = entrances.pop(next(iter(entrances)))
        _enter(walked, before, state)
        _walk_phase(walked, state, entrances, most)
    return walked


def _walk_phase(walked: Walked, entered: State, entrances: Entrances, most: int) -> None:
    """The states within a phase, breadth first; those in which another is entered wait among the entrances.

    Where it was walked before from such a state, and only what comes afterwards is otherwise now, it is left at once.
    """
    steps: Iterable[tuple[State, bool]] = list(_steps(walked, entered))
    outcomes = {_outcome(entered, after, by_people) for after, by_people in steps}
    walked_before = (OUT, True) in outcomes and walked.entered.get(inside(entered)) == outcomes
    queue, ways_out, state = deque[State](), set[tuple[int, int]](), entered
    while True:
        way = walked.ways[likeness(state)]
        for after, by_people in steps:
            there, leaves = likeness(after), _leaves(state, after)
            if by_people:
                way.add(there)
            if leaves:
                ways_out.add((afterwards(state), inside(after)))
            if there in walked.ways:
                continue
            if len(walked.ways) + len(entrances) >= most:
                walked.whole = False
            elif leaves or (walked_before and inside(after) == inside(entered)):
                waiting = entrances.get(there)
                if waiting is None or len(waiting[1].items) < len(after.items):
                    entrances[there] = (state, after)
            elif not walked_before:
                _enter(walked, state, after)
                queue.append(after)
        if not queue:
            break
        state = queue.popleft()
        steps = _steps(walked, state)
    if len(ways_out) == len({next_ for next_, _ in ways_out}):
        walked.entered.setdefault(inside(entered), outcomes)


def _leaves(state: State, after: State) -> bool:
    return after.run != state.run or after.ended


def _outcome(state: State, after: State, by_people: bool) -> tuple[int, bool]:
    """What a step leads to within its phase, whatever comes afterwards."""
    return (OUT if _leaves(state, after) else inside(after), by_people)


OUT = -1
"""Whichever phase comes next."""


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
    alike, tapping, ahead, done = likeness(state), tapper(state), slots_ahead(state), set()
    for seat in representatives(state):
        mine, may_follow = standpoint(state, seat), (statuses(state)[seat], seat == tapping, seat in ahead)
        new = mine not in walked.tried
        if may_follow in done and not new:
            continue
        done.add(may_follow)
        _stand_in(walked, state, seat)
        walked.tried.add(mine)
        kept = state
        for tried in tries(state, seat, everything=new):
            if state.reveal is not None or tried.name not in FOLLOWED or has_own_hands(state, seat, tried.for_):
                _aside(walked, state, tried)
                continue
            round_ = (mine, tried.name, places(state)[tried.for_], about(state, tried.move))
            if round_ in walked.tried and _is_given(state, tried):
                continue
            after = _followed(walked, state, tried)
            if after is None:
                continue
            yield after, True
            if likeness(after) == alike and len(after.items) > len(state.items):
                walked.tried.add(round_)
                if _is_new(state, after):
                    kept = after
        state = kept


def _stand_in(walked: Walked, state: State, seat: SeatId) -> None:
    """What is looked at once in each place: the safeguards, and the reasons for no that the page still owes us."""
    place, word = places(state)[seat], word_of(state)
    if place in walked.tried:
        return
    walked.tried.add(place)
    walked.findings.update((word, broken) for broken in safeguards(state, seat))
    if any(phase == word for phase, _ in walked.wanted):
        _tell(walked, *((word, slug) for slug in told(state, seat)))


def _tell(walked: Walked, *reasons: tuple[str, str]) -> None:
    walked.told.update(reasons)
    walked.wanted.difference_update(reasons)


def _followed(walked: Walked, state: State, tried: Try) -> State | None:
    word = word_of(state)
    walked.moves += 1
    after = made(state, tried.by, tried.move, tried.for_)
    if isinstance(after, Refusal):
        _offered_and_refused(walked, word, tried, after)
        return None
    step = (tried.name, likeness(state), likeness(after))
    if step not in walked.tried:
        walked.tried.add(step)
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
    _tell(walked, (word, refusal.slug))
    if refusal.slug not in FAIR:
        walked.findings.add((word, f"{tried.name} is offered and then refused: {refusal.slug}"))


def _is_given(state: State, tried: Try) -> bool:
    """There are words of this kind already, so that there is something to mark, to sort and to put away."""
    kind, matter = RULES[type(tried.move)].gives, matter_now(state)
    return any(item.kind is kind and item.matter == matter for item in state.items.values())


def _is_new(state: State, after: State) -> bool:
    """Words of a kind that nobody has given to this matter."""
    given = {(item.kind, item.matter) for item in state.items.values()}
    return any((item.kind, item.matter) not in given for item in after.items.values())


def _aside(walked: Walked, state: State, tried: Try) -> None:
    """A step that is not followed leads back, or to a state whose own way to the end is looked for later.

    Made once from each place, and once for and about somebody in each place by whoever has this office.
    """
    alone = tried.name in ALONE
    done, where = (walked.alone, places_inside(state)) if alone else (walked.tried, places(state))
    office = (here(state) if alone else situation(state), offices(state)[tried.by])
    mine = (tried.name, where[tried.by])
    this = (tried.name, office, where[tried.for_] if tried.for_ != tried.by else None, about(state, tried.move))
    if mine in done and this in done:
        return
    done.update((mine, this))
    word = word_of(state)
    walked.moves += 1
    events = answer(state, tried.by, tried.move, tried.for_)
    if isinstance(events, Refusal):
        _offered_and_refused(walked, word, tried, events)
        return
    after = state.copy()
    fold(after, events)
    broken = list(leaked(state, after, by_the_room=False))
    if tried.name == "extend":
        broken += borrowed_wrongly(state, tried)
    walked.findings.update((word, each) for each in broken)
    if not _leads_back(walked, state, tried.name, after):
        walked.aside.setdefault(likeness(after), (word, tried.name, after))


def _leads_back(walked: Walked, state: State, name: str, away: State) -> bool:
    """What leads away and back has to end where it began, and then needs no other way to the end."""
    if name not in BACK or not can_come_back(state):
        return False
    step = (name, likeness(state), likeness(away))
    if step not in walked.tried:
        walked.tried.add(step)
        broken = set(came_back(state, name, away))
        walked.findings.update((word_of(state), each) for each in broken)
        if broken:
            walked.aside.setdefault(likeness(away), (word_of(state), name, away))
    return True


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
