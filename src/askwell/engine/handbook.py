"""A format's page in the handbook, as Markdown: when to use it, its course in minutes, and who may do what.

It is made from the data, so that it can't say anything else than what happens.
"""

from askwell.engine.format import Exit, Floor, Format, Groups, OnlyWhen, Phase, Presents, Seen, Where
from askwell.engine.refusals import NOT_IN_THIS_PHASE
from askwell.engine.rule_table import YES, Row, kinds_of, rows

FLOORS = {
    Floor.PRESENTER: "the presenter only",
    Floor.IN_TURN: "each in turn",
    Floor.FREELY: "whoever takes it",
    Floor.ALL: "everyone, freely",
    Floor.SILENT: "nobody: silence",
    Floor.AMONG_MEMBERS: "each in turn",
}
EXITS = {
    Exit.TIME_CALLS: "somebody moves on",
    Exit.TIME_MOVES: "the deadline",
    Exit.ALL_SPOKE: "all have spoken or passed",
    Exit.ENOUGH: "the presenter has enough",
    Exit.AGREEMENT: "everyone has said yes",
    Exit.CHOICE: "somebody is chosen",
}
SEEN = {
    Seen.AT_ONCE: "seen at once",
    Seen.TOGETHER: "shown together at the end",
    Seen.PRESENTER: "for the presenter only",
    Seen.SELF: "for oneself only",
}
PRESENTS = {
    Presents.BIDS: "The set chooses who presents.",
    Presents.EVERYONE: "Everyone presents, in the order of the circle.",
    Presents.NOBODY: "Nobody presents; all work on the same thing.",
}
WHEN = {
    OnlyWhen.FIRST_MEETING: "in a first meeting",
    OnlyWhen.FROM_LAST_TIME: "if there is something from last time",
    OnlyWhen.PRESENTER_ASKED: "if the presenter asks for it",
}
GUIDED = 2
"""Conversations of two, and one's own, have nobody who guides."""

NOT_HERE = NOT_IN_THIS_PHASE.slug
PARTS = {
    Where.OPENING: "opening",
    Where.SLOT: "slot",
    Where.BETWEEN: "between slots",
    Where.CLOSING: "closing",
}


def page_of(format_: Format) -> str:
    """The whole page; a test compares it with `docs/formats/`."""
    parts = [_head(format_), _course(format_), _rules(format_)]
    return "\n\n".join(parts) + "\n"


def _head(format_: Format) -> str:
    lines = [
        f"# {format_.name}",
        format_.purpose,
        f"- **Take it when:** {format_.when}",
        f"- **Not when:** {format_.when_not}",
        f"- **People:** {people_of(format_)}{', and whoever guides beside them' if format_.most > GUIDED else ''}.",
        f"- **Who presents:** {PRESENTS[format_.presents]}",
    ]
    if format_.coached:
        lines.append("- **A coach** guides it, and may step in whenever there is something to learn.")
    return f"{lines[0]}\n\n{lines[1]}\n\n" + "\n".join(lines[2:])


def people_of(format_: Format) -> str:
    return str(format_.least) if format_.least == format_.most else f"{format_.least} to {format_.most}"


def _course(format_: Format) -> str:
    head = "| phase | part | minutes | floor | written down | ends when |\n| --- | --- | ---: | --- | --- | --- |"
    return "\n".join(["## Its course", "", head, *(_course_line(phase) for phase in format_.phases)])


def _course_line(phase: Phase) -> str:
    name = f"{phase.name}, {WHEN[phase.only_when]}" if phase.only_when in WHEN else phase.name
    minutes = f"{phase.hours:g} h" if phase.hours else f"{phase.minutes:g}" + (" each" if phase.each else "")
    written = phase.hours and phase.floor is Floor.SILENT
    floor = ("everyone, each in their own time" if written else FLOORS[phase.floor]) + (
        "; the presenter listens" if phase.presenter_listens else ""
    )
    floor += "" if phase.groups is Groups.ALL else f", in {phase.groups.value}"
    capture = f"{_spoken(phase.capture.kind.value)}, {SEEN[phase.capture.seen]}" if phase.capture else "–"
    return f"| {name} | {PARTS[phase.where]} | {minutes} | {floor} | {capture} | {_ends(phase)} |"


def _ends(phase: Phase) -> str:
    """A deadline is waited for, unless nobody has anything more to write."""
    sooner = phase.hours and phase.exit is Exit.TIME_MOVES
    return EXITS[phase.exit] + (", or all have written or passed" if sooner else "")


def _rules(format_: Format) -> str:
    intro = (
        "## Who may do what\n\n"
        f"A word in a table is [the reason](../refusals.md) that a person is told; a dash, and what has no column, is "
        f"`{NOT_HERE}`.\n"
        "A note for oneself, pause, stop and leaving are possible for everyone, always."
    )
    return "\n\n".join([intro, *(_phase_rules(format_, phase) for phase in format_.phases)])


def _phase_rules(format_: Format, phase: Phase) -> str:
    """Only the kinds about which there is anything to say."""
    lines = together(list(rows(format_, phase)))
    told = [nth for nth, _ in enumerate(kinds_of(format_)) if any(cells[nth] != NOT_HERE for _, cells in lines)]
    title = f"### {phase.name}\n\n{phase.purpose}\n\n"
    if not told:
        return title + "Nothing is given here."
    kinds = [_spoken(kinds_of(format_)[nth].value) for nth in told]
    head = f"| | {' | '.join(kinds)} |\n| --- |{' --- |' * len(kinds)}"
    body = [f"| {', '.join(roles)} | {' | '.join(_cell(cells[nth]) for nth in told)} |" for roles, cells in lines]
    return title + "\n".join([head, *body])


def together(table: list[Row]) -> list[tuple[list[str], tuple[str, ...]]]:
    """Roles that may do the same stand in one line."""
    found: dict[tuple[str, ...], list[str]] = {}
    for row in table:
        found.setdefault(row.cells, []).append(row.role.value)
    return [(roles, cells) for cells, roles in found.items()]


def _cell(cell: str) -> str:
    return {YES: f"**{YES}**", NOT_HERE: "–"}.get(cell, cell)


def _spoken(word: str) -> str:
    return word.replace("_", " ")
