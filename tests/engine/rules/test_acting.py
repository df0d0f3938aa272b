"""Actions: none to three, the presenter's own; a helper's name once that person says yes."""

import pytest

from askwell.engine.moves import (
    ChangeAction,
    GoBack,
    LetActionGo,
    PromiseHelp,
    ShareWhatWasWritten,
    TakeAction,
)
from askwell.engine.words import ItemId, SeatId
from tests.cast import ANA, BEN, CHI, DOV, Table, at


def taken(helper: SeatId | None = None) -> tuple[Table, ItemId]:
    """Ana has taken one action."""
    table = at("decide")
    table.ok(ANA, TakeAction(table.run, "Talk to her.", "Ask for an hour.", "2026-07-17", helper=helper))
    return table, table.item("Talk to her.").item


def test_no_action_is_a_fine_end() -> None:
    table = at("decide")
    table.on()
    table.on()
    assert table.state.ended


def test_three_actions_are_enough_until_one_is_let_go() -> None:
    table = at("decide")
    for text in ("One.", "Two.", "Three."):
        table.ok(ANA, TakeAction(table.run, text))
    assert table.refused(ANA, TakeAction(table.run, "Four.")) == "three-actions"
    table.ok(ANA, LetActionGo(table.item("Two.").item))
    table.ok(ANA, TakeAction(table.run, "Four."))


def test_actions_are_the_presenters_and_have_their_phase() -> None:
    table = at("decide")
    assert table.refused(BEN, TakeAction(table.run, "She should rest.")) == "not-the-presenter"
    table = at("clarify")
    assert table.refused(ANA, TakeAction(table.run, "Rest.")) == "not-in-this-phase"


@pytest.mark.parametrize("day", ["17.7.2026", "2026-13-01", "20260717", "tomorrow", "2026-W29-5"])
def test_a_date_is_a_date(day: str) -> None:
    table = at("decide")
    assert table.refused(ANA, TakeAction(table.run, "Rest.", by_day=day)) == "not-a-date"


def test_a_helpers_name_goes_in_when_that_person_says_yes() -> None:
    table, action = taken(helper=BEN)
    shown = next(item for item in table.sees(CHI).shared.items if item.id == action)
    assert (shown.helper, shown.helper_agreed) == ("", False)
    assert table.refused(CHI, PromiseHelp(action)) == "not-asked-of-you"
    table.ok(BEN, PromiseHelp(action))
    shown = next(item for item in table.sees(CHI).shared.items if item.id == action)
    assert shown.helper == "Ben"


def test_another_helper_has_to_say_yes_anew() -> None:
    table, action = taken(helper=BEN)
    table.ok(BEN, PromiseHelp(action))
    table.ok(ANA, ChangeAction(action, "Talk to her.", helper=CHI))
    assert table.item("Talk to her.").helper_agreed is False
    assert table.refused(ANA, ChangeAction(action, "Talk to her.", helper=ANA)) == "gone"


def test_an_action_is_changed_by_its_owner_also_after_the_meeting() -> None:
    table, action = taken()
    assert table.refused(BEN, ChangeAction(action, "Don't.")) == "not-yours"
    table.on("review")
    table.on()
    assert table.state.ended
    table.ok(ANA, ChangeAction(action, "Listen to her."))
    assert "Listen to her." in table.texts(BEN)


def test_a_listening_presenter_changes_no_action_that_others_see() -> None:
    table, action = taken()
    table.ok(ANA, ChangeAction(action, "Write to her."))
    while table.word != "reflect":
        table.ok(DOV, GoBack(table.run))
    assert table.refused(ANA, ChangeAction(action, "Talk to her after all.")) == "listening"
    assert table.refused(ANA, LetActionGo(action)) == "listening"


def test_there_is_nothing_to_share_before_a_slot_was_stopped() -> None:
    assert at("explore").refused(ANA, ShareWhatWasWritten(1)) == "not-asked-of-you"
