"""Sentences that can still be said in any language: a message and what goes into its gaps."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Gettext = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """`message` is the gettext id, in English, with `{gaps}`; a gap may hold another sentence or a list of them."""

    message: str
    gaps: Mapping[str, object] = field(default_factory=dict, hash=False)

    def said(self, gettext: Gettext = str) -> str:
        """The sentence in the language of `gettext`."""
        return gettext(self.message).format_map({k: _said(v, gettext) for k, v in self.gaps.items()})


def _said(value: object, gettext: Gettext) -> str:
    if isinstance(value, Sentence):
        return value.said(gettext)
    if isinstance(value, list | tuple):
        return ", ".join(_said(v, gettext) for v in value)
    return str(value)
