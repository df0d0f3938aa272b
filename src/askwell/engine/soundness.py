"""What a page can be read as and still not be held: found before anybody sits down to it.

`parse` refuses what it can't read; here every phase is looked at for what people would stumble over. All of it is
found at once, so that somebody who writes a format mends it in one go.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from askwell.engine.format import Channel, Exit, Floor, Format, Groups, Mistake, Phase, Presents, Where
from askwell.engine.words import Role

KNOWN = (
    "grammar", "word", "name", "purpose", "when", "when_not", "least", "most", "presents", "shares_time", "coached",
    "crowd", "sentences", "phases",
)  # fmt: skip
ROUNDS = (Floor.IN_TURN, Floor.AMONG_MEMBERS)
Fault = tuple[str, str, str]
"""(field of the phase, what is wrong, what to write instead)"""


def faults(format_: Format) -> list[Mistake]:
    """Everything that is wrong with a page that could be read; nothing when it is sound."""
    found = [*_of_the_page(format_.page), *_of_the_course(format_)]
    for i, phase in enumerate(format_.phases):
        for check in CHECKS:
            found += [Mistake(f"phases[{i}].{field}", wrong, cure) for field, wrong, cure in check(phase, format_)]
    return found


def _of_the_page(page: Mapping[str, Any]) -> Iterator[Mistake]:
    for name in page:
        if name == "presenters":
            yield Mistake(name, "A slot has one presenter.", "Leave this out: a second matter is a second slot.")
        elif name not in KNOWN:
            yield Mistake(str(name), "No format has this.", f"Known: {', '.join(KNOWN)}.")


def _of_the_course(format_: Format) -> Iterator[Mistake]:
    first = format_.phases[0]
    if first.exit is not Exit.AGREEMENT:
        yield Mistake(
            "phases[0].exit", "Nobody arrives: the first phase asks for no yes.", 'Begin with like = "arrive".'
        )
    if any(phase.uses_module for phase in format_.phases) and not any(phase.modules for phase in format_.phases):
        place = next(i for i, phase in enumerate(format_.phases) if phase.uses_module)
        yield Mistake(
            f"phases[{place}].uses_module", "There is no module to use.", "List modules in a phase before it."
        )


def _ends(phase: Phase, format_: Format) -> Iterator[Fault]:
    """An exit that can never come true leaves people waiting for it."""
    match phase.exit:
        case Exit.ALL_SPOKE if phase.floor not in ROUNDS and phase.channel is not Channel.WRITING:
            yield "exit", "It waits until all have spoken, and nobody is given a turn.", 'Write floor = "in_turn".'
        case Exit.ENOUGH if not _in_a_slot(phase, format_):
            yield "exit", "It waits for a presenter, and there is none here.", 'Write exit = "time_calls".'
        case Exit.AGREEMENT if phase is not format_.phases[0]:
            yield "exit", "The four sentences are agreed on in the first phase.", 'Write exit = "time_calls".'
        case Exit.CHOICE if format_.presents is not Presents.BIDS:
            yield "exit", "Nothing is chosen in this format.", 'Write presents = "bids".'


def _presents(phase: Phase, format_: Format) -> Iterator[Fault]:
    """What belongs to a presenter needs one, and only one."""
    if phase.floor is Floor.PRESENTER and phase.groups is not Groups.ALL:
        yield (
            "groups",
            "Two presenters in one group: a slot has one, and each group would need its own.",
            'Write groups = "all".',
        )
    if _in_a_slot(phase, format_):
        return
    asks_for_one = {
        "floor": phase.floor in (Floor.PRESENTER, Floor.AMONG_MEMBERS),
        "turned": phase.turned,
        "sorts": phase.sorts,
        "verdict": phase.verdict,
        "modules": bool(phase.modules),
        "helper": bool(phase.helper),
    }
    for field in (field for field, asked in asks_for_one.items() if asked):
        yield field, "This needs a presenter, and there is none here.", "Make it a phase of a slot, or leave it out."


def _groups(phase: Phase, format_: Format) -> Iterator[Fault]:
    if phase.groups is not Groups.ALL and phase.floor in ROUNDS:
        yield "floor", "One round can't go through several groups at once.", 'Write floor = "all".'
    if phase.helper >= format_.most > 1:
        yield "helper", f"There is no place {phase.helper} after the presenter.", f"At most {format_.most - 1}."


def _gives(phase: Phase, format_: Format) -> Iterator[Fault]:
    capture = phase.capture
    for role in capture.by if capture else ():
        if capture and capture.kind not in phase.may.get(role, ()):
            cure = f'Write may = {{ {role.value} = ["{capture.kind.value}"] }}, or take {role.value} out of capture.by.'
            yield "capture", f"What the {role.value} may not give can't be captured: {capture.kind.value}.", cure
    for role in (Role.HELPER, Role.WATCHER):
        if role in phase.may and not phase.helper:
            yield "may", f"Nobody is a {role.value} in this phase.", "Write helper = 1 for the one after the presenter."
    if phase.uses_module and phase.where is not Where.SLOT:
        yield "uses_module", "A module is chosen within a slot.", "Make it a phase of the slot."


def _in_a_slot(phase: Phase, format_: Format) -> bool:
    return phase.where is Where.SLOT and format_.presents is not Presents.NOBODY


CHECKS: tuple[Callable[[Phase, Format], Iterator[Fault]], ...] = (_ends, _presents, _groups, _gives)
