"""What is wrong with what came in: where, what, and the cure."""

from dataclasses import dataclass

from askwell.matching.sentence import Gettext, Sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """`line` counts as a spreadsheet does, the heading being line 1; None where it is about the whole list.

    A problem that `stops` must be mended first; the others are said and lived with. `of_rules` ones are mended in the
    TOML, the others in the list.
    """

    what: Sentence
    cure: Sentence
    line: int | None = None
    column: str | None = None
    stops: bool = True
    of_rules: bool = False

    def said(self, gettext: Gettext = str) -> str:
        """“Line 4, column “Times”: … Cure: …”"""
        where = Sentence("Rules") if self.of_rules else Sentence("List")
        if self.line is not None and self.column is not None:
            where = Sentence("Line {line}, column “{column}”", {"line": self.line, "column": self.column})
        elif self.line is not None:
            where = Sentence("Line {line}", {"line": self.line})
        elif self.column is not None:
            where = Sentence("Column “{column}”", {"column": self.column})
        whole = Sentence("{where}: {what} {cure}", {"where": where, "what": self.what, "cure": self.cure})
        return whole.said(gettext)


class Unreadable(ValueError):
    """Nothing can be formed before these are mended."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("; ".join(p.said() for p in problems[:3]))
