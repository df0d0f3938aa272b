"""One key of somebody's words, and what is done with it."""

import hmac
import secrets
from typing import NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KeyId = NewType("KeyId", int)
"""63 random bits: stands in the clear beside what the key sealed."""

NONCE = 12


class Damaged(Exception):
    """A ciphertext that its key doesn't open: changed, or moved to another place."""


class ContentKey:
    """AES-256-GCM. The cipher object is made once and serves every row of this key."""

    __slots__ = ("_cipher", "_stamp", "id")

    def __init__(self, key_id: KeyId, raw: bytes) -> None:
        self.id = key_id
        self._cipher = AESGCM(raw)
        self._stamp = hmac.digest(raw, b"askwell/stamp", "sha256")

    def seal(self, plain: bytes, place: bytes) -> bytes:
        """`place` says where the ciphertext belongs; put anywhere else, it doesn't open."""
        nonce = secrets.token_bytes(NONCE)
        return nonce + self._cipher.encrypt(nonce, plain, place)

    def open(self, sealed: bytes, place: bytes) -> bytes:
        try:
            return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], place)
        except InvalidTag:
            raise Damaged from None

    def stamp(self, text: bytes) -> bytes:
        """An HMAC that means nothing once the key is gone."""
        return hmac.digest(self._stamp, text, "sha256")
