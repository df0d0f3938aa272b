"""The presenter's marks and sorting: nobody else ever learns how anything was sorted."""

from askwell.engine.moves import AskForOptions, AskQuestion, MarkQuestion, OfferOption, SortItem
from askwell.engine.words import Held, ItemId, Mark, Sorting
from tests.cast import ANA, BEN, CAST, CHI, Table, at

OPTION = "Ask her what would keep her."


def offered() -> tuple[Table, ItemId]:
    """The silent minute, and Ben has offered an option."""
    table = at("explore", Held.WRITING)
    table.ok(ANA, AskForOptions())
    table.on("options")
    table.ok(BEN, OfferOption(table.run, OPTION))
    table.on("silence")
    return table, table.item(OPTION).item


def test_the_presenter_marks_what_became_of_a_question() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    question = table.item("What would she say?").item
    assert table.refused(CHI, MarkQuestion(question, Mark.ANSWERED)) == "not-the-presenter"
    table.ok(ANA, MarkQuestion(question, Mark.POCKETED))
    table.ok(ANA, MarkQuestion(question, Mark.MOVED_ME))
    item = table.item("What would she say?")
    assert (item.mark, item.moved) == (Mark.POCKETED, True)


def test_outside_a_slot_there_is_nothing_to_mark() -> None:
    assert at("review").refused(BEN, MarkQuestion(ItemId("x"), Mark.ANSWERED)) == "nobody-presents"


def test_a_mark_would_be_a_reply_while_the_presenter_listens() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    question = table.item("What would she say?").item
    assert "mark_question" in table.acts(ANA)
    table.on("reflect")
    assert table.refused(ANA, MarkQuestion(question, Mark.ANSWERED)) == "listening"
    table.on("silence")
    table.ok(ANA, MarkQuestion(question, Mark.MOVED_ME))


def test_what_moved_the_presenter_is_told_when_the_silent_minute_is_over() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    table.on("silence")
    table.ok(ANA, MarkQuestion(table.item("What would she say?").item, Mark.MOVED_ME))
    assert not any(item.moved for item in table.sees(BEN).shared.items)
    table.on("decide")
    assert any(item.moved for item in table.sees(BEN).shared.items)


def test_what_was_offered_is_sorted_in_the_phases_for_it() -> None:
    table = at("explore", Held.WRITING)
    table.ok(ANA, AskForOptions())
    table.on("options")
    table.ok(BEN, OfferOption(table.run, OPTION))
    option = table.item(OPTION).item
    assert table.refused(ANA, SortItem(option, Sorting.TRY)) == "not-in-this-phase"
    table.on("silence")
    table.ok(ANA, SortItem(option, Sorting.TRY))


def test_nobody_sorts_what_was_not_offered_to_them() -> None:
    table, option = offered()
    assert table.refused(BEN, SortItem(option, Sorting.LEAVE_IT)) == "not-to-sort"


def test_nobody_else_ever_learns_how_anything_was_sorted() -> None:
    table, option = offered()
    others = [seat for seat in CAST if seat != ANA]
    before = [table.sees(seat).shared.items for seat in others]
    table.ok(ANA, SortItem(option, Sorting.NOT_NOW, "If the ward had one more pair of hands."))
    mine = next(item for item in table.own(ANA).items if item.id == option)
    assert (mine.sorting, mine.condition) == ("not_now", "If the ward had one more pair of hands.")
    assert [table.sees(seat).shared.items for seat in others] == before
    assert not any("pair of hands" in str(table.sees(seat)) for seat in others)


def test_not_now_is_offered_once_more_before_actions_and_leave_it_never_returns() -> None:
    table, option = offered()
    table.ok(ANA, SortItem(option, Sorting.NOT_NOW))
    assert table.own(ANA).one_more_look == []
    table.on("decide")
    assert table.own(ANA).one_more_look == [option]
    table.ok(ANA, SortItem(option, Sorting.LEAVE_IT, "A condition that is not asked for."))
    assert table.own(ANA).one_more_look == []
    assert not table.item(OPTION).condition
    assert table.refused(ANA, SortItem(option, Sorting.TRY)) == "not-to-sort"
