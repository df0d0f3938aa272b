"""Which function answers which row of the table of routes."""

from askwell.web.rooms.live.desk import Handler
from askwell.web.rooms.live.handlers import (
    circle,
    documents,
    front,
    guiding,
    hints,
    paper,
    rehearsals,
    replays,
    seat,
    sheets,
    slips,
    streaming,
    ways_in,
)
from askwell.web.rooms.live.handlers import one_laptop as laptop
from askwell.web.routes import ROUTES, Plane

HANDLERS: dict[str, Handler] = {
    "home": documents.home,
    "help": documents.help_,
    "which": front.which,
    "formats": front.formats,
    "format": front.format_,
    "start": ways_in.start,
    "join": ways_in.join,
    "join_by_link": ways_in.join_by_link,
    "device": ways_in.device,
    "sheet_link": ways_in.sheet_link,
    "room": seat.room,
    "moves": seat.moves,
    "stream": streaming.stream,
    "hints": hints.hints,
    "sheet": sheets.sheet,
    "sheet_pdf": sheets.sheet_pdf,
    "sheet_md": sheets.sheet_md,
    "action_ics": sheets.action_ics,
    "one_laptop": laptop.one_laptop,
    "one_laptop_stream": streaming.one_laptop_stream,
    "format_run_sheet": paper.format_run_sheet,
    "format_cards": paper.format_cards,
    "room_run_sheet": paper.room_run_sheet,
    "room_cards": paper.room_cards,
    "before": paper.before,
    "new_device": seat.new_device,
    "new_sheet_link": seat.new_sheet_link,
    "new_display": seat.new_display,
    "slips": slips.slips,
    "circle": circle.circle,
    "replay": replays.replay,
    "bank": guiding.bank,
    "rehearse": rehearsals.rehearse,
    "rehearsal": rehearsals.rehearsal,
    "handover": seat.handover,
    "display": seat.display,
    "display_stream": streaming.display_stream,
    "api_start": ways_in.start,
    "api_join": ways_in.api_join,
    "api_room": seat.room,
    "api_moves": seat.moves,
    "api_stream": streaming.stream,
    "api_hints": hints.hints,
    "api_new_device": seat.new_device,
    "api_new_sheet_link": seat.new_sheet_link,
    "api_slips": slips.api_slips,
    "api_replay": replays.api_replay,
    "api_circle": circle.circle,
    "api_device": ways_in.device,
    "api_sheet_link": ways_in.sheet_link,
    "openapi": documents.openapi,
    "static": documents.static,
    "healthz": documents.healthz,
    "readyz": documents.readyz,
}


def check(django_paths: set[str]) -> None:
    """Compares what is mounted with the table, at the start. Raises RuntimeError, naming what differs."""
    live = {route.name for route in ROUTES if route.plane is Plane.LIVE}
    django = {route.path for route in ROUTES if route.plane is Plane.DJANGO}
    wrong = {
        "in the table, without a handler": live - HANDLERS.keys(),
        "a handler, not in the table": HANDLERS.keys() - live,
        "in the table, not mounted in Django": django - django_paths,
        "mounted in Django, not in the table": django_paths - django,
    }
    found = [f"{what}: {', '.join(sorted(names))}" for what, names in wrong.items() if names]
    if found:
        raise RuntimeError("routes.py and what is mounted differ. " + " · ".join(found))
