"""`bench/fold`: CPU to read a meeting of 300 events from its file, decrypt and decode it, and fold it into a state."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import click

from askwell.engine.meeting import evolve
from askwell.engine.state import State
from askwell.engine.words import SequenceNumber
from askwell.web.config.environment import read_environment
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.key_file import KeyFile
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger import connections, log
from askwell.web.rooms.ledger.codec import Codec, Row
from bench.house.rooms import furnish
from bench.measures.figures import Figure, show

EVENTS = 300


def fold(codec: Codec, rows: list[Row]) -> State:
    state = State()
    for row in rows:
        evolve(state, codec.open(row), row.moment, SequenceNumber(row.number))
    return state


def measure(place: Path, rounds: int, times: int) -> tuple[list[float], list[float], list[str]]:
    """(milliseconds for 300 events in each round, of it to decrypt and decode, faults)."""
    house = furnish(place / "data", 1, events=EVENTS)
    room = RoomId(house.rooms[0].room)
    secret = RootSecret(read_environment({"ASKWELL_DATA_DIR": str(house.folder)}).keys_secret)
    ring = KeyRing(KeyFile(house.folder / "keys.db", secret.derive("wrapping keys")))
    connection = connections.for_reading(house.folder / "askwell.db")
    codec, rows = Codec(ring.of_room(room)), log.read_rows(connection, room)[:EVENTS]
    state = fold(codec, rows)
    wrong = [] if state.at == EVENTS and state.items else [f"folded to {state.at}, with {len(state.items)} items"]
    whole = [_milliseconds(lambda: fold(codec, rows), times) for _ in range(rounds)]
    opened = [_milliseconds(lambda: [codec.open(row) for row in rows], times) for _ in range(rounds)]
    connection.close()
    ring.close()
    return whole, opened, wrong


def _milliseconds(work: Callable[[], object], times: int) -> float:
    """The best of so many: whatever came between only adds."""
    taken = []
    for _ in range(times):
        began = time.thread_time_ns()
        work()
        taken.append((time.thread_time_ns() - began) / 1e6)
    return min(taken)


@click.command(help=__doc__)
@click.option("--rounds", default=5, show_default=True)
@click.option("--short", is_flag=True, help="One round of a few: shows that it runs.")
@click.option("--json", "as_json", is_flag=True)
def main(rounds: int, short: bool, as_json: bool) -> None:
    with tempfile.TemporaryDirectory() as place:
        whole, opened, wrong = measure(Path(place), 1 if short else rounds, 3 if short else 60)
    figures = [
        Figure("decrypt, decode and fold 300 events, CPU", whole, "ms", 1.8, False),
        Figure("of it decrypt and decode", opened, "ms"),
    ]
    show(figures, wrong, as_json=as_json)


if __name__ == "__main__":
    main()
