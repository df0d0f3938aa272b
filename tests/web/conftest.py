"""Django for every test of the web."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.web import prepared  # noqa: F401 - makes Django ready


@pytest.fixture(scope="session")
def migrated() -> Path:
    """The database that Django knows."""
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return Path(settings.DATABASES["default"]["NAME"])
