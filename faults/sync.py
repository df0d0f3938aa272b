"""By system-call trace: between reading a move and writing its answer, the log is brought to the disk."""

import re
import shutil
import sys
import tempfile
from pathlib import Path

import click

from faults.server import Server

CALLS = "trace=read,recvfrom,recvmsg,write,sendto,sendmsg,writev,fsync,fdatasync"
SYNCED = re.compile(r"f(?:data)?sync\(\d+<[^>]*askwell\.db(?:-wal)?>\)\s*= 0")


def synced_moves(trace: str, keys: list[str]) -> int:
    """Of how many moves the trace shows: read, then brought to the disk, then answered."""
    lines = trace.splitlines()
    return sum(_is_synced(lines, key) for key in keys)


def _is_synced(lines: list[str], key: str) -> bool:
    begin = next(nth for nth, line in enumerate(lines) if key in line and re.search(r"re(?:ad|cv)", line))
    for line in lines[begin:]:
        if SYNCED.search(line) or re.search(r"<\.\.\. f(?:data)?sync resumed>\)\s*= 0", line):
            return True
        if "HTTP/1.1 200" in line:
            return False
    return False


def trace_moves(count: int) -> int:
    """How many of `count` moves were on the disk before their answer was written."""
    strace = shutil.which("strace")
    if strace is None:
        raise click.ClickException("strace is missing: install the package strace.")
    with tempfile.TemporaryDirectory() as place:
        trace = Path(place) / "trace"
        server = Server(Path(place) / "data", (strace, "-f", "-y", "-s", "2000", "-e", CALLS, "-o", str(trace)))
        (dov,) = server.room(("Dov",))
        keys = [f"traced-move-{nth:04}" for nth in range(count)]
        for key in keys:
            dov.must(key, "write_note", text="A note.")
        server.stop()
        return synced_moves(trace.read_text(errors="replace"), keys)


@click.command()
@click.option("--moves", default=100, show_default=True)
def main(moves: int) -> None:
    synced = trace_moves(moves)
    click.echo(f"{synced} of {moves} moves were on the disk before they were answered")
    sys.exit(synced != moves)


if __name__ == "__main__":
    main()
