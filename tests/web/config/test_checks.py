import sqlite3

import pytest

from askwell.web.config.checks import sqlite_is_safe
from askwell.web.sqlite_safety import is_safe, journal_mode


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 52, 0), (3, 50, 7), (3, 44, 6), (3, 44, 9)])
def test_cured_versions_may_use_a_write_ahead_log(version: tuple[int, ...]) -> None:
    assert is_safe(version)


@pytest.mark.parametrize("version", [(3, 51, 2), (3, 50, 6), (3, 45, 1), (3, 40, 1)])
def test_affected_versions_may_not(version: tuple[int, ...]) -> None:
    assert not is_safe(version)


def test_the_sqlite_that_we_ship_takes_the_place_of_the_machines() -> None:
    assert is_safe(sqlite3.sqlite_version_info)
    assert journal_mode() == "WAL"
    assert sqlite_is_safe(None) == []
