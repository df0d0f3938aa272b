"""What is shown of the phase that is on: plain values, as in `shapes`."""

from dataclasses import dataclass


@dataclass(slots=True)
class ModuleSight:
    """A way of consulting that may be chosen in this phase; `line` is what is done in it."""

    word: str
    name: str
    line: str
    chosen: bool


@dataclass(slots=True)
class PhaseSight:
    """`line` is the script's one line: here when nobody guides, else only in the guide's own part.

    `module` is the way in which we consult now, by its name, and `module_line` what is done in it; `modules` are those
    that are to be chosen from.
    """

    run: str
    word: str
    name: str
    purpose: str
    line: str | None
    hue: str
    channel: str
    floor: str
    where: str
    slot: int
    stems: list[str]
    sorts: bool
    not_here: list[str]
    most: int
    module: str
    module_line: str
    modules: list[ModuleSight]
    critical: list[str]
