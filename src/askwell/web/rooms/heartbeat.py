"""When this server was last alive: after a crash, the minutes since then are nobody's."""

import os
from pathlib import Path

from askwell.engine.words import Moment
from askwell.web.rooms import clock


class Heartbeat:
    """The time stamp of an empty file. No disk is waited for: the system keeps it when the process dies."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def last(self) -> Moment | None:
        """None: this server has never run here."""
        try:
            return Moment(self._path.stat().st_mtime_ns // 1_000_000)
        except FileNotFoundError:
            return None

    def beat(self) -> None:
        self._path.touch()
        now = clock.wall() * 1_000_000
        os.utime(self._path, ns=(now, now))
