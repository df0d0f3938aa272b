"""The writer: one thread, one connection, and whatever waits goes into the next commit."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple, TypeVar, cast

from askwell.web.rooms.ledger import connections
from askwell.web.rooms.ledger.entry import Entry, Written, write_entries
from askwell.web.rooms.ledger.work import Work

T = TypeVar("T")

BATCH = 256
"""More than this in one commit would keep the write lock for too long."""


class LedgerClosed(Exception):
    """The server is stopping; nothing was written."""


class _Waiting(NamedTuple):
    work: Entry | Work[Any]
    future: "asyncio.Future[Any]"


class _Done(NamedTuple):
    future: "asyncio.Future[Any]"
    value: Any
    error: BaseException | None


class Ledger:
    """`before_commit` runs in the writer's thread ahead of each commit; if it raises, nothing is written."""

    def __init__(self, path: Path, before_commit: Callable[[], None]) -> None:
        self._path = path
        self._before_commit = before_commit
        self._queue: SimpleQueue[_Waiting | None] = SimpleQueue()
        self._loop = asyncio.get_running_loop()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="ledger", daemon=True)
        self._thread.start()

    async def append(self, entry: Entry) -> Written:
        """Returns when the move is durable, or says why it isn't written. If it raises, nothing of it is."""
        return cast("Written", await self._hand_in(entry))

    async def do(self, work: Work[T]) -> T:
        """Returns when `work` is durable. If it raises, nothing of it is written."""
        return cast("T", await self._hand_in(work))

    async def _hand_in(self, work: Entry | Work[Any]) -> Any:
        if self._closed:
            raise LedgerClosed
        future: asyncio.Future[Any] = self._loop.create_future()
        self._queue.put(_Waiting(work, future))
        return await future

    async def close(self) -> None:
        """Returns when everything handed in before is written."""
        self._closed = True
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        connection = connections.for_writing(self._path)
        open_for_more = True
        while open_for_more:
            batch, open_for_more = self._next_batch()
            if batch:
                self._deliver(self._commit(connection, batch))
        connection.close()

    def _next_batch(self) -> tuple[list[_Waiting], bool]:
        """Waits for the first, takes whatever else is there. False: this batch is the last."""
        batch: list[_Waiting] = []
        waiting = self._queue.get()
        while waiting is not None:
            batch.append(waiting)
            if len(batch) == BATCH:
                return batch, True
            try:
                waiting = self._queue.get_nowait()
            except Empty:
                return batch, True
        return batch, False

    def _commit(self, connection: sqlite3.Connection, batch: Sequence[_Waiting]) -> list[_Done]:
        """All in one transaction; if that fails, each in its own, so that one failure harms nobody else."""
        try:
            values = self._transaction(connection, batch)
        except Exception as error:
            if len(batch) == 1:
                return [_Done(batch[0].future, None, error)]
            return [done for waiting in batch for done in self._commit(connection, [waiting])]
        return [_Done(waiting.future, value, None) for waiting, value in zip(batch, values, strict=True)]

    def _transaction(self, connection: sqlite3.Connection, batch: Sequence[_Waiting]) -> list[Any]:
        self._before_commit()
        connection.execute("BEGIN IMMEDIATE")
        try:
            values = _write(connection, [waiting.work for waiting in batch])
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return values

    def _deliver(self, done: list[_Done]) -> None:
        """Wakes the loop once for the whole batch."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(_answer, done)


def _write(connection: sqlite3.Connection, works: Sequence[Entry | Work[Any]]) -> list[Any]:
    """Moves together, everything else one after the other; the answers in the order of `works`."""
    moves = iter(write_entries(connection, [work for work in works if isinstance(work, Entry)]))
    return [next(moves) if isinstance(work, Entry) else work(connection) for work in works]


def _answer(done: list[_Done]) -> None:
    for future, value, error in done:
        if future.done():
            continue
        if error is None:
            future.set_result(value)
        else:
            future.set_exception(error)
