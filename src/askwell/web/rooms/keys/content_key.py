"""One key of somebody's words, and what is done with it."""

from hashlib import blake2b
from typing import NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from askwell.web.rooms import randomness

KeyId = NewType("KeyId", int)
"""63 random bits: stands in the clear beside what the key sealed."""

NONCE = 12


class Damaged(Exception):
    """A ciphertext that its key doesn't open: changed, or moved to another place."""


class ContentKey:
    """AES-256-GCM. A cipher object is made with the first use and serves every row of this key, until it rests: it
    holds on to two kilobytes, and is made in three microseconds."""

    __slots__ = ("_cipher", "_raw", "id")

    def __init__(self, key_id: KeyId, raw: bytes) -> None:
        self.id = key_id
        self._raw = raw
        self._cipher: AESGCM | None = None

    def rest(self) -> None:
        self._cipher = None

    def seal(self, plain: bytes, place: bytes) -> bytes:
        """`place` says where the ciphertext belongs; put anywhere else, it doesn't open."""
        nonce = randomness.draw(NONCE)
        return nonce + (self._cipher or self._made()).encrypt(nonce, plain, place)

    def open(self, sealed: bytes, place: bytes) -> bytes:
        try:
            return (self._cipher or self._made()).decrypt(sealed[:NONCE], sealed[NONCE:], place)
        except InvalidTag:
            raise Damaged from None

    def stamp(self, text: bytes) -> bytes:
        """32 bytes that only this key can make of this text: without the key they mean nothing.

        Keyed BLAKE2 rather than HMAC, because OpenSSL lets other threads go first on each call.
        """
        key = blake2b(b"askwell/stamp", key=self._raw, digest_size=32).digest()
        return blake2b(text, key=key, digest_size=32).digest()

    def _made(self) -> AESGCM:
        self._cipher = AESGCM(self._raw)
        return self._cipher
