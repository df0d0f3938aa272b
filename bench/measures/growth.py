"""`bench/growth`: what a move costs in a house of many rooms, and late in a long meeting, as ratios to a small one."""

import asyncio
import tempfile
from pathlib import Path

import click

from bench.house.process import take_load_core
from bench.house.rooms import House, furnish
from bench.house.script import ROUND
from bench.measures.contest import Candidate
from bench.measures.figures import Figure, show

ROOMS, MOVES = 10, 28


async def cost(house: House, rounds: int, moves: int) -> tuple[list[float], list[str]]:
    """(CPU milliseconds of each delivery, by round; faults)."""
    candidate = Candidate(house)
    found = list[float]()
    await candidate.race(ROUND)
    for _ in range(rounds):
        score = await candidate.race(moves)
        found.append(score.cpu / score.deliveries * 1e3)
    return found, candidate.end()


@click.command(help=__doc__)
@click.option("--rounds", default=3, show_default=True)
@click.option("--rooms", default=10_000, show_default=True, help="Of the full house.")
@click.option("--events", default=3000, show_default=True, help="Of the long meeting.")
@click.option("--short", is_flag=True, help="Small numbers, one round.")
@click.option("--json", "as_json", is_flag=True)
def main(rounds: int, rooms: int, events: int, short: bool, as_json: bool) -> None:
    take_load_core()
    rounds, rooms, events, ours, moves = (1, 20, 60, 2, 7) if short else (rounds, rooms, events, ROOMS, MOVES)
    wrong, costs = list[str](), dict[str, list[float]]()
    sizes = {"small": (0, 0), "full": (rooms - ours, 0), "long": (0, events)}
    for name, (empty, least) in sizes.items():
        with tempfile.TemporaryDirectory() as place:
            house = furnish(Path(place) / "data", ours, events=least, empty=empty)
            costs[name], faults = asyncio.run(cost(house, rounds, moves))
            wrong += faults
    goal = None if short else 1.25
    small = costs["small"]
    figures = [
        Figure("CPU of a delivery, 10 rooms", small, "ms"),
        Figure(f"÷ it, {rooms:,} rooms", [a / b for a, b in zip(costs["full"], small, strict=True)], "", goal, False),
        Figure(f"÷ it, {events:,} events", [a / b for a, b in zip(costs["long"], small, strict=True)], "", goal, False),
    ]
    show(figures, wrong, as_json=as_json)


if __name__ == "__main__":
    main()
