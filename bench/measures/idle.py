"""`bench/idle`: memory of a participant who is connected and waits.

The server starts on a folder of full rooms and has none of them in memory. Then everyone comes: what it grows by, with
folds, views, connections and all, is divided by the number of people.
"""

import asyncio
import tempfile
from pathlib import Path

import click

from bench.house.process import serve, take_load_core
from bench.house.rooms import House, furnish
from bench.load.crowd import Crowd
from bench.measures.figures import Figure, show

WARM = 50
"""Rooms that come first and stay: what a server needs but once is not counted, and what its start has left free in the
memory that it holds is used up by them, and not by those who are measured."""


async def grow(house: House) -> tuple[float, int, list[str]]:
    """(bytes for each who came, how many came, faults)."""
    process = serve(house)
    process.settle()
    first, rest = Crowd(process.port, house.rooms[:WARM]), Crowd(process.port, house.rooms[WARM:])
    await first.listen()
    await first.play(7)  # so that whatever is loaded with a first move is loaded
    await first.silence()
    before = process.memory()
    await rest.listen()
    await rest.silence()
    people = sum(len(room.seats) for room in rest.rooms)
    grown = process.memory() - before
    sent = await rest.send(0, 0.0)
    await rest.silence()
    heard = sum(ear.messages()[-1:] != [] and ear.messages()[-1].number == sent.at for ear in rest.ears[0])
    first.leave()
    rest.leave()
    process.stop()
    stand = first.as_they_stand() + rest.as_they_stand()
    house.rooms[:] = [*stand[1:], stand[0]]  # a script begins anew in each round, and so in a room that has not seen it
    return grown / people, people, [] if heard == 8 else [f"{heard} of 8 heard of a move"]


@click.command(help=__doc__)
@click.option("--rounds", default=3, show_default=True)
@click.option("--rooms", default=150, show_default=True)
@click.option("--short", is_flag=True, help="A few rooms, one round.")
@click.option("--json", "as_json", is_flag=True)
def main(rounds: int, rooms: int, short: bool, as_json: bool) -> None:
    take_load_core()
    found, wrong, people = list[float](), list[str](), 0
    with tempfile.TemporaryDirectory() as place:
        house = furnish(Path(place) / "data", WARM + (3 if short else rooms))
        for _ in range(1 if short else rounds):
            size, people, faults = asyncio.run(grow(house))
            found.append(size / 1024)
            wrong += faults
    goal = None if short else 15
    figures = [
        Figure("memory for each connected participant", found, "KiB", goal, False),
        Figure("participants", [people]),
    ]
    show(figures, wrong, as_json=as_json)


if __name__ == "__main__":
    main()
