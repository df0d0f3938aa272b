"""Each test that writes on its own gets a copy of a migrated database."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.web.rooms.house import Stopwatch


@pytest.fixture(scope="session")
def template(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "askwell.db"
    shutil.copy(migrated, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for (table,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE 'rooms_%' AND type = 'table'"
        ):
            connection.execute(f"DELETE FROM {table}")
    return path


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Path:
    """A database of one's own, without any room."""
    return Path(shutil.copy(template, tmp_path / "askwell.db"))


@pytest.fixture
def stopwatch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    watch = Stopwatch()
    monkeypatch.setattr("time.monotonic", lambda: watch.seconds)
    return watch
