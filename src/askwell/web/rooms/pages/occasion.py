"""What is particular to a kind of phase: who is together, who helps, until when it is open, what was agreed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from askwell.engine.sight.shapes import Shared
from askwell.engine.words import Role
from askwell.web.rooms.pages.figures import A_DEADLINE, in_utc
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.tongue import Tongue

VERDICTS = {
    "yes": _("{presenter} says: yes, that is it."),
    "partly": _("{presenter} says: partly."),
    "no": _("{presenter} says: no, not yet."),
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """`moment` in milliseconds; `told` is the same in UTC, until the reader's own clock says it."""

    moment: int
    told: str
    counts: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """Empty where a phase has nothing of the kind. Lists of names are in the order in which people sit.

    `key_question` is the newest of this slot, which the consultation is to answer.
    """

    together: tuple[str, ...]
    helps: str
    open_until: Deadline | None
    wanted: str
    can_give: str
    verdict: str
    module: str
    module_line: str
    key_question: str


def occasion_of(shared: Shared, key_question: str, names: Mapping[str, str], tongue: Tongue) -> Occasion:
    return Occasion(
        tuple(_listed((names.get(seat, "") for seat in group), tongue) for group in shared.groups),
        _helps(shared, tongue),
        _deadline(shared, tongue),
        _wanted(shared, tongue),
        _can_give(shared, tongue),
        _verdict(shared, names, tongue),
        *_module(shared),
        key_question,
    )


def circles(shared: Shared, names: Mapping[str, str], tongue: Tongue) -> list[str]:
    """Who sits where, once a crowd is split."""
    return [_listed((names.get(seat, "") for seat in circle), tongue) for circle in shared.circles]


def _listed(people: Iterable[str], tongue: Tongue) -> str:
    return ", ".join(tongue.isolated(name) for name in people if name)


def _helps(shared: Shared, tongue: Tongue) -> str:
    helper = [person.name for person in shared.people if person.role == Role.HELPER]
    watching = [person.name for person in shared.people if person.role == Role.WATCHER]
    if not helper:
        return ""
    if not watching:
        return tongue.say("{helper} helps in this round.", helper=_listed(helper, tongue))
    return tongue.say(
        "{helper} helps in this round. {watcher} watches, in silence.",
        helper=_listed(helper, tongue),
        watcher=_listed(watching, tongue),
    )


def _deadline(shared: Shared, tongue: Tongue) -> Deadline | None:
    clock = shared.clock
    if shared.stage != "live" or clock.state != "running" or clock.length < A_DEADLINE:
        return None
    return Deadline(clock.deadline, in_utc(clock.deadline), _counts(shared, tongue))


def _counts(shared: Shared, tongue: Tongue) -> str:
    """Here and still to come; never who."""
    if not shared.expected:
        return ""
    here, to_come = shared.written, max(0, shared.expected - shared.written)
    return tongue.say("{here} here, {to_come} still to come.", here=str(here), to_come=str(to_come))


WANTED = {
    "questions": _("questions"),
    "experience": _("experience"),
    "challenge": _("challenge"),
    "ideas": _("ideas"),
    "listening": _("to be heard"),
}


def _wanted(shared: Shared, tongue: Tongue) -> str:
    if not shared.contract or not shared.contract.wanted:
        return ""
    kinds = ", ".join(tongue.say(WANTED.get(kind, kind)) for kind in shared.contract.wanted)
    return tongue.say("Wanted: {kinds}", kinds=kinds)


def _can_give(shared: Shared, tongue: Tongue) -> str:
    if not shared.contract or not shared.contract.wanted:
        return ""
    number = len(shared.contract.can_give)
    return tongue.count("{number} of us can give it.", "{number} of us can give it.", number) if number else ""


def _verdict(shared: Shared, names: Mapping[str, str], tongue: Tongue) -> str:
    if not shared.contract or not shared.contract.verdict:
        return ""
    presenter = names.get(shared.presenter or "") or tongue.say("the presenter")
    return tongue.say(VERDICTS[shared.contract.verdict], presenter=tongue.isolated(presenter))


def _module(shared: Shared) -> tuple[str, str]:
    """The way in which we consult and what is done in it; before that, the one that is chosen."""
    phase = shared.phase
    if phase is None:
        return "", ""
    chosen = [(one.name, one.line) for one in phase.modules if one.chosen]
    return (phase.module, phase.module_line) if phase.module or not chosen else chosen[0]
