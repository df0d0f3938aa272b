"""The server on which somebody rehearses."""

from tests.web.live.fixtures import server

__all__ = ["server"]
