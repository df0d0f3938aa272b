"""A process under measurement: alone on its core, with its own clock of CPU time."""

import ctypes
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from bench.house.rooms import BASE_URL, House
from faults.port import free_port

SERVER_CORE, LOAD_CORE = 0, 1
SECONDS_TO_START = 60
READING_IN = 2.0
"""Seconds after the start by which everything that a server does once, beside its first requests, has begun."""
STILL = 0.05
"""CPU seconds in half a second: nothing but clocks."""
DIE_WITH_PARENT = 1
"""Linux calls it PR_SET_PDEATHSIG."""


class Process:
    """`command` holds `{port}` where the port goes. It is ready when its port answers HTTP at all."""

    def __init__(self, command: Sequence[str], log: Path, **environment: str) -> None:
        self.port = free_port()
        self._log = log.open("ab")
        cores = {SERVER_CORE} & os.sched_getaffinity(0) or os.sched_getaffinity(0)
        began = time.monotonic()
        self._process = subprocess.Popen(
            [word.format(port=self.port) for word in command],
            stdout=self._log,
            stderr=self._log,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            env={**_bare_environment(), **{name: value.format(port=self.port) for name, value in environment.items()}},
            preexec_fn=lambda: _settle(cores),
        )
        self._wait(log)
        self.seconds_to_start = time.monotonic() - began

    def cpu(self) -> float:
        """CPU seconds of all its threads so far, to the nanosecond."""
        return time.clock_gettime((~self._process.pid << 3) | 2)

    def memory(self) -> int:
        """Bytes that are its own."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("RssAnon"))

    def settle(self) -> None:
        """Returns when it has done what it does once (reading in the rules for hints, for one) and only waits."""
        time.sleep(READING_IN)
        before = self.cpu() - 1
        while self.cpu() - before > STILL:
            before = self.cpu()
            time.sleep(0.5)

    def signal(self, number: signal.Signals) -> None:
        os.kill(self._process.pid, number)

    def stop(self) -> None:
        self.signal(signal.SIGTERM)
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self.signal(signal.SIGKILL)
            self._process.wait(20)
        self._log.close()

    def _wait(self, log: Path) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until and self._process.poll() is None:
            if answers(self.port):
                return
            time.sleep(0.01)
        raise RuntimeError(log.read_text()[-2000:])


def answers(port: int) -> bool:
    request = urllib.request.Request(f"http://127.0.0.1:{port}/readyz", headers={"Host": BASE_URL.partition("//")[2]})
    try:
        urllib.request.urlopen(request, timeout=2).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def serve(house: House, *, commit: str = "many") -> Process:
    """Our own server on a furnished folder. `commit`: many moves share one, or each has its own."""
    words = ("bench.house.launch", str(house.folder), "{port}", commit, house.deciding.room)
    return Process((sys.executable, "-m", *words), house.folder.parent / f"{house.folder.name}.log")


def take_load_core() -> None:
    """This process makes the load, away from the server's core if there are two."""
    others = os.sched_getaffinity(0) - {SERVER_CORE}
    os.sched_setaffinity(0, {LOAD_CORE} & others or others or {SERVER_CORE})


def _settle(cores: set[int]) -> None:
    """In the new process: on its core, and gone when whoever measures it is gone."""
    os.sched_setaffinity(0, cores)
    ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGTERM)


def _bare_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ASKWELL_", "BASE_URL"))}
    return {**kept, "ASKWELL_LOG_LEVEL": "info"}
