"""The documents for paper, as whole pages."""

from datetime import time
from typing import Any

from askwell.engine.format import Format
from askwell.engine.sight.shapes import Sight
from askwell.web.rooms.pages.frame import Frame, RoomFrame
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.paper.run_sheet import ends_at, rows
from askwell.web.rooms.paper.stretches import Stretch

QUESTION_CARDS = 8
ACTION_SHEETS = 2
"""To a page of A4."""


def run_sheet_page(
    frame: Frame, format_: Format, stretches: list[Stretch], start: time | None, home: str, people: int = 0
) -> str:
    """`people` is 0 in a meeting: there the course knows how many they are."""
    return _document(
        "run_sheet",
        frame,
        format=format_,
        rows=rows(stretches, start, tongue(frame.language)),
        end=ends_at(stretches, start),
        start=start.strftime("%H:%M") if start else "",
        home=home,
        people=people,
    )


def cards_page(frame: Frame, format_: Format, home: str) -> str:
    return _document(
        "cards", frame, format=format_, home=home, questions=range(QUESTION_CARDS), actions=range(ACTION_SHEETS)
    )


def before_page(frame: RoomFrame, format_: Format, sight: Sight, stretches: list[Stretch]) -> str:
    """Two minutes before: for whoever guides or taps."""
    seated = [person for person in sight.shared.people if person.standing == "here"]
    minutes = round(sum(stretch.seconds for stretch in stretches) / 60)
    first = stretches[0].phase if stretches else None
    return _document(
        "before", frame, format=format_, seated=seated, minutes=minutes, first=first, sight=sight, told=_told(sight)
    )


def _told(sight: Sight) -> dict[str, list[str]]:
    """Seat → how they say their name and what helps them, as far as they chose to tell whoever reads this."""
    helpful = sight.own.helpful if sight.own else []
    return {one.seat: [part for part in (one.said_as, one.text) if part] for one in helpful}


def _document(name: str, frame: Frame, **context: Any) -> str:
    speaks = tongue(frame.language)
    page = Page(speaks, frame)
    return speaks.templates.get_template(f"paper/{name}.html").render(page=page, asset=frame.asset, **context)
