"""What the doctor makes of what it is told."""

from pathlib import Path

import pytest

from askwell.web.config.examination import key_backup, proxy
from askwell.web.rooms.backup.confirmation import Confirmation, keep_confirmation


def behind(*, expected: bool, forwarded: int, direct: int) -> dict[str, dict[str, int]]:
    return {"proxy": {"expected": expected, "forwarded": forwarded, "direct": direct}}


@pytest.mark.parametrize(
    ("expected", "forwarded", "direct", "sound", "said"),
    [
        (True, 0, 0, True, "None was seen"),
        (True, 9, 1, True, "says whom"),
        (True, 0, 9, False, "X-Forwarded-For"),
        (False, 9, 0, False, "Set BASE_URL"),
        (False, 1, 9, True, "says whom"),
        (False, 0, 9, True, "None was seen"),
    ],
)
def test_a_proxy_must_say_whom_it_speaks_for(
    expected: bool, forwarded: int, direct: int, sound: bool, said: str
) -> None:
    found = proxy(behind(expected=expected, forwarded=forwarded, direct=direct))
    assert found.sound is sound
    assert said in found.sentence


def test_without_keys_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    assert key_backup(tmp_path).sound


def test_keys_are_unsafe_until_a_backup_of_them_was_tried_and_old_ones_are_named(tmp_path: Path) -> None:
    (tmp_path / "keys.db").touch()
    assert not key_backup(tmp_path).sound
    keep_confirmation(tmp_path, Confirmation(made_at=1_700_000_000_000, good_until=1_700_600_000_000))
    found = key_backup(tmp_path)
    assert found.sound
    assert "2023-11-14" in found.sentence
    assert "days are over" in found.sentence
