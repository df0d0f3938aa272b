"""Thousands of malformed requests: no answer above 499, no traceback in the log, memory that stays as it was, and
meetings that still take a move afterwards."""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import click
from hypothesis import HealthCheck, Phase, given, seed, settings

from faults.exclusive import NAMES, come_to
from faults.memory import rss
from faults.odd_requests import Known, Request, answered, requests
from faults.person import Person
from faults.server import Server

HOST = "sets.example.org"
PLACES = 1000
"""Addresses that they come from, as a proxy says: from one alone they would soon be told to slow down."""
PHASES = ("bids", "explore", "decide", "review")
WARM = 0.3
"""Of the requests; then memory is looked at for the first time."""
TROUBLE = re.compile(r"Traceback|unanswered|Exception in|telling_failed|listener failed")


@dataclass
class Seen:
    statuses: Counter[int] = field(default_factory=Counter)
    failed: list[tuple[int, Request]] = field(default_factory=list)
    """Answers that are our fault."""
    tracebacks: int = 0
    memory: float = 0.0
    """At the end, as a multiple of what it was when the server was warm."""
    moves: bool = False
    """Whether a new meeting takes a move in the end."""


def people_of(server: Server) -> list[Person]:
    """Of four meetings, in four phases."""
    people = []
    for word in PHASES:
        circle = server.room(NAMES[:4])
        come_to(word, circle)
        people += circle
    return people


def rounds(many: int, first: int) -> Seen:
    seen = Seen()
    with (
        tempfile.TemporaryDirectory() as place,
        Server(Path(place) / "data", settings={"BASE_URL": f"http://{HOST}"}) as server,
    ):
        people = people_of(server)
        send_all(server, [Known(one.room, one.seat, one.token) for one in people], many, first, seen)
        (dov,) = server.room(("Dov",))
        seen.moves = dov.move("after-them-all", "write_note", text="Still here.").status == 200
        seen.tracebacks = len(TROUBLE.findall(server.said))
    return seen


def send_all(server: Server, known: Sequence[Known], many: int, first: int, seen: Seen) -> None:
    numbers, warm = count(), list[int]()

    @seed(first)
    @settings(
        max_examples=many,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(requests(known, HOST))
    def send(request: Request) -> None:
        nth = next(numbers)
        if nth == int(many * WARM):
            warm.append(rss(server.pid))
        address = f"10.0.{nth % PLACES // 250}.{nth % PLACES % 250}"
        claimed = request.headers.get("x-forwarded-for", "")
        headers = {**request.headers, "x-forwarded-for": f"{claimed}, {address}"}
        status = answered(("127.0.0.1", server.port), replace(request, headers=headers))
        seen.statuses[status] += 1
        if not 100 < status < 500:
            seen.failed.append((status, request))

    send()
    seen.memory = rss(server.pid) / warm[0]


@click.command()
@click.option("--requests", "many", default=10_000, show_default=True)
@click.option("--seed", "first", default=1, show_default=True)
def main(many: int, first: int) -> None:
    seen = rounds(many, first)
    told = ", ".join(f"{times} × {status}" for status, times in sorted(seen.statuses.items()))
    click.echo(f"seed {first}: {seen.statuses.total()} requests: {told}")
    click.echo(f"{len(seen.failed)} of them our fault, {seen.tracebacks} tracebacks; a move afterwards: {seen.moves}")
    click.echo(f"memory at the end is {seen.memory:.3f} × that of a warm server")
    for failure in seen.failed[:5]:
        click.echo(f"{failure}", err=True)
    sys.exit(bool(seen.failed or seen.tracebacks or not seen.moves or seen.memory > 1.05))


if __name__ == "__main__":
    main()
