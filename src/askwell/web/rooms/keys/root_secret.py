"""The one secret everything here is derived from, each use with a key of its own."""

import hmac

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class RootSecret:
    """Made from `ASKWELL_KEYS_SECRET`, or from the file in the data folder that stands in for it."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self._codes = self.derive("join and device codes")

    def derive(self, purpose: str) -> bytes:
        """32 bytes, different for every purpose."""
        return HKDF(SHA256(), 32, salt=None, info=f"askwell/{purpose}".encode()).derive(self._secret)

    def code_digest(self, code: str) -> bytes:
        """Codes are short, so a plain hash of one could be searched through; this one needs the secret."""
        return hmac.digest(self._codes, code.encode(), "sha256")
