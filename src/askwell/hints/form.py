"""The form of a question, read from how its sentence begins.

open · focused (who, where, when, which, how many) · yes-no · either-or · check · statement. A form is a
description and never a warning: a focused question is often the right one.
"""

from dataclasses import dataclass

from askwell.hints.language import Language
from askwell.hints.sentences import Sentence
from askwell.hints.words import COMMA

OPEN, FOCUSED, YES_NO, EITHER_OR, CHECK, STATEMENT = (
    "open",
    "focused",
    "yes-no",
    "either-or",
    "check",
    "statement",
)
FREE = (OPEN, FOCUSED)
FORMS = (OPEN, FOCUSED, YES_NO, EITHER_OR, CHECK, STATEMENT)

AT_OPENINGS = (("focused", FOCUSED), ("invitation", OPEN), ("yes-no", YES_NO), ("open", OPEN))
WITHIN = (("focused-within", FOCUSED), ("open-within", OPEN))
SHORTEST_STATEMENT = 3
"""Words. Less than that is a draft that has only begun, or an "I see" that asks for nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`form` is None where a sentence asks nothing and says too little to be a statement.

    `asking` holds the places in the sentence's line where it asks, each with its form.
    """

    form: str | None
    asking: tuple[tuple[int, str], ...] = ()

    @property
    def is_question(self) -> bool:
        return bool(self.asking)

    @property
    def place(self) -> int:
        """Where the asking begins."""
        return self.asking[0][0]

    def openings(self, sentence: Sentence) -> list[int]:
        """Where a rule may begin: after a question that leaves everything open, "could you …" is part of it."""
        if not self.asking or self.asking[0][1] not in FREE:
            return sentence.openings
        free = {place for place, form in self.asking if form in FREE}
        return [place for place in sentence.openings if place <= self.place or place in free]


def form_of(sentence: Sentence, language: Language) -> Asked:
    """The first clause that asks decides; a sentence that only ends with "?" is a check."""
    forms = language.forms
    asking = [
        (place, form)
        for place in sentence.openings
        if (form := next((form for name, form in AT_OPENINGS if forms[name].match(sentence.line, place)), None))
    ]
    if sentence.asks and forms["check"].search(sentence.line):
        return Asked(CHECK, ((asking[0][0] if asking else 0, CHECK),))
    if sentence.asks and not asking:
        asking = [(match.start(), form) for name, form in WITHIN if (match := forms[name].search(sentence.line))]
        asking = [min(asking)] if asking else [(0, CHECK)]
    if asking:
        place, form = asking[0]
        if form == YES_NO and forms["either-or"].search(sentence.line, place):
            form = EITHER_OR
        return Asked(form, tuple(asking))
    return Asked(STATEMENT if _states(sentence, language) else None)


def _states(sentence: Sentence, language: Language) -> bool:
    """Not what breaks off ("and then you –"), and not another language or emoji: those we can't read."""
    if sentence.words[-1].text == COMMA or sentence.mark == "…":
        return False
    words = [word.text for word in sentence.words if word.text != COMMA]
    return len(words) >= SHORTEST_STATEMENT and any(word in language.common for word in words)
