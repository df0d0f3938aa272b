"""What a private hint says: a form, and findings with their reasons."""

from dataclasses import dataclass
from typing import Literal, TypedDict

Kind = Literal["question", "reflection", "action"]
Span = tuple[int, int]


_Try = TypedDict("_Try", {"try": str})


class FindingDict(_Try):
    """A finding as JSON; `try` is a Python keyword, so that one key is declared apart."""

    code: str
    span: Span
    speaks_up: bool
    why: str


class ReadingDict(TypedDict):
    form: str | None
    findings: list[FindingDict]


@dataclass(frozen=True, slots=True)
class Finding:
    """`span` counts characters of the text as it was given, end excluded.

    `speaks_up` is true only for advice, leading and statement; everything else is a quiet mark.
    `try_` is a direction, never a rewrite: the words stay the author's.
    """

    code: str
    span: Span
    speaks_up: bool
    why: str
    try_: str

    def as_json(self) -> FindingDict:
        return {
            "code": self.code,
            "span": self.span,
            "speaks_up": self.speaks_up,
            "why": self.why,
            "try": self.try_,
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """`form` is None for reflections and actions, and where nothing can be told yet.

    Findings stand in the order of the text. The text itself is not kept here.
    """

    form: str | None = None
    findings: tuple[Finding, ...] = ()

    def as_json(self) -> ReadingDict:
        return {"form": self.form, "findings": [finding.as_json() for finding in self.findings]}


SILENCE = Reading()
