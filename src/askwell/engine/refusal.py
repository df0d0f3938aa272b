"""A reason to say no, and one such no with the names and numbers that belong to it."""

from collections.abc import Callable
from dataclasses import dataclass, field

Counting = Callable[[str, str, int], str]
"""As `ngettext`: of two forms, or of as many as a language has, the one for a number."""


def _in_english(one: str, many: str, number: int) -> str:
    return one if number == 1 else many


@dataclass(frozen=True, slots=True)
class Reason:
    slug: str
    sentence: str
    instead: str
    instead_of_one: str = ""
    """What is possible instead where the number in `counts`, a place, is one."""
    counts: str = ""
    bare: "Refusal" = field(init=False, repr=False, compare=False)
    """Made once: whoever looks for what is possible meets seventy refusals a seat, and reads none of them."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "bare", Refusal(self, {}))

    def __call__(self, **where: str) -> "Refusal":
        return Refusal(self, where) if where else self.bare


@dataclass(frozen=True, slots=True)
class Refusal:
    """`where` fills the places in the sentences: names, phases, numbers; never anybody's words."""

    reason: Reason
    where: dict[str, str] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        return self.reason.slug

    def words(self, gettext: Callable[[str], str] = str, ngettext: Counting = _in_english) -> tuple[str, str]:
        """The sentence and what is possible instead, in the language of `gettext` and `ngettext`."""
        reason, counted = self.reason, self.where.get(self.reason.counts)
        if counted is None:
            instead = gettext(reason.instead)
        else:
            instead = ngettext(reason.instead_of_one, reason.instead, int(counted))
        return gettext(reason.sentence).format_map(self.where), instead.format_map(self.where)
