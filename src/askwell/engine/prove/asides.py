"""Steps aside: what may happen at any time leads back, or somewhere sound; it is tried once from each place."""

from askwell.engine.prove.detours import BACK, came_back, can_come_back
from askwell.engine.prove.frame import carry_over
from askwell.engine.prove.leaks import leaked
from askwell.engine.prove.likeness import about, here, likeness, offices, places, places_inside, situation
from askwell.engine.prove.making import answer, fold
from askwell.engine.prove.minutes import borrowed_wrongly
from askwell.engine.prove.tries import ALONE, Try
from askwell.engine.prove.walked import Walked, offered_and_refused, word_of
from askwell.engine.refusal import Refusal
from askwell.engine.state import State


def aside(walked: Walked, state: State, tried: Try) -> None:
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
        offered_and_refused(walked, word, tried, events)
        return
    after = state.copy()
    fold(after, events)
    carry_over(state, after)
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
