"""Rooms as a measurement finds them: whose seats they are, and with what they are opened."""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

NAMES = ("Dov", "Ana", "Ben", "Chi", "Eva", "Femi", "Gül", "Hao")
"""The first of them is the host and guides, the second presents."""
GUIDE, PRESENTER = 0, 1
BASE_URL = "http://bench.invalid"


@dataclass(frozen=True, slots=True)
class Seat:
    seat: str
    token: str
    language: str


@dataclass(frozen=True, slots=True)
class Room:
    """`run` is that of the phase in which it waits, `at` the number of its last event."""

    room: str
    run: str
    at: int
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class House:
    """A data folder, filled, with nobody serving it. `deciding` is one more room, whose presenter may take actions."""

    folder: Path
    rooms: list[Room]
    deciding: Room


def furnish(folder: Path, rooms: int, *, events: int = 0, empty: int = 0) -> House:
    """`rooms` with eight people who are exploring, at least `events` long, and `empty` ones besides.

    The folder is filled by a process of its own, through the same door as every move.
    """
    command = [sys.executable, "-m", "bench.house.furnish", str(folder), str(rooms), str(events), str(empty)]
    told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    found = [Room(**{**room, "seats": tuple(Seat(**seat) for seat in room["seats"])}) for room in told]
    return House(folder, found[1:], found[0])


def as_json(rooms: list[Room]) -> str:
    return json.dumps([asdict(room) for room in rooms])
