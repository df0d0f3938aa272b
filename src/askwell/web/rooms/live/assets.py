"""Stylesheets, scripts, typefaces: read once, kept in memory, addressed by their content."""

import gzip
import hashlib
from collections.abc import Mapping

from askwell.web.rooms.wire.answers import COMPRESS_FROM, Answer

KINDS = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "webmanifest": "application/manifest+json",
}
FOR_EVER = "public, max-age=31536000, immutable"
"""Other content has another address."""


class Assets:
    """One fingerprint of all files stands in every address, so addresses relative to a file still hold."""

    def __init__(self, *sources: Mapping[str, bytes]) -> None:
        self._files: dict[str, bytes] = {name: body for source in sources for name, body in source.items()}
        self._small: dict[str, bytes] = {}
        whole = hashlib.blake2b(digest_size=6)
        for name, body in sorted(self._files.items()):
            whole.update(f"{name}\0{len(body)}\0".encode() + body)
        self.fingerprint = whole.hexdigest()

    def url(self, name: str) -> str:
        """Raises KeyError for a file that isn't there: a page with a dead address fails its test."""
        if name not in self._files:
            raise KeyError(name)
        return f"/static/{self.fingerprint}/{name}"

    def answer(self, fingerprint: str, name: str, accept_encoding: str) -> Answer | None:
        """None if there is no such file. An outdated fingerprint gets today's file, but may not keep it."""
        body, kind = self._files.get(name), KINDS.get(name.rpartition(".")[2])
        if body is None or kind is None:
            return None
        headers = {"cache-control": FOR_EVER if fingerprint == self.fingerprint else "no-store"}
        if kind.startswith(("text/", "image/svg")) and len(body) >= COMPRESS_FROM:
            headers["vary"] = "Accept-Encoding"
            if "gzip" in accept_encoding:
                headers["content-encoding"] = "gzip"
                body = self._small.get(name) or self._small.setdefault(name, gzip.compress(body, 9, mtime=0))
        return Answer(200, body, kind, headers)
