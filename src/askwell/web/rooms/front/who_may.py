"""Who may give what in each phase of a format, as the engine's own rules answer; said in the reader's words."""

from dataclasses import dataclass
from functools import cache

from askwell.engine.format import Format, Kind, Phase
from askwell.engine.handbook import NOT_HERE, together
from askwell.engine.rule_table import YES, kinds_of, rows
from askwell.engine.words import Role
from askwell.web.rooms.front.shelf import find
from askwell.web.rooms.pages.later import later as _

KINDS = {
    Kind.QUESTION: _("question"),
    Kind.ANSWER: _("answer"),
    Kind.STATEMENT: _("statement"),
    Kind.REFLECTION: _("reflection"),
    Kind.EXPERIENCE: _("experience"),
    Kind.OPTION: _("option"),
    Kind.HYPOTHESIS: _("hypothesis"),
    Kind.MATTER: _("the matter"),
    Kind.ACTION: _("action"),
    Kind.LEARNING: _("learning"),
    Kind.BID: _("bid"),
    Kind.KEY_QUESTION: _("key question"),
    Kind.RATING: _("number"),
    Kind.SKILL: _("skill"),
}
ROLES = {
    Role.PRESENTER: _("presenter"),
    Role.MEMBER: _("member"),
    Role.FACILITATOR: _("facilitator"),
    Role.HELPER: _("helper"),
    Role.WATCHER: _("watcher"),
    Role.OBSERVER: _("observer"),
    Role.SUPPORTER: _("supporter"),
}
REASONS = {
    YES: _("yes"),
    NOT_HERE: "–",
    "not-the-presenter": _("the presenter's own"),
    "presenters-only": _("the presenter's own"),
    "listening": _("listening"),
    "questions-later": _("later"),
    "options-later": _("later"),
    "has-its-time": _("later"),
    "role-waits": _("not in this role"),
    "nothing-asked": _("when asked"),
    "helper-listens": _("not in this role"),
}
"""A cell of the table, in a word or two; the whole sentence is told in the room."""


@dataclass(frozen=True, slots=True)
class Line:
    """`roles` may do the same; `cells` are (word of the table, words to read)."""

    roles: tuple[str, ...]
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """Of one phase; without kinds nothing is given in it."""

    kinds: tuple[str, ...]
    lines: tuple[Line, ...]


@cache
def rules(word: str, language: str) -> dict[str, Rules]:
    """Phase → its rules, of a shipped format. The words are still to be said in the reader's language."""
    one = find(word, language)
    return {phase.word: _of(one.format, phase) for phase in one.format.phases} if one else {}


def _of(format_: Format, phase: Phase) -> Rules:
    lines = together(list(rows(format_, phase)))
    kinds = kinds_of(format_)
    told = [nth for nth, _kind in enumerate(kinds) if any(cells[nth] == YES for _roles, cells in lines)]
    return Rules(
        tuple(KINDS[kinds[nth]] for nth in told),
        tuple(
            Line(tuple(ROLES[Role(role)] for role in roles), tuple(_cell(cells[nth]) for nth in told))
            for roles, cells in lines
            if any(cells[nth] == YES for nth in told) or "presenter" in roles
        ),
    )


def _cell(slug: str) -> tuple[str, str]:
    return slug, REASONS.get(slug, "–")
