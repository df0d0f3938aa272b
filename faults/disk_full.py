"""The disk is full, then has room again: every refusal is clean, and no acknowledged move is lost.

On a small file system of its own where we may mount one; else by a limit on the size of the server's files.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import click

from faults.kill import notes_of
from faults.person import Person, ask
from faults.server import Server

SIZE = "4m"
WORDS = "something that takes room on a disk " * 30
NOT_NOW = 503


class Disk(Protocol):
    name: str

    def fill(self, server: Server) -> None: ...
    def free(self, server: Server) -> None: ...


@dataclass
class Small:
    """A tmpfs, filled by a file of ours to the last byte."""

    place: Path
    name: str = "a full file system"

    def fill(self, server: Server) -> None:
        try:
            with self._filler.open("wb", buffering=0) as file:
                while True:
                    file.write(b"\0" * 4096)
        except OSError:
            pass

    def free(self, server: Server) -> None:
        self._filler.unlink()

    @property
    def _filler(self) -> Path:
        return self.place / "filler"


@dataclass
class Limited:
    """No file of the server may grow beyond what the largest has."""

    place: Path
    name: str = "a limit on the size of files"

    def fill(self, server: Server) -> None:
        largest = max(file.stat().st_size for file in self.place.rglob("*") if file.is_file())
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))

    def free(self, server: Server) -> None:
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@contextmanager
def disk(place: Path) -> Iterator[Disk]:
    place.mkdir()
    mounted = subprocess.run(
        ("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)), capture_output=True, check=False
    )
    if mounted.returncode:
        yield Limited(place)
        return
    try:
        yield Small(place)
    finally:
        subprocess.run(("umount", str(place)), check=True)


@dataclass
class Writing:
    """Notes sent while the disk was full and when it was not."""

    person: Person
    saved: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    unclean: list[object] = field(default_factory=list)
    """Answers that are neither "saved" nor a 503 that says so in a sentence."""

    def write(self, text: str) -> bool:
        reply = self.person.move(f"key-{text[:12]}", "write_note", text=text)
        if reply.status == 200:
            self.saved.append(text)
        elif reply.status == NOT_NOW and reply.json["refusal"] and reply.json["sentence"]:
            self.refused.append(text)
        else:
            self.unclean.append(reply)
        return reply.status == 200

    def until_refused(self, nth: int) -> None:
        """At the end, ten more that are refused or fit in."""
        for number in range(5000):
            if not self.write(f"{nth:03}-{number:08} {WORDS}".strip()):
                break
        for number in range(5000, 5010):
            self.write(f"{nth:03}-{number:08} {WORDS}".strip())

    def again(self, seconds: float = 10) -> bool:
        """Whether what was refused is taken with the same key, once there is room."""
        until = time.monotonic() + seconds
        waiting, self.refused = self.refused, []
        for text in waiting:
            while not self.write(text) and time.monotonic() < until:
                self.refused.pop()
                time.sleep(0.1)
        return not self.refused


@dataclass(frozen=True, slots=True)
class Seen:
    how: str
    saved: int
    refused: int
    unclean: int
    lost: int
    doubled: int
    stuck: int
    """Rounds after which what was refused was not taken although there was room."""


def rounds(count: int) -> Seen:
    with tempfile.TemporaryDirectory() as name, disk(Path(name) / "disk") as full:
        folder = Path(name) / "disk" / "data"
        refused = stuck = 0
        with Server(folder) as server:
            (dov,) = server.room(("Dov",))
            writing = Writing(dov)
            for nth in range(count):
                full.fill(server)
                writing.until_refused(nth)
                refused += len(writing.refused)
                assert ask(f"{server.url}/readyz").status == 200, "reading goes on"
                assert isinstance(dov.sees(), dict)
                full.free(server)
                stuck += not writing.again()
        found = notes_of(folder, dov.room)
    wanted = Counter(writing.saved)
    return Seen(
        full.name,
        len(writing.saved),
        refused,
        len(writing.unclean),
        lost=len(wanted - found),
        doubled=len(found - wanted),
        stuck=stuck,
    )


@click.command()
@click.option("--rounds", "count", default=5, show_default=True)
def main(count: int) -> None:
    seen = rounds(count)
    click.echo(f"{count} times {seen.how}: {seen.saved} notes saved, {seen.refused} refused with a sentence")
    click.echo(f"{seen.unclean} other answers, {seen.lost} lost, {seen.doubled} doubled, {seen.stuck} times stuck")
    sys.exit(bool(seen.unclean or seen.lost or seen.doubled or seen.stuck))


if __name__ == "__main__":
    main()
