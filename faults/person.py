"""Somebody in a room, with a browser that retries."""

import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, NamedTuple

BUSY = 429


class Reply(NamedTuple):
    status: int
    json: Any


def ask(url: str, body: object = None, token: str = "", host: str = "") -> Reply:
    """Waits when it is told that it goes too fast. Raises OSError when nobody answers, or not to the end."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    headers |= {"Host": host} if host else {}
    data = None if body is None else json.dumps(body).encode()
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(url, data, headers), timeout=30) as answer:
                text = answer.read()
                return Reply(answer.status, json.loads(text) if text.startswith((b"{", b"[")) else text)
        except urllib.error.HTTPError as error:
            text = error.read()
            if error.code != BUSY:
                return Reply(error.code, json.loads(text) if text.startswith(b"{") else text)
            time.sleep(float(error.headers.get("Retry-After", 1)))
        except HTTPException as cut:
            raise ConnectionError("the answer was cut") from cut


@dataclass(frozen=True, slots=True)
class Person:
    url: str
    room: str
    seat: str
    token: str
    host: str = ""
    """The server's own name, where `url` is a wire to it."""
    code: str = ""
    """Of the room."""

    @property
    def path(self) -> str:
        return f"{self.url}/api/rooms/{self.room}/{self.seat}"

    def sees(self) -> Any:
        return self.reads().json

    def reads(self) -> Reply:
        return ask(self.path, None, self.token, self.host)

    def move(self, key: str, type_: str, **fields: object) -> Reply:
        body = {"key": key, "at": 0, "move": {"type": type_, **fields}}
        return ask(f"{self.path}/moves", body, self.token, self.host)

    def must(self, key: str, type_: str, **fields: object) -> int:
        reply = self.move(key, type_, **fields)
        assert reply.status == 200, reply
        at: int = reply.json["at"]
        return at

    def at(self, url: str) -> "Person":
        """The same seat at a server that came back elsewhere."""
        return Person(url, self.room, self.seat, self.token)
