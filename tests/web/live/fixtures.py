"""A real server on a free port of this machine: rooms, ledger, keys and engine are the real ones."""

import os
import tempfile
from collections.abc import Iterator

os.environ.setdefault("ASKWELL_DATA_DIR", tempfile.mkdtemp(prefix="askwell-tests-"))
os.environ.setdefault("ASKWELL_LOG_LEVEL", "error")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.web.config.settings")

import django

django.setup()

import pytest  # noqa: E402 - what follows needs Django's settings

from tests.web.live.people import Meeting, gather  # noqa: E402
from tests.web.live.serving import Serving, shared  # noqa: E402


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Iterator[Serving]:
    serving = shared(request.config)
    yield serving
    serving.hang_up()


@pytest.fixture
def meeting(server: Serving) -> Meeting:
    """Dov opened the room; Ana, Ben and Chi have taken a seat."""
    return gather(server)
