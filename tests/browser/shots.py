"""Takes a picture of every page and every phase, as five people see it: `bin/shots FOLDER [SIZE …]`.

`bin/shots --docs` takes only those that the README and the guide show, into docs/pictures.
"""

import sys
import tempfile
from pathlib import Path

from tests.browser.album import Album, people
from tests.browser.server import served
from tests.browser.taster_shots import meeting
from tests.chromium import launched

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SHOWN = (
    "home.laptop", "join.phone", "bids-ben.phone", "explore-ben.phone",
    "explore-dov.laptop", "reflect-ana.phone", "reflect-wall.wall", "silence-ana.phone", "decide-ana.phone",
    "sheet-ana.laptop", "run-sheet.phone",
)  # fmt: skip
"""What the README and the guide show."""

FRONT = (
    ("home", "/"),
    ("start", "/start/"),
    ("join", "/join/abcd2345"),
    ("help", "/help/"),
    ("device", "/devices/"),
    ("formats", "/formats/"),
    ("format", "/formats/taster/"),
    ("run-sheet", "/formats/taster/run-sheet/?start=14:00"),
    ("cards", "/formats/taster/cards/"),
)


def front_door(album: Album, arrive: object, base: str) -> None:
    assert callable(arrive)
    stranger = arrive("Eli")
    for name, path in FRONT:
        stranger.page.goto(base + path)
        album.take(name, stranger.page)


def main(folder: str, *sizes: str) -> None:
    album = Album(PICTURES, only=SHOWN) if folder == "--docs" else Album(Path(folder), sizes)
    with (
        tempfile.TemporaryDirectory() as data,
        served(Path(data)) as base,
        launched() as browser,
        people(browser) as arrive,
    ):
        front_door(album, arrive, base)
        meeting(album, arrive, base)


if __name__ == "__main__":
    main(*sys.argv[1:])
