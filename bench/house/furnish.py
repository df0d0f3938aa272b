"""Fills a data folder: `python -m bench.house.furnish FOLDER ROOMS EVENTS EMPTY`, answered by the rooms as JSON."""

import asyncio
import os
import sys
from pathlib import Path

from askwell.cli.serving.folder import choose
from bench.house.rooms import BASE_URL, Room, as_json

AT_ONCE = 40
"""Rooms that are filled side by side, so that they share commits."""


def make_tables() -> None:
    from django.conf import settings

    from askwell.web.config.migration import migrate

    migrate(Path(settings.DATABASES["default"]["NAME"]))


async def main(rooms: int, events: int, empty: int) -> list[Room]:
    # Only now: what the rooms are made of needs Django's settings, and those need to know the folder.
    from askwell.web.config.wiring import make_rooms
    from bench.house.meeting import Meeting

    house = make_rooms()
    house.start()
    places = asyncio.Semaphore(AT_ONCE)

    async def fill(phase: str, least: int) -> Room:
        async with places:
            meeting = await Meeting.begun(house)
            return await meeting.come_to(phase, least)

    async def open_one() -> None:
        async with places:
            await house.create(name="Dov")

    found = await asyncio.gather(fill("decide", 0), *(fill("explore", events) for _ in range(rooms)))
    await asyncio.gather(*(open_one() for _ in range(empty)))
    await house.close()
    return list(found)


if __name__ == "__main__":
    where, *counts = sys.argv[1:]
    os.environ["ASKWELL_LOG_LEVEL"] = "error"
    Path(where).mkdir(parents=True, exist_ok=True)
    choose(Path(where), BASE_URL)
    make_tables()
    print(as_json(asyncio.run(main(*(int(count) for count in counts)))))
