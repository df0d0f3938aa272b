"""A written phase stays open until its time, unless everyone has written or passed."""

from askwell.engine.awaited import awaited
from askwell.engine.moves import AskQuestion, MoveOn, NotToday, Pass, PlaceBid, TakeBackWords
from tests.cast import DOV, Table
from tests.walk import P1, P2, go_on, reach


def exploring() -> Table:
    """P1 presents; Dov and P2 may write questions, which are shown together."""
    return reach("written", "explore")


def test_nobody_moves_on_before_the_time_while_somebody_is_still_to_come() -> None:
    table = exploring()
    assert table.refused(P2, MoveOn(table.run)) == "still-open"
    assert "move_on" not in table.acts(P2)
    table.ok(DOV, AskQuestion(table.run, "What have you stopped asking yourself?"))
    assert table.refused(P2, MoveOn(table.run)) == "still-open"


def test_when_all_have_written_or_passed_it_ends_early() -> None:
    table = exploring()
    table.ok(DOV, AskQuestion(table.run, "What have you stopped asking yourself?"))
    table.ok(P2, Pass(table.run))
    table.on()
    assert table.word == "answer"


def test_a_pass_leaves_no_trace_and_one_may_still_write() -> None:
    table = exploring()
    before = table.sees(P1).shared
    table.ok(P2, Pass(table.run))
    after = table.sees(P1).shared
    assert (before.written, before.items, before.waiting) == (after.written, after.items, after.waiting)
    table.ok(P2, AskQuestion(table.run, "Who else could?"))


def test_others_see_who_is_still_to_come_and_not_who_passed() -> None:
    table = exploring()
    assert {person.seat: person.spoke for person in table.sees(P1).shared.people} == {DOV: False, P1: True, P2: False}
    table.ok(DOV, AskQuestion(table.run, "What have you stopped asking yourself?"))
    table.ok(P2, Pass(table.run))
    assert {person.seat: person.spoke for person in table.sees(P1).shared.people} == {DOV: True, P1: True, P2: True}


def test_who_takes_their_words_back_is_still_to_come_again() -> None:
    table = exploring()
    table.ok(P2, AskQuestion(table.run, "Who else could?"))
    assert P2 not in awaited(table.state)
    table.ok(P2, TakeBackWords(table.item("Who else could?").item))
    assert P2 in awaited(table.state)


def test_who_brings_nothing_today_is_still_awaited_when_others_do() -> None:
    table = reach("written", "bids")
    table.ok(P2, NotToday())
    assert P2 not in awaited(table.state)
    table.ok(P1, PlaceBid("My best nurse is leaving."))
    table.ok(DOV, NotToday())
    while table.word != "explore":
        go_on(table)
    assert {DOV, P2} <= set(awaited(table.state))


def test_at_its_time_it_moves_although_nobody_wrote() -> None:
    table = exploring()
    assert table.state.clock is not None
    table.wait(table.state.clock.length + 1)
    assert table.word == "answer"


def test_a_phase_without_a_deadline_waits_for_nobody() -> None:
    table = reach("taster", "explore")
    assert awaited(table.state) == []
    table.on()
    assert table.word == "reflect"
