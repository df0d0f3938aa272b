"""The files of a server as the rooms see them: one writer, a few readers, the keys."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from askwell.web.rooms.keys.key_file import KeyFile
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger import connections
from askwell.web.rooms.ledger.ledger import Ledger

P = ParamSpec("P")
T = TypeVar("T")

READERS = 2


class Store:
    """Belongs to the event loop in which it is made. Raises `WrongSecret` when the keys are under another."""

    def __init__(self, database: Path, keys: Path, secret: RootSecret) -> None:
        self.database = database
        self.secret = secret
        self.ring = KeyRing(KeyFile(keys, secret.derive("wrapping keys")))
        self.ledger = Ledger(database, before_commit=self.ring.keep)
        self._own = threading.local()
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")

    async def read(
        self, reading: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Runs in a reader's thread with a connection that can't write."""

        def run() -> T:
            return reading(self._connection(), *args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(self._readers, run)

    async def close(self) -> None:
        await self.ledger.close()
        self._readers.shutdown()
        self.ring.close()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = self._own.connection = connections.for_reading(self.database)
        return connection
