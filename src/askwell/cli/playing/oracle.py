"""May this person read these words now? The hand-written table, asked of one text."""

from dataclasses import dataclass, field
from functools import cache

from askwell.cli.playing.visibility import AFTER, OWN_ALONE, UNTIL
from askwell.engine import rules as _rules  # noqa: F401 - registers every rule
from askwell.engine.format import Format, Groups, Kind, Phase
from askwell.engine.formats import load
from askwell.engine.moves import MOVES
from askwell.engine.page import parse
from askwell.engine.rule import RULES


@dataclass(frozen=True)
class Written:
    """What a seat handed over: the words, in which phase, of which kind, and whose slot it was.

    `format` is the one that this slot took of its own; empty while it is the meeting's.
    """

    words: str
    act: str
    seat: str
    run: str
    word: str
    presenter: str | None
    format: str = ""


@cache
def shipped_phases(word: str) -> dict[str, Phase]:
    """The phases of a format that we ship, by their words."""
    return {phase.word: phase for phase in parse(load(word)).phases}


@dataclass
class Oracle:
    """`shown` are runs whose words were shown together before their end."""

    format: Format
    shown: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._phases = {phase.word: phase for phase in self.format.phases}

    def may_read(self, written: Written, seat: str, run: str) -> bool:
        """`run` is the one that the reader is in."""
        if written.act in OWN_ALONE:
            return seat == written.seat
        over = run != written.run or written.run in self.shown
        readers = (AFTER if over else UNTIL)[self.how(written)]
        if seat == written.seat:
            return readers.writer
        return readers.presenter if seat == written.presenter else readers.others

    def must_come_to_all(self, written: Written) -> bool:
        """Words that everyone reads sooner or later: so that their absence elsewhere proves something."""
        phase = self._phase_of(written)
        grouped = phase is not None and phase.groups is not Groups.ALL
        if written.act in OWN_ALONE or grouped or RULES[MOVES[written.act]].gives is Kind.BID:
            return False
        return AFTER[self.how(written)].others

    def how(self, written: Written) -> str:
        """What a phase captures is seen as its page says; a learning that is no capture is one's own."""
        kind = RULES[MOVES[written.act]].gives
        phase = self._phase_of(written)
        if phase is not None and phase.capture and phase.capture.kind is kind:
            return phase.capture.seen.value
        return "self" if kind is Kind.LEARNING else "at_once"

    def _phase_of(self, written: Written) -> Phase | None:
        phases = shipped_phases(written.format) if written.format else self._phases
        return phases.get(written.word)
