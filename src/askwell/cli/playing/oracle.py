"""May this person read these words now? The hand-written table, asked of one text."""

from dataclasses import dataclass, field

from askwell.cli.playing.visibility import AFTER, OWN_ALONE, UNTIL
from askwell.engine import rules as _rules  # noqa: F401 - registers every rule
from askwell.engine.format import Format, Groups, Kind
from askwell.engine.moves import MOVES
from askwell.engine.rule import RULES


@dataclass(frozen=True)
class Written:
    """What a seat handed over: the words, in which phase, of which kind, and whose slot it was."""

    words: str
    act: str
    seat: str
    run: str
    word: str
    presenter: str | None


@dataclass
class Oracle:
    """`shown` are runs whose words were shown together before their end."""

    format: Format
    shown: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        phases = self.format.phases
        self._seen = {phase.word: (phase.capture.kind, phase.capture.seen.value) for phase in phases if phase.capture}
        self._grouped = {phase.word for phase in phases if phase.groups is not Groups.ALL}

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
        if written.act in OWN_ALONE or written.word in self._grouped or RULES[MOVES[written.act]].gives is Kind.BID:
            return False
        return AFTER[self.how(written)].others

    def how(self, written: Written) -> str:
        """What a phase captures is seen as its page says; a learning that is no capture is one's own."""
        kind = RULES[MOVES[written.act]].gives
        captured, seen = self._seen.get(written.word, (None, "at_once"))
        if kind is not None and kind is captured:
            return seen
        return "self" if kind is Kind.LEARNING else "at_once"
