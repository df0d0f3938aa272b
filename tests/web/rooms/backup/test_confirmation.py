"""That a key backup was tried is remembered, and the newest counts."""

from pathlib import Path

from askwell.web.rooms.backup.confirmation import NAME, Confirmation, confirmation_in, keep_confirmation


def test_never_tried_is_never_confirmed(tmp_path: Path) -> None:
    assert confirmation_in(tmp_path) is None


def test_an_older_backup_tried_later_hides_no_newer_one(tmp_path: Path) -> None:
    keep_confirmation(tmp_path, Confirmation(2_000, 9_000))
    keep_confirmation(tmp_path, Confirmation(1_000, 8_000))
    assert confirmation_in(tmp_path) == Confirmation(2_000, 9_000)
    keep_confirmation(tmp_path, Confirmation(3_000, 10_000))
    assert confirmation_in(tmp_path) == Confirmation(3_000, 10_000)


def test_a_broken_note_confirms_nothing(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("yes, sure")
    assert confirmation_in(tmp_path) is None
