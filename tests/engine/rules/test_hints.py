"""A set may do without private hints, and have them again."""

from askwell.engine.moves import AskTimeOut, HandOver, Pause, SwitchHints
from askwell.engine.words import Job
from tests.cast import ANA, BEN, CAST, CHI, DOV, Table, at, seated


def has_hints(table: Table) -> set[bool]:
    """What each of the cast is told about it."""
    return {table.sees(seat).shared.hints for seat in CAST}


def test_a_set_has_hints_until_it_says_otherwise() -> None:
    table = at("explore")
    assert has_hints(table) == {True}
    table.ok(DOV, SwitchHints(yes=False))
    assert has_hints(table) == {False}
    table.ok(DOV, SwitchHints(yes=True))
    assert has_hints(table) == {True}


def test_whoever_guides_or_taps_switches_them_and_nobody_else() -> None:
    table = at("explore")
    table.ok(DOV, HandOver(Job.TAPPING, CHI))
    table.ok(CHI, SwitchHints(yes=False))
    table.ok(DOV, SwitchHints(yes=True))
    assert "switch_hints" not in table.acts(ANA) | table.acts(BEN)
    assert table.refused(BEN, SwitchHints(yes=False)) == "not-tapping"
    assert has_hints(table) == {True}


def test_nobody_switches_them_for_somebody_else() -> None:
    assert at("explore").refused(DOV, SwitchHints(yes=False), for_=BEN) == "on-paper"


def test_switching_to_what_is_so_already_changes_nothing() -> None:
    assert at("explore").ok(DOV, SwitchHints(yes=True)) == []


def test_they_can_be_switched_before_the_meeting_and_while_the_set_looks_at_how_it_works() -> None:
    table = seated()
    table.ok(DOV, SwitchHints(yes=False))
    table = at("explore")
    table.ok(BEN, AskTimeOut())
    table.ok(DOV, SwitchHints(yes=False))
    assert has_hints(table) == {False}


def test_in_a_pause_there_is_nothing_to_switch() -> None:
    table = at("explore")
    table.ok(ANA, Pause())
    assert table.refused(DOV, SwitchHints(yes=False)) == "paused"
