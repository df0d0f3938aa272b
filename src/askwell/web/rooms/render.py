"""The door to all pages: whole documents for a first view, pieces of a room for every update after it."""

import time
from collections.abc import Mapping
from typing import Any

from askwell.engine.sight.shapes import Own, Shared, Sight
from askwell.web.look import circle, ring
from askwell.web.look.circle import Seated
from askwell.web.rooms.front import pages as front
from askwell.web.rooms.pages import mine as my
from askwell.web.rooms.pages import regions
from askwell.web.rooms.pages.bank import bank_of
from askwell.web.rooms.pages.drawn import Drawn
from askwell.web.rooms.pages.frame import Frame, RoomFrame
from askwell.web.rooms.pages.manners import ONLY_WHERE
from askwell.web.rooms.pages.page import Page, letters
from askwell.web.rooms.pages.scene import Scene
from askwell.web.rooms.pages.sheet import sheet
from askwell.web.rooms.pages.square import square
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.pages.way_on import way_on
from askwell.web.rooms.paper import slips as paper

_SEAT_WITH_A_NAME = 45.0

INVENTED = ("Ana", "Ben", "Chi", "Dov", "Femi", "Gül")
"""The circle on the front page."""

slips_page, slip_page = paper.slips_page, paper.slip_page
start_page, which_page = front.start_page, front.which_page
formats_page, format_page = front.formats_page, front.format_page


def shared_update(shared: Shared, language: str, before: Drawn | None = None, beside: Drawn | None = None) -> Drawn:
    return regions.update(shared, language, before, beside)


def own_update(own: Own, shared: Shared, language: str, before: Own | None = None) -> Mapping[str, Any]:
    return my.mine(own, shared, tongue(language), before)


own_news = my.news


def home_page(frame: Frame) -> str:
    people = [
        Seated(name, presents=name == "Ana", facilitates=name == "Dov", has_floor=name == "Chi") for name in INVENTED
    ]
    return _document("home", frame, figure=circle.draw(circle.seating(people)), clock=ring.no_clock())


def help_page(frame: Frame) -> str:
    return _document("help", frame)


def join_page(frame: Frame, code: str) -> str:
    you = tongue(frame.language).say("You")
    empty = [Seated(" ", is_here=False) for _ in range(5)]
    people = [*empty[:3], Seated(you, just_seated=True), *empty[3:]]
    figure = circle.draw(people, direction=tongue(frame.language).direction, least=_SEAT_WITH_A_NAME)
    return _document("join", frame, code=letters(code), figure=figure, clock=ring.no_clock())


def device_page(frame: Frame) -> str:
    say = tongue(frame.language).say
    return _document(
        "claim",
        frame,
        title=say("My seat, on this device"),
        lead=say("On the screen where you sit now: “More”, then “My seat on another device”. It shows a code."),
        label=say("The code"),
        needed=say("The other screen shows it."),
        action="/devices/",
        words=say("Sit down here"),
        letters=True,
    )


def sheet_link_page(frame: Frame) -> str:
    say = tongue(frame.language).say
    return _document(
        "claim",
        frame,
        title=say("My sheet"),
        lead=say("The code on your slip opens it, once; or the secret part of the link that only you hold."),
        label=say("The code, or the part behind the #"),
        needed=say("It is on your slip, or at the end of your link."),
        action="/sheets/",
        words=say("Open my sheet"),
        letters=False,
    )


def room_page(sight: Sight, frame: RoomFrame) -> str:
    assert sight.own is not None
    speaks, own = tongue(frame.language), sight.own
    scene = Scene(sight.shared, speaks, own.seat, _now(), own.hides_clock)
    return _document(
        "room",
        frame,
        _absent(sight.shared),
        scene=scene,
        mine=my.mine(own, sight.shared, speaks),
        whole=True,
        own_device=own.own_device,
        now=_now(),
    )


def sheet_page(sight: Sight, frame: RoomFrame) -> str:
    return _document("sheet", frame, sheet=sheet(sight, tongue(frame.language), frame.day))


def display_page(sight: Sight, frame: RoomFrame) -> str:
    scene = Scene(sight.shared, tongue(frame.language), None, _now())
    return _document("display", frame, scene=scene, mine=None, whole=True, now=_now())


def handed_page(frame: RoomFrame, kind: str, code: str, url: str) -> str:
    say = tongue(frame.language).say
    if kind == "device":
        title = say("My seat, on another device")
        lead = say("Point the other device at the square, or type the code there. It works once, for ten minutes.")
    else:
        title = say("The link to my sheet")
        lead = say("Only you hold it: we keep no copy. Save it, or send it to yourself.")
    return _document(
        "handed",
        frame,
        title=title,
        lead=lead,
        letters=code,
        sentence=say("The code") if code else "",
        url=url,
        square=square(url),
    )


def bank_page(frame: RoomFrame, phase: str) -> str:
    return _document("bank", frame, **bank_of(phase, tongue(frame.language)))


def trouble_page(frame: Frame, *, sent: bool) -> str:
    assert frame.notice is not None, "nothing to say"
    return _document("trouble", frame, way=way_on(frame.notice.slug, frame.base_url, sent=sent))


def _absent(shared: Shared) -> frozenset[str]:
    """Acts that a meeting of this kind never offers, from its beginning to its end."""
    return frozenset().union(*(acts for kind, acts in ONLY_WHERE.items() if not getattr(shared, kind)))


def _document(name: str, frame: Frame, absent: frozenset[str] = frozenset(), **context: Any) -> str:
    speaks = tongue(frame.language)
    page = Page(speaks, frame, absent)
    return speaks.templates.get_template(f"rooms/{name}.html").render(page=page, asset=frame.asset, **context)


def _now() -> int:
    return time.time_ns() // 1_000_000
