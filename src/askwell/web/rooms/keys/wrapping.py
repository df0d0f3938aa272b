"""A key as it lies in a file: encrypted under the installation's secret, and bound to the place where it lies."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import NONCE, KeyId


class WrongSecret(Exception):
    """The keys were made under another secret than the one at hand."""


class Wrapping:
    """`wrapping_key` is 32 bytes, derived from the root secret for this purpose alone."""

    def __init__(self, wrapping_key: bytes) -> None:
        self._cipher = AESGCM(wrapping_key)

    def wrap(self, raw: bytes, place: str) -> bytes:
        nonce = secrets.token_bytes(NONCE)
        return nonce + self._cipher.encrypt(nonce, raw, place.encode())

    def unwrap(self, wrapped: bytes, place: str) -> bytes:
        """Raises `WrongSecret`, also for a key that was changed or moved."""
        try:
            return self._cipher.decrypt(wrapped[:NONCE], wrapped[NONCE:], place.encode())
        except InvalidTag:
            raise WrongSecret from None


def place_of(room: RoomId, key_id: KeyId) -> str:
    return f"{room}/{key_id}"
