"""What is wanted after every rule holds, and how much."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wishes:
    """Weights against one another; 1 is the worth of the difference between two average people.

    `worst` counts the least diverse set beside the mean; `faultlines` mixes people who are neither twins nor
    different in everything, so that a set doesn't fall into two halves; `new_people` keeps those apart who met
    before; `not_alone` is for protected attributes; `stay` keeps people where they were.
    """

    worst: float = 0.5
    faultlines: float = 0.25
    new_people: float = 1.0
    not_alone: float = 0.5
    stay: float = 0.0
    met: frozenset[frozenset[str]] = field(default_factory=frozenset)
