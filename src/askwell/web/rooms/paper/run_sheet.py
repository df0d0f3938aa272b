"""A meeting on one sheet of paper: when, what, what to say, and how it goes without screens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from askwell.engine.format import Floor, OnlyWhen, OnPaper
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.tongue import Tongue
from askwell.web.rooms.paper.stretches import Stretch

FLOORS = {
    Floor.PRESENTER: _("Only the presenter speaks."),
    Floor.IN_TURN: _("One after another, round the circle; anyone may pass."),
    Floor.FREELY: _("Whoever has something, one at a time."),
    Floor.ALL: _("Everyone together."),
    Floor.SILENT: _("In silence."),
    Floor.AMONG_MEMBERS: _("The others talk among themselves; the presenter listens."),
}
ON_PAPER = {
    OnPaper.FINGERS: _("Show it with your fingers, all at once."),
    OnPaper.CARDS: _("Each writes on a card."),
    OnPaper.SCRIBE: _("One writes it down, word for word."),
}
ONLY = {
    OnlyWhen.FIRST_MEETING: _("Only in a first meeting."),
    OnlyWhen.FROM_LAST_TIME: _("Only if there is something from last time."),
    OnlyWhen.PRESENTER_ASKED: _("Only if the presenter asks for it."),
}


@dataclass(frozen=True, slots=True)
class Row:
    """`at` is the time of the day, or minutes from the start as `0:03`; `slot` is set where a slot begins."""

    at: str
    hue: str
    name: str
    lasts: str
    line: str
    how: tuple[str, ...]
    stems: tuple[str, ...]
    slot: int
    is_now: bool


def rows(stretches: Iterable[Stretch], start: time | None, tongue: Tongue) -> list[Row]:
    found: list[Row] = []
    seconds, slot = 0, 0
    for stretch in stretches:
        begins_slot = stretch.slot if stretch.slot != slot else 0
        found.append(_row(stretch, clock_time(seconds, start), begins_slot, tongue))
        seconds, slot = seconds + stretch.seconds, stretch.slot
    return found


def ends_at(stretches: Iterable[Stretch], start: time | None) -> str:
    return clock_time(sum(stretch.seconds for stretch in stretches), start)


def clock_time(seconds: int, start: time | None) -> str:
    """To the nearest minute; past midnight it begins again."""
    minutes = round(seconds / 60)
    if start is not None:
        hours, minutes = divmod((start.hour * 60 + start.minute + minutes) % (24 * 60), 60)
        return f"{hours:02}:{minutes:02}"
    return f"{minutes // 60}:{minutes % 60:02}"


def _row(stretch: Stretch, at: str, slot: int, tongue: Tongue) -> Row:
    phase = stretch.phase
    said = [FLOORS[phase.floor]]
    if phase.capture is not None:
        said.append(ON_PAPER[phase.capture.on_paper])
    if phase.only_when in ONLY:
        said.append(ONLY[phase.only_when])
    how = tuple(tongue.say(sentence) for sentence in said)
    hue, lasts = phase.hue.value, _lasts(stretch, tongue)
    return Row(at, hue, phase.name, lasts, phase.line, how, phase.all_stems, slot, stretch.is_now)


def _lasts(stretch: Stretch, tongue: Tongue) -> str:
    if stretch.phase.hours:
        return tongue.hours(stretch.phase.hours)
    minutes = stretch.seconds / 60
    shown = f"{minutes:.1f}".removesuffix(".0")
    if stretch.is_now:
        return tongue.say("{minutes} min left", minutes=str(max(1, round(minutes))))
    return tongue.say("{minutes} min", minutes=shown) if minutes else ""
