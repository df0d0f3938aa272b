"""A server with meetings in it, and schemathesis against its own description."""

import json
import os
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from faults.exclusive import NAMES, come_to
from faults.malformed import HOST, PHASES, TROUBLE
from faults.memory import rss
from faults.person import Person
from faults.server import Server

HERE = Path(__file__).parent
MAKES_PLACE = HERE.parents[1] / "bin" / "lib" / "schemathesis.sh"
WARM = 5
"""A first round with so many examples; then memory is looked at."""
SETS = 2
"""Circles in each of the phases: nobody is to be told to slow down."""


@dataclass
class Seen:
    answers: Counter[str] = field(default_factory=Counter)
    """By status."""
    said: str = ""
    """By schemathesis, of what isn't as described; empty where all is."""
    tracebacks: int = 0
    memory: float = 0.0
    """At the end, as a multiple of what it was when the server was warm; 0 where it wasn't looked at."""
    moves: bool = False
    """Whether a new meeting takes a move in the end."""

    @property
    def our_fault(self) -> int:
        return sum(times for status, times in self.answers.items() if status >= "5")

    @property
    def is_good(self) -> bool:
        return not (self.said or self.our_fault or self.tracebacks or not self.moves)


def rounds(examples: int, seed: int, warm_up: bool = True) -> Seen:
    """Without warming up nothing is said of memory. Raises CalledProcessError where schemathesis is not to be had."""
    place, seen = _place(), Seen()
    with _server() as (server, folder):
        (folder / "seats.json").write_text(json.dumps(list(_seats(server))))
        if warm_up:
            seen.said += _run(place, server, folder, WARM, seed + 1)
        warm = rss(server.pid)
        seen.said += _run(place, server, folder, examples, seed)
        seen.memory = rss(server.pid) / warm if warm_up else 0.0
        seen.answers.update(line.partition(" ")[0] for line in (folder / "answers").read_text().splitlines())
        (dov,) = server.room(("Dov",))
        seen.moves = dov.move("after-them-all", "write_note", text="Still here.").status == 200
        seen.tracebacks = len(TROUBLE.findall(server.said))
    return seen


def _place() -> Path:
    """The environment in which schemathesis lives."""
    made = subprocess.run(["bash", MAKES_PLACE], check=True, stdout=subprocess.PIPE, text=True)
    return Path(made.stdout.strip())


@contextmanager
def _server() -> Iterator[tuple[Server, Path]]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with Server(folder / "data", settings={"BASE_URL": f"http://{HOST}"}) as server:
            yield server, folder


def _seats(server: Server) -> Iterator[dict[str, str]]:
    """What is real in a path, in a header and in a body; of meetings in several phases, and of one that is over."""
    for word in PHASES * SETS:
        circle = server.room(NAMES[:4])
        run = come_to(word, circle)
        yield from _known(circle, run)
    circle = server.room(NAMES[:4])
    come_to("review", circle)
    _end(circle)
    yield from _known(circle, "")


def _known(circle: Sequence[Person], run: str) -> Iterator[dict[str, str]]:
    for one in circle:
        yield {"room": one.room, "seat": one.seat, "token": one.token, "code": one.code, "run": run}


def _end(circle: Sequence[Person]) -> None:
    """Guided to its end: whoever guided it may see its replay."""
    host, *_ = circle
    host.must("guide-it-now", "hand_over", job="guiding", to=host.seat)
    nth = 0
    while (sight := host.sees())["stage"] != "ended":
        host.must(f"on-and-on-{nth}", "move_on", run=sight["phase"]["run"])
        nth += 1


def _run(place: Path, server: Server, folder: Path, examples: int, seed: int) -> str:
    """What schemathesis said, where it found anything."""
    told = subprocess.run(
        (
            place / "bin" / "st",
            f"--config-file={HERE / 'schemathesis.toml'}",
            "run",
            f"{server.url}/api/openapi.json",
            f"--url={server.url}",
            f"--header=Host: {HOST}",
            f"--max-examples={examples}",
            f"--seed={seed}",
            "--no-color",
        ),
        env={**os.environ, "MEETINGS": str(folder), "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(HERE)},
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return told.stdout if told.returncode else ""
