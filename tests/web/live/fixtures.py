"""A real server on a free port of this machine: rooms, ledger, keys and engine are the real ones."""

from collections.abc import Iterator

import pytest

from tests.web import prepared  # noqa: F401 - makes Django ready, before anything that needs its settings
from tests.web.live.people import Meeting, gather
from tests.web.live.serving import Serving, shared


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Iterator[Serving]:
    serving = shared(request.config)
    yield serving
    serving.hang_up()


@pytest.fixture
def meeting(server: Serving) -> Meeting:
    """Dov opened the room; Ana, Ben and Chi have taken a seat."""
    return gather(server)
