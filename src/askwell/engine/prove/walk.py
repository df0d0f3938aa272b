"""Walking every state that is not like one already walked."""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field

from askwell.engine.claims import Interlude, interlude
from askwell.engine.meeting import next_time
from askwell.engine.prove.likeness import likeness, representatives, situation_of
from askwell.engine.prove.promises import borrowed_wrongly, everyone_can_go, leaks, pause_and_stop
from askwell.engine.prove.settings import apply, refused
from askwell.engine.prove.tries import ANY_TIME, tries
from askwell.engine.refusals import Refusal
from askwell.engine.state import State
from askwell.engine.words import ROOM, Moment


@dataclass(slots=True)
class Walked:
    """`ways` leads from each state to those that follow; `words` names the phase each is in, "" when it has ended."""

    ways: dict[Hashable, set[Hashable]] = field(default_factory=dict)
    words: dict[Hashable, str] = field(default_factory=dict)
    findings: set[tuple[str, str]] = field(default_factory=set)
    moves: int = 0
    whole: bool = True
    tried: set[Hashable] = field(default_factory=set)
    checked: set[Hashable] = field(default_factory=set)


def walk(start: State, most: int) -> Walked:
    """Breadth first from `start`; stops at `most` states and says so in `whole`."""
    walked = Walked()
    queue = deque([start])
    _note(walked, start)
    while queue:
        state = queue.popleft()
        here = likeness(state)
        for after in _steps(walked, state):
            there = likeness(after)
            walked.ways[here].add(there)
            if there not in walked.ways:
                if len(walked.ways) >= most:
                    walked.whole = False
                    continue
                _note(walked, after)
                queue.append(after)
    return walked


def _note(walked: Walked, state: State) -> None:
    """A state is entered for the first time: its promises are checked here."""
    key = likeness(state)
    word = "" if state.ended else state.phase.word if state.phase else "lobby"
    walked.ways[key], walked.words[key] = set(), word
    for broken in leaks(state):
        walked.findings.add((word, broken))
    new = [seat for seat in representatives(state) if situation_of(state, seat) not in walked.checked]
    walked.checked.update(situation_of(state, seat) for seat in new)
    for promise in (pause_and_stop, everyone_can_go):
        walked.findings.update((word, broken) for broken in promise(state, new))


def _steps(walked: Walked, state: State) -> list[State]:
    """The states that one move, or time itself, leads to."""
    steps = [] if interlude(state) is Interlude.ENDED else _in_time(state)
    word = state.phase.word if state.phase else "lobby"
    for name, (by, for_, move) in tries(state, walked.tried):
        walked.moves += 1
        after = state if name in ANY_TIME else state.copy()
        refusal = refused(state, by, move, for_) if name in ANY_TIME else apply(after, by, move, for_)
        if name in ("extend", "nod", "answer_for_minutes"):
            walked.findings.update((word, wrong) for wrong in borrowed_wrongly(state, by, for_, move))
        if isinstance(refusal, Refusal):
            walked.findings.add((word, f"{name} is offered and then refused: {refusal.slug}"))
        elif name not in ANY_TIME:
            steps.append(after)
    return steps


def _in_time(state: State) -> list[State]:
    """What the room does by itself when nobody moves until it is time."""
    time = next_time(state)
    if time is None:
        return []
    after = state.copy()
    after.moment = Moment(max(after.moment, time.deadline))
    apply(after, ROOM, time)
    return [after]


def stuck(walked: Walked) -> set[str]:
    """Phases with a state from which no way leads on to another phase or to the end."""
    backwards: dict[Hashable, set[Hashable]] = {key: set() for key in walked.ways}
    for key, after in walked.ways.items():
        for there in after:
            if there in backwards:
                backwards[there].add(key)
    leaves = [
        key
        for key, after in walked.ways.items()
        if walked.words[key] == "" or any(walked.words.get(there, "?") != walked.words[key] for there in after)
    ]
    free, queue = set(leaves), deque(leaves)
    while queue:
        for before in backwards[queue.popleft()]:
            if before not in free and walked.words[before] != "":
                free.add(before)
                queue.append(before)
    return {walked.words[key] for key in walked.ways if key not in free}
