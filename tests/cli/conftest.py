"""Commands run as people run them, with a data folder of their own and without this machine's settings."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Command = Callable[..., "subprocess.CompletedProcess[str]"]
Start = Callable[..., "subprocess.Popen[str]"]


def clean_environment() -> dict[str, str]:
    ours = ("ASKWELL_", "BASE_URL", "SECRET_KEY", "DATABASE_URL", "DJANGO_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def askwell() -> Command:
    """Runs a command to its end."""

    def run(*words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "askwell.cli", *words]
        return subprocess.run(
            command, capture_output=True, text=True, timeout=60, check=False, env=clean_environment() | settings
        )

    return run


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a command that goes on; it is stopped at the end of the test."""
    started: list[subprocess.Popen[str]] = []

    def begin(*words: str, **settings: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-m", "askwell.cli", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=clean_environment() | settings,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.terminate()
        process.communicate(timeout=20)
