"""One entering of one phase, as the set lives through it."""

from collections import Counter
from dataclasses import dataclass, field

from askwell.colleagues.seen import Seen

LONG_PHASE = 5
"""Minutes for which one contribution of each is about right."""
MOST_EACH = 3

SAID = frozenset(
    {
        "ask_question",
        "answer_question",
        "reflect_back",
        "offer_option",
        "offer_experience",
        "offer_hypothesis",
        "make_statement",
        "tell_matter",
        "put_key_question",
        "take_action",
    }
)
"""What others read: it is quiet for a breath afterwards."""

GIVEN = SAID | {"write_learning", "name_skill", "rate"}
"""What is a contribution at all; a pass, a mark or a step is none."""


@dataclass(slots=True)
class Stay:
    """`beats` since it began, `quiet` since anybody did anything, `held` since the floor came to `holder`.

    `again`: the set came back to this phase. `extended` is how often time was added.
    """

    run: str
    word: str
    again: bool = False
    beats: int = 0
    quiet: int = 0
    held: int = 0
    holder: str | None = None
    length: int = 0
    extended: int = 0
    given: Counter[tuple[str, str]] = field(default_factory=Counter)
    newcomer_gave: int = 0

    def pass_a_beat(self, seen: Seen) -> None:
        self.beats += 1
        self.quiet += 1
        self.held = self.held + 1 if seen.holder == self.holder else 0
        self.holder = seen.holder
        if self.length and seen.length > self.length:
            self.extended += 1
        self.length = seen.length

    def note(self, seat: str, type_: str) -> None:
        self.given[seat, type_] += 1
        self.quiet = 0

    def by(self, seat: str) -> int:
        """How often a seat has given something here."""
        return sum(count for (who, type_), count in self.given.items() if who == seat and type_ in GIVEN)

    @property
    def is_silent(self) -> bool:
        """Nobody has given anything here."""
        return not any(type_ in GIVEN for _, type_ in self.given)

    def quota(self, seen: Seen) -> int:
        """What each gives here: by the time there is, less when we have been here before, more when time was added."""
        each = 1 if self.again else max(1, min(MOST_EACH, round(seen.minutes / LONG_PHASE)))
        most = seen.phase.get("most") or MOST_EACH + self.extended
        return int(min(each + self.extended, most))
