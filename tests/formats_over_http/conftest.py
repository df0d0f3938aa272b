"""The server on which every format is played."""

from tests.web.live.fixtures import server

__all__ = ["server"]
