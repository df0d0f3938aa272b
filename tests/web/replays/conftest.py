"""The fixtures of `tests/web/live/fixtures.py`."""

from tests.web.live.fixtures import meeting, server

__all__ = ["meeting", "server"]
