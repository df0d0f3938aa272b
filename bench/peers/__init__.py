"""Other software that people might build a live room on, beside ours. It is fetched from npm into a temporary folder.

A Yjs server with LevelDB, neither durable when it sends nor hiding anything from anybody; and Socket.IO with a
synchronous commit for each event. Both pass one question on; nothing is decided, sealed or drawn.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.house.process import Process
from bench.house.rooms import NAMES
from bench.measures.contest import Score
from bench.measures.figures import Figure

HERE = Path(__file__).parent
MOVES = 10
"""Times as many moves as ours: their rounds would be too short to be measured."""

Start = Callable[[Path], Process]


class NoNode(Exception):
    """There is no Node on this machine, or npm gave nothing."""


def install(place: Path) -> None:
    """What `package-lock.json` locks, with nothing of it run while it is installed but what LevelDB needs."""
    if not (shutil.which("node") and shutil.which("npm")):
        raise NoNode
    for name in ("package.json", "package-lock.json", "socketio.mjs", "load.mjs"):
        shutil.copy(HERE / name, place)
    done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=place, capture_output=True, text=True)
    if done.returncode:
        raise NoNode(done.stderr[-500:])


def yjs(place: Path) -> Process:
    found = next(path for path in (place / "node_modules/y-websocket/bin").glob("server.*js"))
    return Process(
        ("node", str(found)),
        place / "yjs.log",
        HOST="127.0.0.1",
        PORT="{port}",
        YPERSISTENCE=tempfile.mkdtemp(dir=place),
    )


def socketio(place: Path) -> Process:
    command = ("node", str(place / "socketio.mjs"))
    return Process(command, place / "socketio.log", PORT="{port}", LOG_FILE=str(place / "moves.log"))


def race(kind: str, start: Start, place: Path, rooms: int, moves: int) -> Score:
    """One round of one peer, in a server of its own."""
    server = start(place)
    numbers = [str(number) for number in (server.port, rooms, len(NAMES), moves)]
    load = subprocess.Popen(
        ["node", str(place / "load.mjs"), kind, *numbers],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=place,
        env=dict(os.environ),
    )
    assert load.stdin
    assert load.stdout
    assert load.stdout.readline() == "ready\n"
    cpu = server.cpu()
    told, _ = load.communicate("go\n", timeout=240)
    score = json.loads(told)
    taken = server.cpu() - cpu
    server.stop()
    assert score["deliveries"] == rooms * moves * len(NAMES), score
    return Score(score["deliveries"], taken, score["wall"])


def beside(own: Sequence[Score], rooms: int, moves: int) -> list[Figure]:
    """A round of each for each round of ours. Raises NoNode."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        install(place)
        theirs = [
            (
                race("yjs", yjs, place, rooms, moves * MOVES),
                race("socketio", socketio, place, rooms, moves * MOVES),
            )
            for _ in own
        ]
    pairs = list(zip(own, theirs, strict=True))
    return [
        Figure("deliveries per CPU-second, Yjs with LevelDB", [y.per_cpu_second for y, _ in theirs]),
        Figure("÷ Yjs with LevelDB", [a.per_cpu_second / y.per_cpu_second for a, (y, _) in pairs], goal=0.07),
        Figure("deliveries a second, Socket.IO with a commit for each event", [s.per_second for _, s in theirs]),
        Figure("wall clock ÷ Socket.IO", [a.per_second / s.per_second for a, (_, s) in pairs], goal=0.18),
    ]
