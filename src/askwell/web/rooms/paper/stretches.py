"""What a run sheet lists: the phases of a format that somebody has yet to hold, or those that a meeting still has."""

from dataclasses import dataclass

from askwell.engine.format import Format, OnlyWhen, Phase, Presents, Where
from askwell.engine.sight.shapes import Shared
from askwell.engine.words import Moment


@dataclass(frozen=True, slots=True)
class Stretch:
    """`slot` counts from one, 0 outside of slots. What takes place only at times has no `seconds`."""

    phase: Phase
    seconds: int
    slot: int = 0
    is_now: bool = False


def of_format(format_: Format, people: int) -> list[Stretch]:
    """The whole course for so many people: one slot, or one for each where everyone presents."""
    slots = people if format_.presents is Presents.EVERYONE else 1
    found = [_planned(phase, people) for phase in format_.of(Where.OPENING)]
    for slot in range(1, slots + 1):
        if slot > 1:
            found += [_planned(phase, people) for phase in format_.of(Where.BETWEEN)]
        shares = slots if format_.shares_time else 1
        found += [_planned(phase, people, slot, shares) for phase in format_.of(Where.SLOT)]
    return found + [_planned(phase, people) for phase in format_.of(Where.CLOSING)]


def still_to_come(format_: Format, shared: Shared, now: Moment) -> list[Stretch]:
    """Where a meeting stands, and what its course still holds; before it begins, all of it."""
    phases = {phase.word: phase for phase in format_.phases}
    found = []
    for leg in shared.course:
        if leg.state in ("now", "to_come"):
            is_now = leg.state == "now"
            seconds = _left(shared, now) if is_now else round(leg.minutes * 60)
            found.append(Stretch(phases[leg.word], seconds, leg.slot, is_now))
    return found


def _planned(phase: Phase, people: int, slot: int = 0, shares: int = 1) -> Stretch:
    seconds = round(phase.length(people) / shares) if phase.only_when is OnlyWhen.ALWAYS else 0
    return Stretch(phase, seconds, slot)


def _left(shared: Shared, now: Moment) -> int:
    clock = shared.clock
    return clock.left if clock.state == "stands" else max(0, round((clock.deadline - now) / 1000))
