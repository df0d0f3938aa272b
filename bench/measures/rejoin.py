"""`bench/rejoin`: CPU until everyone is back after a restart.

The server starts on a folder of full rooms, and every stream is opened again at once, with the number that its page had
seen. Rooms are read from their files, decrypted and folded, and each stream is admitted. What the start costs by
itself is nobody's return.
"""

import asyncio
import tempfile
from pathlib import Path

import click

from bench.house.process import serve, take_load_core
from bench.house.rooms import House, furnish
from bench.load.crowd import Crowd
from bench.load.judge import faults
from bench.measures.figures import Figure, show

PEOPLE = 5000


async def return_(house: House) -> tuple[float, list[str]]:
    """(CPU seconds of the server for each who came back, faults)."""
    process = serve(house)
    process.settle()
    crowd = Crowd(process.port, house.rooms)
    before = process.cpu()
    await crowd.listen()
    await crowd.silence()
    taken = process.cpu() - before
    sent = [await crowd.send(0, 0.0)]
    await crowd.silence()
    people = sum(len(room.seats) for room in house.rooms)
    crowd.rooms, crowd.ears = crowd.rooms[:1], crowd.ears[:1] + crowd.ears[1:]
    wrong = faults(crowd, sent)
    crowd.leave()
    process.stop()
    return taken / people, wrong


@click.command(help=__doc__)
@click.option("--rounds", default=3, show_default=True)
@click.option("--rooms", default=250, show_default=True, help="Of eight; the figure is told for 5,000 people.")
@click.option("--short", is_flag=True, help="A few rooms, one round.")
@click.option("--json", "as_json", is_flag=True)
def main(rounds: int, rooms: int, short: bool, as_json: bool) -> None:
    take_load_core()
    found, wrong = list[float](), list[str]()
    for _ in range(1 if short else rounds):
        with tempfile.TemporaryDirectory() as place:
            house = furnish(Path(place) / "data", 4 if short else rooms)
            taken, faults_ = asyncio.run(return_(house))
        found.append(taken * PEOPLE)
        wrong += faults_
    goal = None if short else 3
    show([Figure("CPU until 5,000 people are back", found, "s", goal, False)], wrong, as_json=as_json)


if __name__ == "__main__":
    main()
