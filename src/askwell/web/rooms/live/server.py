"""uvicorn, told to stop within two seconds."""

import asyncio

from uvicorn import Config, Server
from uvicorn._types import ASGIApplication

from askwell.web.rooms.live.protocol import Connection

STOP_SECONDS = 1
"""For requests under way to be answered. Streams are cut at once: their readers come back by themselves."""


def server(app: ASGIApplication, *, tls_cert: str | None = None, tls_key: str | None = None) -> Server:
    """A server for sockets that the caller has bound.

    uvicorn's own log of requests stays off, since it writes whole paths; see `access_log`.
    """
    return Server(
        Config(
            app,
            http=Connection,
            ws="none",
            loop="uvloop",
            lifespan="on",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=STOP_SECONDS,
            ssl_certfile=tls_cert,
            ssl_keyfile=tls_key,
        )
    )


async def ready(server: Server) -> None:
    """Returns when the first request can be answered."""
    while not server.started:
        await asyncio.sleep(0.01)
