"""The words that a language page knows by class, so that a rule can say "any deed" and mean a hundred verbs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

TAGGED = "/"
"""Stands between a word and the tags of its classes; no word contains it."""


@dataclass(slots=True)
class Vocabulary:
    """`tags` gives each class its letter, `phrases` the members of a class that are more than one word.

    `fillers` ("um") are dropped from speech written down; `spellings` are how words are typed in haste ("dont").
    `leads` ("well", "so") may stand before a clause, `joins` ("and", "but") open one in mid-sentence too.
    `abbreviations` end no sentence, `doubles` may rightly stand twice ("nous nous voyons").
    """

    fillers: frozenset[str]
    leads: frozenset[str]
    joins: frozenset[str]
    abbreviations: frozenset[str]
    doubles: frozenset[str]
    spellings: Mapping[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[str]] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def learn(self, classes: Mapping[str, Sequence[str]]) -> None:
        for number, (name, members) in enumerate(classes.items()):
            tag = self.tags[name] = chr(ord("A") + number)
            self.phrases[name] = [member for member in members if " " in member]
            for word in {member for member in members if " " not in member}:
                self.known[word] = f"{self.tagged(word)[:-1]}{tag} "

    def tagged(self, word: str) -> str:
        """As the word stands in a sentence's line."""
        return self.known.get(word) or f"{word}{TAGGED} "
