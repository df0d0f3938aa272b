"""A browser and a server on loopback for whatever is judged by what a reader gets to see."""

from collections.abc import Iterator

import pytest

from tests.chromium import browser
from tests.look.server import serving

__all__ = ["base", "browser"]


@pytest.fixture(scope="session")
def base() -> Iterator[str]:
    """Where the look is served."""
    with serving() as address:
        yield address
