"""What the pages can say, kept by the rules: each part of the grammar in a format that uses it."""

import pytest

from askwell.engine.claims import role_of
from askwell.engine.formats import load
from askwell.engine.moves import (
    AnswerAloud,
    AnswerQuestion,
    AskQuestion,
    FinishTurn,
    HandOver,
    MakeStatement,
    MoveOn,
    OfferExperience,
    OfferHypothesis,
    OfferOption,
    PlaceBid,
    PutDown,
    Rate,
    ShowTogether,
    TakeFloor,
)
from askwell.engine.rules.giving import stems
from askwell.engine.rules.slot_format import formats_that_fit
from askwell.engine.words import Job, Role
from tests.cast import DOV
from tests.walk import P1, P2, P3, P4, begun, reach


def test_a_coached_set_waits_for_its_coach() -> None:
    table = begun("coached_multiple")
    table.on("skills")
    table.ok(DOV, PutDown(Job.GUIDING))
    assert table.refused(DOV, MoveOn(table.run)) == "needs-a-coach"
    table.ok(DOV, HandOver(Job.GUIDING, DOV))
    table.ok(DOV, MoveOn(table.run))
    assert table.word == "problem"


def test_in_a_coached_set_a_statement_waits_for_a_question() -> None:
    table = reach("coached_single", "ask")
    assert table.refused(P2, MakeStatement(table.run, "It's all about the rota.")) == "nothing-asked"
    assert table.refused(P2, AnswerAloud(table.run, table.item("The night shift falls apart.").item)) == "nothing-asked"


def test_anyone_may_ask_anyone_and_of_the_answer_the_tie_is_kept_and_not_the_words() -> None:
    table = reach("coached_single", "ask")
    table.ok(P2, AskQuestion(table.run, "What does the rota look like to you?", P3))
    asked = table.item("What does the rota look like to you?")
    assert table.refused(P3, AnswerQuestion(table.run, asked.item, "Unfair.")) == "not-the-presenter"
    assert table.refused(P4, AnswerAloud(table.run, asked.item)) == "nothing-asked"
    table.ok(P3, AnswerAloud(table.run, asked.item))
    assert table.item("What does the rota look like to you?").answered_by == {P3}


def test_numbers_are_hidden_until_they_are_shown_together_in_the_middle_of_the_phase() -> None:
    table = reach("coached_single", "how_are_we")
    table.ok(P2, Rate(table.run, 4))
    assert "4" in table.texts(P2)
    assert "4" not in table.texts(P3)
    table.ok(DOV, ShowTogether(table.run))
    table.wait(6)
    assert table.word == "how_are_we"
    assert "4" in table.texts(P3)


def test_one_contribution_a_turn_and_another_in_the_next_turn() -> None:
    table = reach("six_phase", "consult")
    table.ok(P2, TakeFloor(table.run))
    table.ok(P2, OfferOption(table.run, "Ask the night shift."))
    assert table.refused(P2, OfferOption(table.run, "Ask the day shift.")) == "enough-this-turn"
    table.ok(P2, FinishTurn(table.run))
    table.ok(P2, TakeFloor(table.run))
    table.ok(P2, OfferOption(table.run, "Ask the day shift."))


def test_a_presenter_whose_chair_is_turned_can_pause_but_not_reply() -> None:
    table = reach("two_listening", "guess")
    assert "pause" in table.acts(P1)
    assert table.acts(P1).isdisjoint({"make_statement", "tell_matter", "ask_question", "take_floor", "raise_hand"})
    assert table.refused(P1, MakeStatement(table.run, "No, it isn't.")) == "listening"
    table.ok(P2, OfferHypothesis(table.run, "They are afraid of the morning round."))
    assert "They are afraid of the morning round." in table.texts(P1)


def test_what_comes_later_is_told_its_time() -> None:
    table = reach("two_listening", "guess")
    assert table.refused(P2, OfferOption(table.run, "I would ask them.")) == "has-its-time"
    table.on("solve")
    table.ok(P2, OfferOption(table.run, "I would ask them."))


def test_what_a_pair_wrote_is_theirs_until_their_four_comes_together() -> None:
    table = reach("appreciative", "interview")
    assert table.state.groups == [[DOV, P1], [P2, P3]]
    table.state.jobs[Job.SCRIBE] = P2
    table.state.memo = {}
    table.ok(P2, OfferExperience(table.run, "She turned the ward round in a week."))
    assert "She turned the ward round in a week." in table.texts(P3)
    assert "She turned the ward round in a week." not in table.texts(DOV)
    table.on("retell")
    assert len(table.state.groups) == 1
    assert "She turned the ward round in a week." in table.texts(DOV)


def test_in_a_free_phase_held_in_pairs_nobody_waits_for_the_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    arrive, interview, *others = load("appreciative")["phases"]
    freely = {**interview, "floor": "freely", "channel": "either"}
    page = {**load("appreciative"), "phases": [arrive, freely, *others]}
    monkeypatch.setattr("tests.cast.load", lambda word: page)
    table = reach("appreciative", "interview")
    assert table.refused(P1, TakeFloor(table.run)) == "no-floor-here"
    table.ok(P1, AskQuestion(table.run, "What did you do?"))
    table.ok(P2, AskQuestion(table.run, "Who else was there?"))


def test_the_helper_changes_within_a_slot_and_whoever_watches_waits() -> None:
    table = reach("helping_styles", "presence")
    assert [role_of(table.state, seat) for seat in (P1, P2, DOV)] == [Role.PRESENTER, Role.HELPER, Role.WATCHER]
    table.on("discovery")
    assert [role_of(table.state, seat) for seat in (P1, P2, DOV)] == [Role.PRESENTER, Role.WATCHER, Role.HELPER]
    assert table.refused(P2, TakeFloor(table.run)) == "no-floor-here"
    table.ok(DOV, TakeFloor(table.run))


def test_two_more_beginnings_come_with_the_second_meeting() -> None:
    table = reach("classic", "reflect")
    phase = table.sees(P2).shared.phase
    assert phase is not None
    assert phase.stems == ["I heard …", "I wondered …"]
    assert [choice for choice, _ in stems(table.state, P2)] == [0, 1]
    table.state = table.state.copy()
    table.state.first_meeting = False
    later = table.sees(P2).shared.phase
    assert later is not None
    assert [choice for choice, _ in stems(table.state, P2)] == [0, 1, 2, 3]
    assert later.stems == ["I heard …", "I wondered …", "I sensed …", "What was not said …"]


def test_alone_nobody_is_asked_whom_they_manage() -> None:
    assert "say_who_manages" in begun("taster").acts(DOV)
    table = begun("solo")
    assert table.own(DOV).ask_private is None
    assert "say_who_manages" not in table.acts(DOV)
    table.on("aim")
    assert table.word == "aim"


def test_a_coach_does_not_bid_and_any_other_guide_may() -> None:
    coached = begun("coached_single")
    coached.on("bids")
    assert "place_bid" not in coached.acts(DOV)
    coached.ok(P1, PlaceBid("The night shift falls apart."))
    taster = begun("taster")
    taster.ok(DOV, HandOver(Job.GUIDING, DOV))
    taster.on("bids")
    assert "place_bid" in taster.acts(DOV)


def test_a_slot_takes_a_format_of_its_own_but_none_that_needs_a_coach_or_a_crowd_from_the_start() -> None:
    words = {word for word, _ in formats_that_fit(reach("classic", "present").state, P1)}
    assert {"written_question", "two_listening", "case_clinic"} <= words
    assert words.isdisjoint({"coached_single", "drop_in", "trio", "solo"})
