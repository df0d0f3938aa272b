"""Short rounds of what `faults/` does at length when the machine, its disk or its clock fails."""

from pathlib import Path

from faults import disk_full, malformed, migration, outage, soak, stop
from faults.erasure.files import contents, standing_in
from faults.erasure.round import rounds


def test_on_a_full_disk_every_refusal_is_clean_and_no_acknowledged_move_is_lost() -> None:
    seen = disk_full.rounds(1)
    assert (seen.unclean, seen.lost, seen.doubled, seen.stuck) == (0, 0, 0, 0)
    assert seen.saved > 0
    assert seen.refused > 0


def test_ten_minutes_down_in_mid_slot_lose_no_phase() -> None:
    assert outage.moved(outage.down_ten_minutes) == {}


def test_a_minute_that_ended_while_we_were_away_is_nobodys() -> None:
    assert outage.moved(outage.down_to_the_end_of_a_silence) == {}


def test_a_clock_set_a_day_back_moves_no_live_room() -> None:
    assert outage.moved(outage.a_day_back) == {}


def test_a_migration_killed_half_way_is_made_whole_by_the_next_start() -> None:
    """Before its index, before the note that it was made, and before its commit."""
    found = migration.of_an_older_folder((8, 9, 10))
    assert (found.killed, found.broken) == (3, ())


def test_people_who_come_and_go_leave_no_stream_thread_or_descriptor_behind() -> None:
    """Memory is the long round's to judge."""
    seen = soak.rounds(0.1, 1)
    assert seen.last.streams == 0
    assert (seen.last.threads, seen.last.descriptors) <= (seen.first.threads, seen.first.descriptors)
    assert seen.joined > 30


def test_told_to_stop_with_streams_open_and_one_stalled_it_ends_well() -> None:
    """How long it took is the long round's to judge: no time decides a test."""
    assert len(stop.rounds(1)) == 1


def test_malformed_requests_get_no_5xx_and_leave_no_traceback() -> None:
    seen = malformed.rounds(200, 1)
    assert (seen.failed, seen.tracebacks, seen.moves) == ([], 0, True)
    assert seen.statuses.total() >= 200


def test_no_file_holds_a_word_or_a_key_to_what_was_erased_while_others_wrote() -> None:
    seen = rounds(1, 2, seed=2, formats=("taster", "classic"))
    assert (seen.in_the_clear, seen.not_found, seen.left) == ([], 0, [])
    assert (seen.legible, seen.dead, seen.lost) == (0, 0, 0)
    assert (seen.withdrawn, seen.bids, seen.over_their_time) == (1, 1, 1)
    assert seen.words > 20


def test_the_search_in_the_files_finds_what_lies_in_any_of_them(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "left behind").write_bytes(b"\x00\x01canary-17\x00")
    (tmp_path / "clean").write_bytes(b"nothing of ours")
    assert standing_in(contents(tmp_path), [b"canary"]) == ["left behind"]
