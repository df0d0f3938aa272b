"""A socket in the data folder, by which other commands of the same user speak to the running server."""

import asyncio
import json
import os
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

NAME = "askwell.sock"
LINE_BYTES = 4096
WAIT_SECONDS = 3.0

Questions = dict[str, Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]]
"""Each gets the whole line that was asked."""


class Control:
    """One line of JSON asks (`{"ask": "status"}`), one line answers. Only the folder's owner can connect."""

    def __init__(self, folder: Path, questions: Questions) -> None:
        self._path = folder / NAME
        self._questions = questions
        self._server: asyncio.AbstractServer | None = None

    async def start(self) -> None:
        """Whoever calls this holds the folder's lock: a socket found there is a dead server's."""
        self._path.unlink(missing_ok=True)
        mask = os.umask(0o177)
        try:
            self._server = await asyncio.start_unix_server(self._converse, self._path, limit=LINE_BYTES)
        finally:
            os.umask(mask)

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._path.unlink(missing_ok=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, ValueError, asyncio.TimeoutError):
            line = await asyncio.wait_for(reader.readline(), WAIT_SECONDS)
            asked = json.loads(line)
            question = self._questions.get(asked["ask"])
            answer = {"error": "unknown question"} if question is None else await question(asked)
            writer.write(json.dumps(answer).encode() + b"\n")
            await writer.drain()
        writer.close()


def ask(folder: Path, question: str, **more: object) -> dict[str, Any] | None:
    """What the running server answers; None if none runs here. Blocks for three seconds at most."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(WAIT_SECONDS)
        try:
            connection.connect(str(folder / NAME))
            connection.sendall(json.dumps({"ask": question, **more}).encode() + b"\n")
            with connection.makefile("rb") as lines:
                answer: dict[str, Any] = json.loads(lines.readline())
        except (OSError, ValueError):
            return None
    return answer
