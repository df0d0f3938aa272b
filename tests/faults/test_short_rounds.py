"""Short rounds of what `faults/` does at length, on a real server that is really killed."""

from askwell.engine.formats import shipped
from faults import any_meeting, backup, exclusive, followers, kill, sync


def test_what_was_acknowledged_survives_a_kill_and_nothing_is_doubled() -> None:
    acknowledged, in_doubt = kill.rounds(2, seed=7)
    assert acknowledged > 10
    assert in_doubt > 0


def test_a_move_is_on_the_disk_before_it_is_answered() -> None:
    assert sync.trace_moves(10) == 10


def test_a_trace_without_the_disk_would_be_noticed() -> None:
    trace = '1 recvfrom(9, "POST ... key-1")\n1 sendto(9, "HTTP/1.1 200 OK")\n1 fdatasync(5</x/askwell.db-wal>) = 0\n'
    assert sync.synced_moves(trace, ["key-1"]) == 0


def test_of_eight_taps_at_once_one_is_accepted_and_seven_are_told_why() -> None:
    assert exclusive.rounds(200) == {" ".join(["accepted"] + ["floor-taken"] * 7): 200}


def test_an_action_that_was_taken_has_its_row_although_the_server_was_killed() -> None:
    _behind, wrong = followers.rounds(1)
    assert wrong == 0


def test_a_backup_made_while_people_write_is_whole_and_of_one_moment() -> None:
    good, meanwhile = backup.rounds(1)
    assert good == 1
    assert meanwhile > 0


def test_anybody_may_do_anything_that_is_offered_in_any_format() -> None:
    events, broken = any_meeting.many(40, seed=1, words=shipped())
    assert broken == []
    assert events > 1_000


def test_a_crowd_that_cannot_come_apart_as_each_asked_is_no_broken_promise() -> None:
    """Whom somebody would rather not meet is nobody's to see, so only trying tells: seeds that once looked broken."""
    assert any_meeting.many(1, seed=47, words=["drop_in"])[1] == []
    assert any_meeting.many(1, seed=67, words=["drop_in"])[1] == []
