"""A coach steps in, and the problem waits; somebody always leads back to it."""

from askwell.engine.moves import (
    AddSeat,
    GiveVerdict,
    HandOver,
    MakeStatement,
    MoveOn,
    Rate,
    RepeatPhase,
    ShowTogether,
    StepIn,
    StepOut,
    TakeFloor,
)
from askwell.engine.rules.entering import GRACE
from askwell.engine.words import Job, Verdict
from tests.cast import BEN, DOV, Table, agreed, at
from tests.walk import P1, P2, reach


def stepped_in() -> Table:
    table = agreed(format_="coached_multiple")
    table.ok(DOV, MoveOn(table.run))
    table.ok(DOV, StepIn())
    return table


def test_whoever_taps_leads_back_for_a_coach_without_a_screen_who_has_not_said_yes() -> None:
    table = stepped_in()
    table.ok(DOV, AddSeat("Gus"))
    gus = next(seat for seat, person in table.state.people.items() if person.name == "Gus")
    table.ok(DOV, HandOver(Job.GUIDING, gus))
    table.ok(DOV, HandOver(Job.TAPPING, DOV))
    assert table.refused(BEN, StepOut()) == "not-guiding"
    table.ok(DOV, StepOut(), gus)
    assert not table.state.stepped_in


def test_a_coach_with_a_screen_leads_back_alone() -> None:
    table = stepped_in()
    assert table.refused(BEN, StepOut(), DOV) == "not-for-them"
    table.ok(DOV, StepOut())


def test_while_the_coach_is_in_nobody_works_at_the_problem() -> None:
    table = stepped_in()
    assert table.refused(BEN, TakeFloor(table.run)) == "stepped-in"


def test_nobody_is_led_back_from_where_they_never_went() -> None:
    table = stepped_in()
    table.ok(DOV, StepOut())
    assert table.refused(DOV, StepOut()) == "not-stepped-in"


def test_in_a_set_that_is_not_coached_nobody_steps_in() -> None:
    assert at("explore").refused(DOV, StepIn()) == "not-coached"


def test_the_presenter_says_whether_it_is_that_only_when_a_wording_is_shown() -> None:
    table = reach("coached_single", "agree_problem")
    table.ok(P2, MakeStatement(table.run, "You hope that she stays without having asked her."))
    assert "give_verdict" not in table.acts(P1)
    assert table.refused(P1, GiveVerdict(table.run, Verdict.PARTLY)) == "no-wording-yet"
    table.ok(DOV, ShowTogether(table.run))
    table.wait(GRACE + 1)
    assert "give_verdict" in table.acts(P1)
    assert table.refused(P2, GiveVerdict(table.run, Verdict.PARTLY)) == "not-the-presenter"
    table.ok(P1, GiveVerdict(table.run, Verdict.PARTLY))


def test_once_the_numbers_are_shown_nobody_is_asked_for_one_until_the_phase_is_held_again() -> None:
    table = reach("coached_single", "how_are_we")
    table.ok(P1, Rate(table.run, 7))
    table.ok(P1, Rate(table.run, 6))
    table.ok(DOV, ShowTogether(table.run))
    assert "rate" in table.acts(P2)
    table.wait(GRACE + 1)
    for seat in (P1, P2):
        assert "rate" not in table.acts(seat)
        assert table.refused(seat, Rate(table.run, 3)) == "numbers-shown"
    table.ok(DOV, RepeatPhase(table.run))
    assert "rate" in table.acts(P2)


def test_what_nobody_wrote_is_not_shown() -> None:
    table = at("explore")
    assert table.refused(DOV, ShowTogether(table.run)) == "nothing-to-show"
