"""The server that the policy is checked on."""

from tests.web.live.fixtures import meeting, server

__all__ = ["meeting", "server"]
