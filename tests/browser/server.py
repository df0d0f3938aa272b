"""A server of its own for the browser: `askwell serve` on a free port, with a folder that is thrown away."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from faults.port import free_port

SOURCES = Path(__file__).parents[2] / "src"


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """The address of a server that answers; it is stopped afterwards, and said so if it was not."""
    port = port or free_port()
    command = [sys.executable, "-c", "from askwell.cli import main; main()", "serve"]
    env = {**os.environ, "PYTHONPATH": str(SOURCES)}
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            [*command, "--bind", f"127.0.0.1:{port}", "--data", str(folder)], env=env, stdout=log, stderr=log
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/healthz", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(60)


def _wait_for(address: str, server: "subprocess.Popen[bytes]", seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        assert server.poll() is None, "the server ended before it listened"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"nobody answers at {address}")
