"""Walking every state that is not like one already walked, phase by phase, from every way of entering each."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator

from askwell.engine.claims import Interlude, guide, interlude, tapper
from askwell.engine.format import Exit
from askwell.engine.meeting import next_time
from askwell.engine.prove.asides import aside
from askwell.engine.prove.detours import away_and_back
from askwell.engine.prove.ending import left_without, one_step
from askwell.engine.prove.frame import carry_over
from askwell.engine.prove.leaks import leaked, leaks
from askwell.engine.prove.likeness import (
    about,
    afterwards,
    inside,
    likeness,
    places,
    representatives,
    slots_ahead,
    standpoint,
    statuses,
)
from askwell.engine.prove.making import made
from askwell.engine.prove.reasons import told
from askwell.engine.prove.safeguards import safeguards
from askwell.engine.prove.tries import FOLLOWED, Try, has_own_hands, tries
from askwell.engine.prove.visitors import visited
from askwell.engine.prove.walked import Walked, offered_and_refused, tell, word_of
from askwell.engine.refusal import Refusal
from askwell.engine.rule import RULES
from askwell.engine.rules.giving import matter_now
from askwell.engine.state import State
from askwell.engine.words import ROOM, Moment, SeatId

Entrances = dict[Hashable, tuple[State, State]]
"""In which state a phase can be entered, by its likeness, and the state that led there."""


def walk(start: State, most: int, wanted: Iterable[tuple[str, str]] = (), alone: set[Hashable] | None = None) -> Walked:
    """A phase at a time, breadth first from `start`; stops at `most` states and says so in `whole`.

    Of the states in which a phase can be entered that are alike, the one with most words is walked. `alone` is what
    walks with fewer people have tried already, and need not be tried again: it grows.
    """
    walked = Walked(wanted=set(wanted), alone=set() if alone is None else alone)
    entrances: Entrances = {likeness(start): (start, start)}
    while entrances:
        before, state = entrances.pop(_next_of(entrances))
        _enter(walked, before, state)
        _walk_phase(walked, state, entrances, most)
    return walked


def _next_of(entrances: Entrances) -> Hashable:
    """First where another slot is to come: there is more that could go wrong, and that is walked whole."""
    with_more = (key for key, (_, state) in entrances.items() if slots_ahead(state))
    return next(with_more, None) or next(iter(entrances))


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
                aside(walked, state, tried)
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
        tell(walked, *((word, slug) for slug in told(state, seat)))


def _followed(walked: Walked, state: State, tried: Try) -> State | None:
    word = word_of(state)
    walked.moves += 1
    after = made(state, tried.by, tried.move, tried.for_)
    if isinstance(after, Refusal):
        offered_and_refused(walked, word, tried, after)
        return None
    carry_over(state, after)
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


def _is_given(state: State, tried: Try) -> bool:
    """There are words of this kind already, so that there is something to mark, to sort and to put away."""
    kind, matter = RULES[type(tried.move)].gives, matter_now(state)
    return any(item.kind is kind and item.matter == matter for item in state.items.values())


def _is_new(state: State, after: State) -> bool:
    """Words of a kind that nobody has given to this matter."""
    given = {(item.kind, item.matter) for item in state.items.values()}
    return any((item.kind, item.matter) not in given for item in after.items.values())


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
