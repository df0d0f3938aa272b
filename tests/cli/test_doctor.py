"""`askwell doctor`: what is wrong, and what to do about it."""

import json
import os
import subprocess
import time
from pathlib import Path

from tests.cli.conftest import Command, Start
from tests.cli.test_serve import listening


def findings(ended: subprocess.CompletedProcess[str]) -> dict[str, tuple[bool, str]]:
    return {found["about"]: (found["sound"], found["sentence"]) for found in json.loads(ended.stdout)}


def test_a_fresh_folder_is_sound(askwell: Command, data: Path) -> None:
    ended = askwell("doctor", "--data", str(data), "--json")
    assert ended.returncode == 0
    assert all(sound for sound, _ in findings(ended).values())


def test_people_read_it_on_stderr_and_programs_on_stdout(askwell: Command, data: Path) -> None:
    ended = askwell("doctor", "--data", str(data))
    assert (ended.returncode, ended.stdout) == (0, "")
    assert "SQLite" in ended.stderr


def test_a_folder_open_to_others_is_not_sound(askwell: Command, data: Path) -> None:
    data.chmod(0o755)
    ended = askwell("doctor", "--data", str(data), "--json")
    assert ended.returncode == 1
    sound, sentence = findings(ended)["data folder"]
    assert not sound
    assert "chmod 700" in sentence


def test_files_from_the_future_tell_of_a_clock_that_was_set_back(askwell: Command, data: Path) -> None:
    database = data / "askwell.db"
    database.touch()
    os.utime(database, (time.time() + 7200,) * 2)
    ended = askwell("doctor", "--data", str(data), "--json")
    assert not findings(ended)["clock"][0]


def test_a_database_of_no_known_version_is_named(askwell: Command, data: Path) -> None:
    (data / "askwell.db").write_bytes(b"this is no database, it is a poem" * 40)
    ended = askwell("doctor", "--data", str(data), "--json")
    assert ended.returncode == 1
    assert not findings(ended)["rooms"][0]


def test_keys_of_another_secret_are_named(start: Start, askwell: Command, data: Path) -> None:
    process = start("serve", "--bind", "127.0.0.1:0", "--data", str(data))
    listening(process)
    process.terminate()
    process.wait(20)
    assert findings(askwell("doctor", "--data", str(data), "--json"))["keys"][0]
    ended = askwell("doctor", "--data", str(data), "--json", ASKWELL_KEYS_SECRET="another")
    assert not findings(ended)["keys"][0]
