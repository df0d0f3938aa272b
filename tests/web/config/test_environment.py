"""Settings are read once, typed, and refuse loudly."""

from pathlib import Path

import pytest

from askwell.web.config.environment import BadConfiguration, read_environment


def environ(path: Path, **more: str) -> dict[str, str]:
    return {"ASKWELL_DATA_DIR": str(path / "data"), **more}


def test_nothing_has_to_be_set(tmp_path: Path) -> None:
    found = read_environment({"HOME": str(tmp_path)})
    assert found.data_dir == (tmp_path / ".local" / "share" / "askwell").resolve()
    assert found.base_url == "http://localhost:8000"
    assert found.host == "localhost"
    assert not found.is_https


def test_secrets_are_made_once_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    first, second = read_environment(environ(tmp_path)), read_environment(environ(tmp_path))
    assert len(first.secret_key) > 40
    assert first.secret_key != first.keys_secret
    assert (first.secret_key, first.keys_secret) == (second.secret_key, second.keys_secret)
    for name in ("secret_key", "keys_secret"):
        assert (tmp_path / "data" / name).stat().st_mode & 0o077 == 0
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_a_secret_may_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("from a file\n")
    assert read_environment(environ(tmp_path, SECRET_KEY_FILE=str(tmp_path / "secret"))).secret_key == "from a file"


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("ASKWELL_DATADIR", "/srv", "ASKWELL_DATADIR is no setting"),
        ("BASE_URL", "sets.example.org", "must look like https://"),
        ("BASE_URL", "https://example.org/sets", "without a path"),
        ("ASKWELL_LOG_LEVEL", "loud", "Choose debug, info"),
        ("DATABASE_URL", "postgres://db/askwell", "SQLite only"),
        ("SECRET_KEY_FILE", "/nowhere/secret", "can't be read"),
    ],
)
def test_what_can_not_be_used_stops_the_start_with_a_sentence(
    tmp_path: Path, setting: str, value: str, said: str
) -> None:
    with pytest.raises(BadConfiguration) as refusal:
        read_environment(environ(tmp_path, **{setting: value}))
    assert said in refusal.value.message
    assert setting in refusal.value.message
    assert refusal.value.exit_code == 78


def test_a_secret_and_its_file_together_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("one")
    with pytest.raises(BadConfiguration, match="both set"):
        read_environment(environ(tmp_path, SECRET_KEY="two", SECRET_KEY_FILE=str(tmp_path / "secret")))


def test_an_empty_secret_in_the_data_folder_is_not_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "keys_secret").touch()
    with pytest.raises(BadConfiguration, match="is empty"):
        read_environment(environ(tmp_path))
