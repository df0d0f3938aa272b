"""What is exchanged for a token: a code for my other device, the secret in a link to my sheet, a slip's code."""

import sqlite3
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from askwell.engine.words import SeatId
from askwell.web.rooms.clock import wall
from askwell.web.rooms.doors.tokens import LIFETIME
from askwell.web.rooms.doors.tries import Tries
from askwell.web.rooms.ids import RoomId, digest, new_code, new_token, normalised_code
from askwell.web.rooms.ledger.store import Store

TEN_MINUTES = 10 * 60 * 1000


class Purpose(StrEnum):
    DEVICE = "device"
    SHEET = "sheet"


class Claimed(NamedTuple):
    room: RoomId
    seat: SeatId


class Claims:
    """A code goes to whoever claims it first, a slip's too. The link to a sheet is one's own and opens again, as long
    as the room is kept: people come back to it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tries = Tries()

    async def new_device_code(self, room: RoomId, seat: SeatId) -> str:
        """Eight characters to be typed within ten minutes."""
        code = new_code()
        await self._keep(self._store.secret.code_digest(code), room, seat, Purpose.DEVICE, TEN_MINUTES)
        return code

    async def new_sheet_secret(self, room: RoomId, seat: SeatId) -> str:
        """For the fragment of a link, valid as long as the room is kept."""
        secret = new_token()
        await self._keep(digest(secret), room, seat, Purpose.SHEET, LIFETIME)
        return secret

    async def new_slip_code(self, room: RoomId, seat: SeatId) -> str:
        """Eight characters for paper, valid as long as the room is kept; they open a sheet once."""
        code = new_code()
        await self._keep(self._store.secret.code_digest(code), room, seat, Purpose.SHEET, LIFETIME)
        return code

    async def claim_device(self, typed: str, address: str) -> Claimed | None:
        """Raises `TooManyTries`."""
        return await self._claim(normalised_code(typed), Purpose.DEVICE, address)

    async def claim_sheet(self, typed: str, address: str) -> Claimed | None:
        """By the secret of a link, or the code of a slip. Raises `TooManyTries`."""
        code = normalised_code(typed)
        if code:
            return await self._claim(code, Purpose.SHEET, address)
        return await self._store.read(_find, digest(typed))

    async def _claim(self, code: str, purpose: Purpose, address: str) -> Claimed | None:
        self._tries.check(address, code)
        take = partial(_take, self._store.secret.code_digest(code), purpose)
        claimed = await self._store.ledger.do(take) if code else None
        if claimed is None:
            self._tries.miss(address, code)
        return claimed

    async def _keep(self, key: bytes, room: RoomId, seat: SeatId, purpose: Purpose, lifetime: int) -> None:
        row = (key, room, seat, purpose.value, wall() + lifetime)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO rooms_claim (digest, room, seat, kind, expires_at) VALUES (?, ?, ?, ?, ?)", row
            )

        await self._store.ledger.do(write)


def _take(key: bytes, purpose: Purpose, connection: sqlite3.Connection) -> Claimed | None:
    return _valid(
        connection.execute(
            "DELETE FROM rooms_claim WHERE digest = ? AND kind = ? RETURNING room, seat, expires_at",
            (key, purpose.value),
        ).fetchone()
    )


def _find(connection: sqlite3.Connection, key: bytes) -> Claimed | None:
    return _valid(
        connection.execute(
            "SELECT room, seat, expires_at FROM rooms_claim WHERE digest = ? AND kind = 'sheet'", (key,)
        ).fetchone()
    )


def _valid(row: tuple[str, str, int] | None) -> Claimed | None:
    return Claimed(RoomId(row[0]), SeatId(row[1])) if row and row[2] > wall() else None
