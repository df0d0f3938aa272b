"""`askwell backup` and `askwell restore`, as an administrator meets them."""

import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Start
from tests.cli.test_doctor import findings
from tests.cli.test_serve import listening

PASSPHRASE = {"ASKWELL_BACKUP_PASSPHRASE": "a horse, a battery, a staple"}


@pytest.fixture
def served(start: Start, data: Path) -> str:
    """An installation that has served and serves; its address."""
    return listening(start("serve", "--bind", "127.0.0.1:0", "--data", str(data)))


@pytest.fixture
def rested(start: Start, data: Path) -> None:
    """An installation that has served, and stopped."""
    process = start("serve", "--bind", "127.0.0.1:0", "--data", str(data))
    listening(process)
    process.terminate()
    process.wait(20)


@pytest.mark.usefixtures("served")
def test_a_backup_of_a_running_server_is_tried_and_then_the_doctor_is_content(
    askwell: Command, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "monday"
    made = askwell("backup", str(file), "--data", str(data), "--json", **PASSPHRASE)
    assert made.returncode == 0, made.stderr
    assert json.loads(made.stdout)["keys"] == f"{file}.keys"
    for part in (file, tmp_path / "monday.keys"):
        assert part.stat().st_mode & 0o077 == 0
    sound, sentence = findings(askwell("doctor", "--data", str(data), "--json"))["key backup"]
    assert not sound
    assert "restore --verify" in sentence
    tried = askwell("restore", "--verify", str(file), "--data", str(data), "--json", **PASSPHRASE)
    assert tried.returncode == 0, tried.stderr
    assert json.loads(tried.stdout)["confirmed"]
    seen = askwell("doctor", "--data", str(data), "--json")
    assert seen.returncode == 0, seen.stdout
    assert findings(seen)["key backup"][0]


@pytest.mark.usefixtures("served")
def test_nothing_is_restored_under_a_running_server(askwell: Command, data: Path, tmp_path: Path) -> None:
    askwell("backup", str(tmp_path / "b"), "--data", str(data), **PASSPHRASE)
    ended = askwell("restore", str(tmp_path / "b"), "--data", str(data), "--replace", **PASSPHRASE)
    assert ended.returncode == 69
    assert "Stop it first" in ended.stderr


@pytest.mark.usefixtures("rested")
def test_a_backup_becomes_a_new_installation_and_replaces_an_old_one_only_when_told(
    askwell: Command, data: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(data / "askwell.db")) as connection, connection:
        connection.execute("INSERT INTO rooms_followerposition VALUES ('marker', 'room', 1)")
    made = askwell("backup", str(tmp_path / "b"), "--data", str(data), **PASSPHRASE)
    assert made.returncode == 0, made.stderr
    assert made.stdout == ""
    new = tmp_path / "new"
    restored = askwell("restore", str(tmp_path / "b"), "--data", str(new), **PASSPHRASE)
    assert restored.returncode == 0, restored.stderr
    assert (new / "keys_secret").read_text() == (data / "keys_secret").read_text()
    for private in ("askwell.db", "keys.db", "keys_secret"):
        assert (new / private).stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(new / "askwell.db")) as connection, connection:
        assert connection.execute("DELETE FROM rooms_followerposition").rowcount == 1
    again = askwell("restore", str(tmp_path / "b"), "--data", str(new), **PASSPHRASE)
    assert again.returncode == 2
    assert "--replace" in again.stderr
    replaced = askwell("restore", str(tmp_path / "b"), "--data", str(new), "--replace", **PASSPHRASE)
    assert replaced.returncode == 0, replaced.stderr
    with closing(sqlite3.connect(new / "askwell.db")) as connection:
        assert connection.execute("SELECT count(*) FROM rooms_followerposition").fetchone() == (1,)
    assert not list(new.glob(".restore-*"))


@pytest.mark.usefixtures("rested")
def test_what_can_not_be_opened_is_said_in_a_sentence(askwell: Command, data: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "b")
    askwell("backup", file, "--data", str(data), **PASSPHRASE)
    verify = ("restore", "--verify", file, "--data", str(data))
    wrong = askwell(*verify, ASKWELL_BACKUP_PASSPHRASE="another one altogether")
    assert (wrong.returncode, "passphrase" in wrong.stderr) == (1, True)
    none = askwell(*verify)
    assert (none.returncode, "--passphrase-file" in none.stderr) == (2, True)
    nowhere = askwell(*verify, "--keys", str(tmp_path / "nowhere"), **PASSPHRASE)
    assert (nowhere.returncode, "--keys" in nowhere.stderr) == (2, True)
    other = askwell(*verify, "--keys", file, **PASSPHRASE)
    assert (other.returncode, "no key backup" in other.stderr) == (1, True)
    elsewhere = askwell("restore", file, "--data", str(tmp_path / "new"), ASKWELL_KEYS_SECRET="another", **PASSPHRASE)
    assert (elsewhere.returncode, "ASKWELL_KEYS_SECRET" in elsewhere.stderr) == (78, True)
    assert not any("Traceback" in ended.stderr for ended in (wrong, none, nowhere, other, elsewhere))
    assert not findings(askwell("doctor", "--data", str(data), "--json"))["key backup"][0]


@pytest.mark.usefixtures("rested")
def test_keys_whose_days_are_over_are_refused_unopened(askwell: Command, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "b"
    askwell("backup", str(file), "--data", str(data), "--days", "1", **PASSPHRASE)
    keys = tmp_path / "b.keys"
    end = int(time.time() * 1000) - 1000
    head, line, rest = keys.read_bytes().split(b"\n", 2)
    terms = json.loads(line)
    assert 0 < terms["good_until"] - end < 86_500_000
    keys.write_bytes(b"\n".join((head, json.dumps(terms | {"good_until": end}).encode(), rest)))
    ended = askwell("restore", "--verify", str(file), "--data", str(data))
    assert ended.returncode == 1
    assert "days of these keys ended" in ended.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--keys", "{file}"), "two files"), (("--data", "{empty}"), "nothing in"), (("--days", "0"), "not in the range")],
)
def test_what_can_not_be_backed_up_leaves_no_file(
    askwell: Command, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    file = tmp_path / "b"
    filled = [word.format(file=file, empty=tmp_path / "empty") for word in words]
    ended = askwell("backup", str(file), *filled, ASKWELL_DATA_DIR=str(tmp_path / "other"), **PASSPHRASE)
    assert ended.returncode in (1, 2)
    assert said in ended.stderr
    assert not list(tmp_path.glob("b*"))


@pytest.mark.usefixtures("rested")
def test_nothing_is_written_over_and_no_short_passphrase_is_taken(askwell: Command, data: Path, tmp_path: Path) -> None:
    (tmp_path / "b.keys").write_text("of last week")
    ended = askwell("backup", str(tmp_path / "b"), "--data", str(data), **PASSPHRASE)
    assert (ended.returncode, "there already" in ended.stderr) == (2, True)
    assert (tmp_path / "b.keys").read_text() == "of last week"
    short = askwell("backup", str(tmp_path / "c"), "--data", str(data), ASKWELL_BACKUP_PASSPHRASE="short")
    assert (short.returncode, "12 characters" in short.stderr) == (2, True)
    secret = askwell("backup", str(tmp_path / "c"), "--data", str(data), ASKWELL_KEYS_SECRET="another", **PASSPHRASE)
    assert (secret.returncode, "ASKWELL_KEYS_SECRET" in secret.stderr) == (78, True)
    assert not list(tmp_path.glob("c*"))
