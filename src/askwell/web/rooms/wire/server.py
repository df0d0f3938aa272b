"""uvicorn, told to stop within two seconds, and to end well when it is told to."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from askwell.web.rooms.wire.protocol import Connection

STOP_SECONDS = 1
"""For requests under way to be answered. Streams are cut at once: their readers come back by themselves."""


class Server(uvicorn.Server):
    """A stop is an ordinary end: uvicorn would raise the signal once more when it has finished."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.stop)
        try:
            yield
        finally:
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)

    def stop(self) -> None:
        """A second time: without waiting for anybody."""
        self.force_exit = self.should_exit
        self.should_exit = True


def make_server(app: Callable[..., Any], tls: tuple[str, str] | None = None) -> Server:
    """For sockets that the caller has bound; `tls` is certificate and key.

    uvicorn's own log of requests stays off, since it writes whole paths; see `app`.
    """
    certificate, key = tls or (None, None)
    return Server(
        uvicorn.Config(
            app,
            http=Connection,
            ws="none",
            lifespan="off",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=STOP_SECONDS,
            ssl_certfile=certificate,
            ssl_keyfile=key,
        )
    )
