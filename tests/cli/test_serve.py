"""`askwell serve`, as an administrator meets it."""

import json
import socket
import sqlite3
import stat
import subprocess
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Start


def listening(process: subprocess.Popen[str]) -> str:
    """The address that it says it listens on."""
    assert process.stderr is not None
    for line in process.stderr:
        if "listening" in line:
            return line.partition("Open ")[2].partition("/ in")[0]
    raise AssertionError("it never listened")


def test_it_makes_what_it_needs_and_says_where_it_listens(start: Start, data: Path) -> None:
    url = listening(start("serve", "--bind", "127.0.0.1:0", "--data", str(data)))
    with urllib.request.urlopen(f"{url}/healthz", timeout=10) as answer:
        assert answer.read() == b"ok\n"
    assert {"askwell.db", "keys.db", "askwell.sock"} <= {path.name for path in data.iterdir()}
    for private in ("keys.db", "askwell.sock", "secret_key", "keys_secret"):
        assert stat.S_IMODE((data / private).stat().st_mode) & 0o077 == 0, private


def test_two_servers_never_share_a_folder(start: Start, askwell: Command, data: Path) -> None:
    listening(start("serve", "--bind", "127.0.0.1:0", "--data", str(data)))
    second = askwell("serve", "--bind", "127.0.0.1:0", "--data", str(data))
    assert second.returncode == 69
    assert "is serving from" in second.stderr


def test_the_doctor_asks_the_running_server(start: Start, askwell: Command, data: Path) -> None:
    url = listening(start("serve", "--bind", "127.0.0.1:0", "--data", str(data)))
    seen = askwell("doctor", "--data", str(data), "--json")
    found = {finding["about"]: finding["sentence"] for finding in json.loads(seen.stdout)}
    assert url in found["server"]


def test_a_taken_address_is_said_in_a_sentence(askwell: Command, data: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        ended = askwell("serve", "--bind", address, "--data", str(data))
    assert ended.returncode == 69
    assert address in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("address", ["here", "127.0.0.1", "127.0.0.1:99999", "127.0.0.1:x"])
def test_what_is_no_address_is_a_wrong_use(askwell: Command, address: str) -> None:
    ended = askwell("serve", "--bind", address)
    assert ended.returncode == 2
    assert "is no address" in ended.stderr


def test_a_certificate_without_its_key_is_a_wrong_use(askwell: Command, tmp_path: Path) -> None:
    certificate = tmp_path / "cert.pem"
    certificate.touch()
    assert askwell("serve", "--tls-cert", str(certificate)).returncode == 2


def test_a_misspelt_setting_stops_the_start(askwell: Command, data: Path) -> None:
    ended = askwell("serve", "--bind", "127.0.0.1:0", "--data", str(data), ASKWELL_OPRATOR="us")
    assert ended.returncode == 78
    assert "ASKWELL_OPRATOR" in ended.stderr


def test_keys_of_another_secret_stop_the_start_with_a_sentence(start: Start, askwell: Command, data: Path) -> None:
    first = start("serve", "--bind", "127.0.0.1:0", "--data", str(data))
    listening(first)
    first.terminate()
    first.wait(20)
    ended = askwell("serve", "--bind", "127.0.0.1:0", "--data", str(data), ASKWELL_KEYS_SECRET="another")
    assert ended.returncode == 78
    assert "ASKWELL_KEYS_SECRET" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_an_older_database_is_copied_before_it_is_changed(start: Start, data: Path) -> None:
    with closing(sqlite3.connect(data / "askwell.db")) as older, older:
        older.execute("CREATE TABLE treasure (what TEXT)")
        older.execute("INSERT INTO treasure VALUES ('kept')")
    process = start("serve", "--bind", "127.0.0.1:0", "--data", str(data))
    assert process.stderr is not None
    assert "a copy from before is" in process.stderr.readline()
    listening(process)
    (copy,) = data.glob("before-*.db")
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT what FROM treasure").fetchall() == [("kept",)]
        assert kept.execute("SELECT COUNT(*) FROM sqlite_master").fetchone() == (1,)


def test_a_second_start_copies_nothing(start: Start, data: Path) -> None:
    for _ in range(2):
        process = start("serve", "--bind", "127.0.0.1:0", "--data", str(data))
        listening(process)
        process.terminate()
        assert process.wait(20) == 0
    assert not list(data.glob("before-*.db"))
