"""Every route of Askwell, Django's and the live plane's, in one table.

The tests of policy, headers and malformed requests walk it, the description of the API is made from it, and
at the start it is compared with what is mounted: a route that isn't here isn't served.
"""

from enum import StrEnum
from typing import Any, NamedTuple


class Plane(StrEnum):
    LIVE = "live"
    """The raw ASGI application: moves, streams, pages of a room."""
    DJANGO = "django"


class For(StrEnum):
    """Whom a route is for. Anyone else gets a 404, as if it weren't there."""

    ANYONE = "anyone"
    SEAT = "seat"
    """Whoever shows the token of the seat in the path; someone who knocks included."""
    SHEET = "sheet"
    """The seat, or whoever holds the link to that seat's sheet."""
    DISPLAY = "display"
    """The screen on the wall, which has a token of its own."""


class Route(NamedTuple):
    name: str
    path: str
    """`{hole}` is one segment; `{hole*}` is the rest of the path."""
    methods: tuple[str, ...]
    whom: For = For.ANYONE
    plane: Plane = Plane.LIVE


READ = ("GET",)
ACT = ("POST",)
READ_AND_ACT = ("GET", "POST")

PAGES = (
    Route("home", "/", READ),
    Route("help", "/help/", READ),
    Route("which", "/which/", READ),
    Route("formats", "/formats/", READ),
    Route("format", "/formats/{word}/", READ),
    Route("format_run_sheet", "/formats/{word}/run-sheet/", READ),
    Route("format_cards", "/formats/{word}/cards/", READ),
    Route("start", "/start/", READ_AND_ACT),
    Route("rehearse", "/rehearse/", READ_AND_ACT),
    Route("join", "/join/", READ_AND_ACT),
    Route("join_by_link", "/join/{code}", READ),
    Route("device", "/devices/", READ_AND_ACT),
    Route("sheet_link", "/sheets/", READ_AND_ACT),
    Route("room", "/rooms/{room}/{seat}/", READ, For.SEAT),
    Route("moves", "/rooms/{room}/{seat}/moves", ACT, For.SEAT),
    Route("stream", "/rooms/{room}/{seat}/stream", READ, For.SEAT),
    Route("hints", "/rooms/{room}/{seat}/hints", ACT, For.SEAT),
    Route("sheet", "/rooms/{room}/{seat}/sheet/", READ, For.SHEET),
    Route("sheet_pdf", "/rooms/{room}/{seat}/sheet/sheet.pdf", READ, For.SHEET),
    Route("sheet_md", "/rooms/{room}/{seat}/sheet/sheet.md", READ, For.SHEET),
    Route("action_ics", "/rooms/{room}/{seat}/sheet/actions/{action}", READ, For.SHEET),
    Route("one_laptop", "/rooms/{room}/{seat}/one-laptop/", READ_AND_ACT, For.SEAT),
    Route("one_laptop_stream", "/rooms/{room}/{seat}/one-laptop/stream", READ, For.SEAT),
    Route("room_run_sheet", "/rooms/{room}/{seat}/run-sheet/", READ, For.SEAT),
    Route("room_cards", "/rooms/{room}/{seat}/cards/", READ, For.SEAT),
    Route("before", "/rooms/{room}/{seat}/before/", READ, For.SEAT),
    Route("new_device", "/rooms/{room}/{seat}/devices", ACT, For.SEAT),
    Route("new_sheet_link", "/rooms/{room}/{seat}/sheets", ACT, For.SEAT),
    Route("slips", "/rooms/{room}/{seat}/slips/", READ_AND_ACT, For.SEAT),
    Route("new_display", "/rooms/{room}/{seat}/displays", ACT, For.SEAT),
    Route("circle", "/rooms/{room}/{seat}/circle", ACT, For.SEAT),
    Route("replay", "/rooms/{room}/{seat}/replay/", READ, For.SEAT),
    Route("bank", "/rooms/{room}/{seat}/bank/", READ, For.SEAT),
    Route("rehearsal", "/rooms/{room}/{seat}/rehearsal", READ_AND_ACT, For.SEAT),
    Route("handover", "/rooms/{room}/{seat}/handover", ACT, For.SEAT),
    Route("display", "/display/{room}/", READ, For.DISPLAY),
    Route("display_stream", "/display/{room}/stream", READ, For.DISPLAY),
)

API = (
    Route("api_start", "/api/rooms", ACT),
    Route("api_join", "/api/rooms/{room}/seats", ACT),
    Route("api_room", "/api/rooms/{room}/{seat}", READ, For.SEAT),
    Route("api_moves", "/api/rooms/{room}/{seat}/moves", ACT, For.SEAT),
    Route("api_stream", "/api/rooms/{room}/{seat}/stream", READ, For.SEAT),
    Route("api_hints", "/api/rooms/{room}/{seat}/hints", ACT, For.SEAT),
    Route("api_new_device", "/api/rooms/{room}/{seat}/devices", ACT, For.SEAT),
    Route("api_new_sheet_link", "/api/rooms/{room}/{seat}/sheets", ACT, For.SEAT),
    Route("api_slips", "/api/rooms/{room}/{seat}/slips", ACT, For.SEAT),
    Route("api_replay", "/api/rooms/{room}/{seat}/replay", READ, For.SEAT),
    Route("api_circle", "/api/rooms/{room}/{seat}/circle", ACT, For.SEAT),
    Route("api_device", "/api/devices", ACT),
    Route("api_sheet_link", "/api/sheets", ACT),
    Route("openapi", "/api/openapi.json", READ),
)

HOUSE = (
    Route("static", "/static/{fingerprint}/{name*}", READ),
    Route("healthz", "/healthz", READ),
    Route("readyz", "/readyz", READ),
)

DJANGO: tuple[Route, ...] = ()
urlpatterns: list[Any] = []
"""Django's own form of the rows in DJANGO."""

ROUTES = PAGES + API + HOUSE + DJANGO
