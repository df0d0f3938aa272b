"""A real `askwell serve` in a process of its own, to be killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

from faults.person import Person, ask
from faults.port import free_port

SECONDS_TO_START = 60


class Server:
    """`tracer` is put before the command: strace, for example. `command` is a module that does what `askwell` does,
    with its first arguments; `settings` are added to the environment."""

    def __init__(
        self,
        folder: Path,
        tracer: tuple[str, ...] = (),
        command: tuple[str, ...] = ("askwell.cli",),
        settings: dict[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.host = (settings or {}).get("BASE_URL", "").removeprefix("http://")
        serve = (
            sys.executable,
            "-m",
            *command,
            "serve",
            "--bind",
            f"127.0.0.1:{self.port}",
            "--data",
            str(folder),
        )
        environment = {name: value for name, value in os.environ.items() if not name.startswith("ASKWELL_")}
        environment |= settings or {}
        with (folder.parent / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                (*tracer, *serve), env=environment, stdout=log, stderr=log, start_new_session=True
            )
        self._wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        """Whatever went wrong, nothing is left running."""
        if self._process.poll() is None:
            self.stop()

    def _wait(self) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            if self._process.poll() is not None:
                break
            try:
                ask(f"{self.url}/readyz")
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError((self.folder.parent / "server.log").read_text()[-2000:])

    def kill(self) -> None:
        """At once, without a word: as the kernel does when memory runs out."""
        self.end(signal.SIGKILL)

    def stop(self) -> None:
        self.end(signal.SIGTERM)

    def end(self, how: signal.Signals) -> int:
        """Its exit status, once it is gone."""
        os.killpg(self._process.pid, how)
        return self._process.wait(20)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def said(self) -> str:
        """What all servers of this place have written to their log."""
        return (self.folder.parent / "server.log").read_text(errors="replace")

    def room(self, names: tuple[str, ...], format_: str = "taster", held: str = "room") -> list[Person]:
        """A fresh session; the first name is the host's."""
        made = ask(f"{self.url}/api/rooms", {"name": names[0], "held": held, "format": format_}, host=self.host).json
        code = made["join"]["code"]
        people = [self._person(made, code)]
        for name in names[1:]:
            seat = {"name": name, "code": code}
            taken = ask(f"{self.url}/api/rooms/{made['room']}/seats", seat, host=self.host).json
            people.append(self._person(taken, code))
        return people

    def _person(self, seated: Any, code: str) -> Person:
        return Person(self.url, seated["room"], seated["seat"], seated["token"], self.host, code)
