"""Where to listen, and under which names people reach us there."""

import ipaddress
import os
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

import click

from askwell.cli.serving.exits import Unavailable

BACKLOG = 1024
NOWHERE = ("192.0.2.1", 9)
"""An address kept for documentation. Nothing is sent to it; asking the way there names the network we are in."""


@dataclass(frozen=True, slots=True)
class Bound:
    """`origins` are all names that we answer to, the one for links first."""

    listener: socket.socket
    origins: tuple[str, ...]
    behind_proxy: bool = False

    @property
    def base_url(self) -> str:
        return self.origins[0]


def bind(address: str, *, https: bool = False, lan: bool = False) -> Bound:
    """`127.0.0.1:8000`, `[::1]:8000`, port 0 for any free one. BASE_URL, if set, is the only name we go by.

    Raises a usage error for what is no address, `Unavailable` if it is taken.
    """
    host, port = split(address)
    if lan:
        host = "0.0.0.0"  # noqa: S104 - this is what --lan asks for
    listener = _listen(host, port)
    port = listener.getsockname()[1]
    given = os.environ.get("BASE_URL")
    if given:
        return Bound(listener, (given.rstrip("/"),), behind_proxy=is_loopback(host) and not _is_local(given))
    scheme = "https" if https else "http"
    names = [lan_address()] if lan else []
    names += ["127.0.0.1", "localhost", "[::1]"] if lan or is_loopback(host) else [_bracketed(host)]
    return Bound(listener, tuple(f"{scheme}://{name}:{port}" for name in names))


def split(address: str) -> tuple[str, int]:
    host, colon, port = address.rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65535:
        raise click.UsageError(f"{address!r} is no address to listen on. Write it as 127.0.0.1:8000.")
    return host.strip("[]") or "127.0.0.1", int(port)


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def lan_address() -> str:
    """This machine's address in the network it is in; loopback if it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(NOWHERE)
        except OSError:
            return "127.0.0.1"
        return str(way.getsockname()[0])


def lan_word(bound: Bound) -> str:
    """What whoever lets the network in should know: that there is none, or that it can read along; else empty."""
    if is_loopback(lan_address()):
        return "This machine is in no network, so nobody else can come in. Join one, and start again."
    if bound.base_url.startswith("http:"):
        return "Anyone in this network can read what is sent, since this is http. Use it among friends only."
    return ""


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, *_, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise click.UsageError(f"Nobody here is called {host!r}.") from error
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(where)
    except OSError as error:
        listener.close()
        raise Unavailable(f"{host}:{port} can't be listened on: {error.strerror}.") from error
    listener.listen(BACKLOG)
    listener.setblocking(False)
    return listener


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _is_local(url: str) -> bool:
    return is_loopback(urlsplit(url).hostname or "")
