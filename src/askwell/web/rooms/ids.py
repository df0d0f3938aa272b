"""Names that say nothing: rooms, seats, tokens and the codes people type."""

import hashlib
import secrets
from typing import NewType

from askwell.engine.words import SeatId

RoomId = NewType("RoomId", str)
"""Sixty random bits, twelve characters."""

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without 0, 1, i, l and o, which people misread from a wall."""

CODE_LENGTH = 8
"""Eight characters of thirty-one: 8.5 × 10^11 codes."""


def _draw(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def new_room_id() -> RoomId:
    return RoomId(_draw(12))


def new_seat_id() -> SeatId:
    return SeatId(_draw(12))


def new_code() -> str:
    return _draw(CODE_LENGTH)


def new_token() -> str:
    return secrets.token_urlsafe(24)


def digest(secret: str) -> bytes:
    """Of a token of 192 random bits; such a secret needs no slow hash."""
    return hashlib.sha256(secret.encode()).digest()


def normalised_code(typed: str) -> str:
    """What was meant: capitals, spaces and hyphens make no difference. Empty if it can't be a code."""
    code = "".join(character for character in typed.lower() if character not in " -\u2010\u2011\u2013")
    return code if len(code) == CODE_LENGTH and all(character in ALPHABET for character in code) else ""
