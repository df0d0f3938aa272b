"""`bench/page`: bytes of the first view of the room, compressed, and the seconds until a fresh server is ready.

The page is fetched as a browser does that has seen nothing yet: with every style, script and sign that it names, and
what those name. The serif comes after the first view, and is told apart.
"""

import gzip
import re
import tempfile
import urllib.request
from pathlib import Path
from urllib.parse import urljoin

import click

from bench.house.process import Process, serve
from bench.house.rooms import BASE_URL, Room, furnish
from bench.load.crowd import HOST
from bench.measures.figures import Figure, show

NAMED = re.compile(rb"""(?:href|src)="(/static/[^"]+)"|url\(["']?([^)"']+)["']?\)|from\s*["'](\./[^"']+)["']""")


def fetch(process: Process, path: str, cookie: str) -> tuple[int, bytes]:
    """Bytes on the wire, and what they say."""
    headers = {"Host": HOST, "Accept": "text/html,*/*", "Accept-Encoding": "gzip", "Cookie": cookie}
    request = urllib.request.Request(f"http://127.0.0.1:{process.port}{path}", headers=headers)
    with urllib.request.urlopen(request, timeout=20) as answer:
        body = answer.read()
        coding = answer.headers.get("Content-Encoding", "")
    return len(body), gzip.decompress(body) if coding == "gzip" else body


def weigh(process: Process, room: Room) -> dict[str, int]:
    """Path → bytes, of everything that the first view of a member needs."""
    seat, found = room.seats[2], dict[str, int]()
    wanted = [f"/rooms/{room.room}/{seat.seat}/"]
    while wanted:
        path = wanted.pop()
        if path in found:
            continue
        found[path], text = fetch(process, path, f"seat={seat.token}")
        if path.endswith((".css", ".js", "/")):
            wanted += [_beside(path, name) for match in NAMED.findall(text) for name in match if name]
    return found


def _beside(path: str, name: bytes) -> str:
    """An address as its page or script means it."""
    return urljoin(f"{BASE_URL}{path}", name.decode()).removeprefix(BASE_URL)


@click.command(help=__doc__)
@click.option("--rounds", default=5, show_default=True, help="Of starting the server.")
@click.option("--short", is_flag=True, help="One start.")
@click.option("--json", "as_json", is_flag=True)
def main(rounds: int, short: bool, as_json: bool) -> None:
    ready, weights = list[float](), dict[str, int]()
    with tempfile.TemporaryDirectory() as place:
        house = furnish(Path(place) / "data", 1)
        for _ in range(1 if short else rounds):
            process = serve(house)
            ready.append(process.cpu())
            weights = weigh(process, house.rooms[0])
            process.stop()
    serif = sum(size for path, size in weights.items() if path.endswith(".woff2"))
    rest = sum(weights.values()) - serif
    page = next(iter(weights.values()))
    needed = {kind: any(path.endswith(kind) for path in weights) for kind in (".css", ".js")}
    figures = [
        Figure("first view of the room, all bytes, compressed", [rest / 1024], "KiB", 45, False),
        Figure("of it the page", [page / 1024], "KiB"),
        Figure("all cuts of the serif, of which a browser takes what it needs, later", [serif / 1024], "KiB"),
        Figure("answers", [len(weights)]),
        Figure("CPU until `askwell serve` is ready", ready, "s", 2.0, False),
    ]
    show(figures, [f"no {kind} was found" for kind, there in needed.items() if not there], as_json=as_json)


if __name__ == "__main__":
    main()
