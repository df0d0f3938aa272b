"""The server of these tests: the application in a thread of its own, with buckets that don't run dry."""

import asyncio
import json
import socket
import threading
from collections.abc import Coroutine
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from urllib.parse import urlencode

import pytest
import uvloop
from django.conf import settings

from askwell.cli.serving.addresses import Bound, bind
from askwell.web.config.asgi import application
from askwell.web.config.migration import migrate
from askwell.web.rooms.doors.tries import Tries
from askwell.web.rooms.live.app import Live
from askwell.web.rooms.live.desk import Desk
from askwell.web.rooms.wire.buckets import Buckets
from askwell.web.rooms.wire.server import Server, make_server

T = TypeVar("T")
FORM = "application/x-www-form-urlencoded"


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()


class Serving:
    bound: Bound
    live: Live
    server: Server

    def __init__(self) -> None:
        self._connections: list[socket.socket] = []

    def start(self) -> None:
        migrate(Path(settings.DATABASES["default"]["NAME"]))
        self.bound = bind("127.0.0.1:0")
        self.live = application(self.bound.origins)
        self.server = make_server(self.live)
        self.loop = uvloop.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        while not self.server.started:
            assert self._thread.is_alive(), "the server did not start"
            threading.Event().wait(0.01)

    def stop(self) -> None:
        self.server.should_exit = True
        self._thread.join(60)
        assert not self._thread.is_alive(), "the server did not stop"

    @property
    def desk(self) -> Desk:
        return self.live.desk

    @property
    def base(self) -> str:
        return self.bound.base_url

    @property
    def address(self) -> tuple[str, int]:
        host, port = self.bound.listener.getsockname()[:2]
        return host, port

    def wait_for(self, work: Coroutine[Any, Any, T]) -> T:
        """Runs `work` in the server's own loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(10)

    def ask(self, method: str, path: str, *, body: bytes = b"", headers: dict[str, str] | None = None) -> Reply:
        connection = HTTPConnection(*self.address, timeout=60)
        connection.request(method, path, body=body or None, headers=headers or {})
        answer = connection.getresponse()
        reply = Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        connection.close()
        return reply

    def get(self, path: str, token: str = "", **headers: str) -> Reply:
        return self.ask("GET", path, headers=_named(headers) | _bearer(token))

    def post(self, path: str, value: Any, token: str = "", **headers: str) -> Reply:
        kind = {"content-type": "application/json"}
        return self.ask("POST", path, body=json.dumps(value).encode(), headers=kind | _named(headers) | _bearer(token))

    def post_form(
        self, path: str, fields: dict[str, str] | list[tuple[str, str]], cookie: str = "", **headers: str
    ) -> Reply:
        """As a browser does from a page of ours."""
        kind = {"content-type": FORM, "sec-fetch-site": "same-origin"}
        if cookie:
            kind["cookie"] = f"seat={cookie}"
        return self.ask("POST", path, body=urlencode(fields).encode(), headers=kind | _named(headers))

    def connect(self) -> socket.socket:
        """Closed at the end of the test."""
        connection = socket.create_connection(self.address, timeout=60)
        self._connections.append(connection)
        return connection

    def hang_up(self) -> None:
        """Between two tests: no connection stays open, and no wrong code is held against anybody."""
        self.desk.rooms._doors._tries = Tries()
        self.desk.rooms._claims._tries = Tries()
        self.wait_for(self.desk.rehearsals.close())
        while self._connections:
            self._connections.pop().close()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        await self.live.open()
        self.desk.guard.addresses = Buckets(1e9, 1e9)
        self.desk.guard.seats = Buckets(1e9, 1e9)
        # A thread can't handle signals, which the server would like to.
        await self.server._serve([self.bound.listener])
        await self.live.close()


_shared: list[Serving] = []


def shared(config: pytest.Config) -> Serving:
    """One server for all tests of this process; it stops with them. One that did not start is not handed out."""
    if not _shared:
        serving = Serving()
        serving.start()
        config.add_cleanup(serving.stop)
        _shared.append(serving)
    return _shared[0]


def _named(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


def _bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"} if token else {}
