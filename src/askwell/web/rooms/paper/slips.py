"""Slips for those without a screen, as whole pages."""

from collections.abc import Sequence
from typing import Any

from askwell.web.rooms.pages.frame import RoomFrame
from askwell.web.rooms.pages.page import Page, letters
from askwell.web.rooms.pages.square import square
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.wire.bodies import NewSlip


def slips_page(frame: RoomFrame, seats: Sequence[tuple[Any, str]]) -> str:
    return _document("slips", frame, seats=seats)


def slip_page(frame: RoomFrame, slip: NewSlip) -> str:
    host = frame.base_url.partition("//")[2]
    sentence = tongue(frame.language).say("Point a phone at the square, or go to {host}/sheets", host=host)
    return _document(
        "slip",
        frame,
        slip=slip,
        letters=letters(slip.code),
        spoken=" ".join(slip.code),
        sentence=sentence,
        square=square(slip.url),
    )


def _document(name: str, frame: RoomFrame, **context: Any) -> str:
    speaks = tongue(frame.language)
    template = speaks.templates.get_template(f"paper/{name}.html")
    return template.render(page=Page(speaks, frame), asset=frame.asset, **context)
