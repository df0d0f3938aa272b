"""Somebody in a room, with a browser that retries."""

import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any, NamedTuple

BUSY = 429


class Reply(NamedTuple):
    status: int
    json: Any


def ask(url: str, body: object = None, token: str = "") -> Reply:
    """Waits when it is told that it goes too fast. Raises OSError when nobody answers."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
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


@dataclass(frozen=True, slots=True)
class Person:
    url: str
    room: str
    seat: str
    token: str

    @property
    def path(self) -> str:
        return f"{self.url}/api/rooms/{self.room}/{self.seat}"

    def sees(self) -> Any:
        return ask(self.path, token=self.token).json

    def move(self, key: str, type_: str, **fields: object) -> Reply:
        return ask(f"{self.path}/moves", {"key": key, "at": 0, "move": {"type": type_, **fields}}, self.token)

    def must(self, key: str, type_: str, **fields: object) -> int:
        reply = self.move(key, type_, **fields)
        assert reply.status == 200, reply
        at: int = reply.json["at"]
        return at

    def at(self, url: str) -> "Person":
        """The same seat at a server that came back elsewhere."""
        return Person(url, self.room, self.seat, self.token)
