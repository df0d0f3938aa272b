"""A passphrase that is guessed fast, and a folder to restore into."""

from pathlib import Path

import pytest

from askwell.web.rooms.backup import sealing


@pytest.fixture
def cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", 2**4)


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    folder = tmp_path / "fresh"
    folder.mkdir(mode=0o700)
    return folder
