"""A bad network between a phone and the server: a TCP proxy that cuts, stalls and trickles."""

import socket
import threading
import time
from contextlib import suppress

PIECE = 2048
BUFFER = 8 * 1024
"""Bytes that the wire itself holds: few, so that the server feels what the phone feels."""


class Wire:
    """`pace` is in bytes a second, both ways; 0 stalls. May be set at any time."""

    def __init__(self, to: tuple[str, int], pace: float = 1e9) -> None:
        self.pace = pace
        self._to = to
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.at: tuple[str, int] = self._listener.getsockname()[:2]
        self._ends: set[socket.socket] = set()
        self._closed = False
        self.cuts = 0
        """How often something was under way when it was cut."""
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """All its connections break, whatever was under way."""
        ends, self._ends = self._ends, set()
        self.cuts += bool(ends)
        for end in ends:
            _hang_up(end)

    def close(self) -> None:
        self._closed = True
        _hang_up(self._listener)
        self.cut()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                phone, _ = self._listener.accept()
                self._connect(phone, socket.socket())

    def _connect(self, phone: socket.socket, server: socket.socket) -> None:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER)
        phone.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, BUFFER)
        try:
            server.connect(self._to)
        except OSError:
            _hang_up(phone)
            _hang_up(server)
            return
        self._ends |= {phone, server}
        for one, other in ((phone, server), (server, phone)):
            threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while self._waits() and (piece := one.recv(PIECE)):
                if not self._waits():
                    break
                other.sendall(piece)
                time.sleep(len(piece) / self.pace if self.pace else 0)
        self._ends -= {one, other}
        _hang_up(one)
        _hang_up(other)

    def _waits(self) -> bool:
        """While nothing goes through. False: the wire was taken away."""
        while self.pace == 0 and not self._closed:
            time.sleep(0.02)
        return not self._closed


def _hang_up(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
