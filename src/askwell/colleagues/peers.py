"""What the colleagues of a set have in common: their cases, their words, what has just been, and who says how much."""

import random
from collections.abc import Mapping

from askwell.colleagues.cases import Case
from askwell.colleagues.intent import Aside, Intent
from askwell.colleagues.known import Known
from askwell.colleagues.people import Colleague
from askwell.colleagues.repertoire import Repertoire
from askwell.colleagues.seen import Data
from askwell.colleagues.stay import SAID, Stay


class Peers:
    """`newcomer` is the seat of the person who rehearses; None when all are scripted.

    `brings` is the seat that presents where one is chosen, with `case`; the others have cases of their own.
    """

    def __init__(
        self, seed: int, colleagues: list[Colleague], cases: Mapping[str, Case], brings: str, newcomer: str | None
    ) -> None:
        self.colleagues = colleagues
        self.cases = dict(cases)
        self.brings = brings
        self.newcomer = newcomer
        self.words = Repertoire(seed)
        self.asides: list[Aside] = []
        self.stay = Stay("", "")
        self.hush = 0
        self.is_ready = False
        self.after: str | None = None
        """What has just been: a time-out, or a question that was put into a pocket; the next one who asks minds it."""
        helpers = [who for who in colleagues if who.seat != brings] or colleagues
        self.adviser = helpers[seed % len(helpers)] if helpers else None
        self._seed = seed
        self.known = Known()

    def who_first(self) -> list[Colleague]:
        """Whoever has said least here; among equals it goes round with the phases."""
        turn = self.known.runs
        size = len(self.colleagues)
        return sorted(self.colleagues, key=lambda who: (self.stay.by(who.seat), (who.nth - turn) % size))

    def told(self, intent: Intent, refusal: Data | None) -> None:
        """How it went: accepted, or refused with a sentence and what is possible instead."""
        who = next(who for who in self.colleagues if who.seat == intent.seat)
        if intent.advises:
            self._learned(who, intent, refusal)
        if refusal is not None:
            self.hush = max(self.hush, 1)
            return
        self.stay.note(intent.seat, intent.type)
        if intent.type in SAID:
            self.hush = max(self.hush, who.breath)
        if intent.type == "move_on":
            self.is_ready = False

    def _learned(self, who: Colleague, intent: Intent, refusal: Data | None) -> None:
        """There is a question in every piece of advice: it is asked next."""
        if refusal is None:
            return
        who.owes = self.words.advice(self.case_in_play).asks
        said = str(intent.fields.get("text", ""))
        self.asides.append(Aside(who.name, said, str(refusal["sentence"]), str(refusal["instead"]), who.owes))

    @property
    def case_in_play(self) -> Case | None:
        return self.cases.get(self.known.presenter or "")

    def lot(self, who: Colleague, what: str) -> random.Random:
        """The same for the same colleague in the same entering of a phase."""
        return random.Random(f"{self._seed} {who.nth} {self.known.runs} {what}")  # noqa: S311 - temper, no secret

    def awaits_newcomer(self) -> bool:
        """Somebody's question is before the newcomer, who presents and has not answered or put it away."""
        return self.known.presenter is not None and self.known.presenter == self.newcomer and bool(self.known.open)
