"""The application that `askwell serve` runs: the live plane, and Django behind it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import get_resolver

from askwell.web.config.wiring import make_rooms
from askwell.web.look import assets as look
from askwell.web.rooms import render
from askwell.web.rooms.live.app import Live
from askwell.web.rooms.live.assets import Assets
from askwell.web.rooms.live.audiences import Audiences
from askwell.web.rooms.live.desk import Desk
from askwell.web.rooms.live.eyes import EngineEyes
from askwell.web.rooms.live.handlers import hints
from askwell.web.rooms.live.mounted import check
from askwell.web.rooms.pages import assets as pages
from askwell.web.rooms.wire.guard import Guard


def application(origins: tuple[str, ...] = (), *, behind_proxy: bool = False) -> Live:
    """`origins`: the addresses we go by, BASE_URL first; that one alone if none are given.

    Raises RuntimeError if the table of routes and what is mounted differ.
    """
    django = get_asgi_application()
    check({f"/{pattern.pattern}" for pattern in get_resolver().url_patterns})
    guard = Guard(origins or (settings.BASE_URL,), behind_proxy)
    # Our own check of the host has been made when Django is asked; it has only to know the same names.
    settings.ALLOWED_HOSTS = sorted({urlsplit(origin).hostname or "" for origin in guard.origins})

    async def opening() -> Desk:
        rooms, eyes = make_rooms(), EngineEyes()

        audiences = Audiences(eyes, render, rooms.still_opens)
        rooms.start()
        hints.warm_soon()
        return Desk(rooms, render, guard, Assets(look.files(), pages.files()), audiences, settings.OPERATOR, eyes)

    return Live(opening, django)
