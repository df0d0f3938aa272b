"""Runs the server until it is told to stop. Imported once Django knows its folder (`folder.choose`)."""

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import click
import uvloop
from django.conf import settings

from askwell.cli.serving.addresses import Bound
from askwell.cli.serving.folder import hold
from askwell.web.config.asgi import application
from askwell.web.config.environment import BadConfiguration
from askwell.web.config.migration import migrate
from askwell.web.rooms.backup import handing_out
from askwell.web.rooms.keys.key_file import WrongSecret
from askwell.web.rooms.live import figures
from askwell.web.rooms.live.app import Live
from askwell.web.rooms.live.control import Control
from askwell.web.rooms.wire.server import Server, make_server

DATABASE = Path(settings.DATABASES["default"]["NAME"])
WRONG_KEYS = "The keys were made under another ASKWELL_KEYS_SECRET. Put that one back; without it no word opens."
Ready = Callable[[Live], Awaitable[None]]


def say(sentence: str) -> None:
    """To the person at the terminal; stdout is for programs."""
    click.echo(sentence, err=True)


def run(bound: Bound, folder: Path, ready: Ready, tls: tuple[str, str] | None = None, *, once: bool = False) -> None:
    """Serves until SIGINT or SIGTERM; `once`: as long as `ready`, which is awaited once requests are answered."""
    with hold(folder):
        copy = migrate(DATABASE)
        if copy is not None:
            say(f"The database has been brought to this version; a copy from before is {copy}.")
        live = application(bound.origins, behind_proxy=bound.behind_proxy)
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            try:
                runner.run(_serve(live, make_server(live, tls), bound, folder, ready, once=once))
            except WrongSecret as wrong:
                raise BadConfiguration(WRONG_KEYS) from wrong
    if not once:
        say("Stopped. Whatever was shown as saved is saved.")


def spare_the_collector() -> None:
    """What stands now stands as long as the server does: it is never searched for cycles again. A move makes some
    thousand short-lived objects and hardly a cycle, so that searching among them every 700 is a quarter of its cost.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


async def _serve(live: Live, server: Server, bound: Bound, folder: Path, ready: Ready, *, once: bool) -> None:
    began = time.time()

    async def status(_asked: dict[str, Any]) -> dict[str, Any]:
        rooms = await asyncio.to_thread(figures.read, DATABASE)
        guard, streams = live.desk.guard, live.desk.audiences.count()
        proxy = {"expected": guard.behind_proxy, "forwarded": guard.forwarded, "direct": guard.direct}
        return {"serving": bound.base_url, "since": began, "streams": streams, "proxy": proxy, "rooms": rooms}

    await live.open()
    control = Control(folder, {"status": status, **handing_out.questions(live.desk.rooms.ring)})
    try:
        await control.start()
        serving = asyncio.create_task(server.serve(sockets=[bound.listener]))
        while not server.started and not serving.done():
            await asyncio.sleep(0.005)
        if server.started and not server.should_exit:
            spare_the_collector()
            await ready(live)
            server.should_exit = server.should_exit or once
        await serving
    finally:
        await control.stop()
        await live.close()
