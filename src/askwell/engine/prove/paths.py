"""What the graph of a walk says: which states lead nowhere, and which phases are come to by accident only."""

from collections import deque
from collections.abc import Hashable

from askwell.engine.prove.walked import Walked

Keys = set[Hashable]


def stuck(walked: Walked) -> Keys:
    """States from which no step of people leads to the end; of a trap of several phases, those nobody gets out of.

    What only time would bring about does not count: whoever is there can leave each phase.
    """
    backwards: dict[Hashable, Keys] = {key: set() for key in walked.ways}
    for key, after in walked.ways.items():
        for there in after & walked.ways.keys():
            backwards[there].add(key)
    ended = {key for key, word in walked.words.items() if word == ""}
    return set(walked.ways) - _reached(ended, backwards)


def by_accident(walked: Walked) -> set[str]:
    """Phases that only time leads to."""
    first = next(iter(walked.ways))
    deliberately = _reached({first}, {key: after & walked.ways.keys() for key, after in walked.ways.items()})
    return set(walked.words.values()) - {walked.words[key] for key in deliberately}


def _reached(start: Keys, ways: dict[Hashable, Keys]) -> Keys:
    found, queue = set(start), deque(start)
    while queue:
        for there in ways[queue.popleft()] - found:
            found.add(there)
            queue.append(there)
    return found
