"""A move that was accepted is known again, and no other is."""

from hypothesis import given
from hypothesis import strategies as some

from askwell.web.rooms.ledger.marks import Marks

marks = some.binary(min_size=16, max_size=16)


@given(some.lists(marks, max_size=20), some.lists(marks, max_size=20), some.lists(marks, max_size=20))
def test_what_was_read_or_added_is_known_and_nothing_else(
    read: list[bytes], added: list[bytes], others: list[bytes]
) -> None:
    known = Marks(read)
    for mark in added:
        known.add(mark)
    assert all(mark in known for mark in read + added)
    short = {mark[:8] for mark in read + added}
    assert [mark in known for mark in others] == [mark[:8] in short for mark in others]
