"""The fixtures of `tests/web/live/fixtures.py`."""

from tests.web.live.fixtures import server

__all__ = ["server"]
