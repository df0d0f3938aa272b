"""What may be given, by whom, when; whose words they are."""

import pytest

from askwell.engine.moves import (
    AnswerQuestion,
    AskForOptions,
    AskQuestion,
    HandOver,
    OfferExperience,
    OfferOption,
    Pause,
    ReflectBack,
    TakeAction,
    TellMatter,
    WriteLearning,
    WriteNote,
)
from askwell.engine.words import Held, ItemId, Job, RunId
from tests.cast import ANA, BEN, CHI, DOV, MATTER, Table, at


def asked(text: str = "What would your nurse say?") -> tuple[Table, ItemId]:
    """Exploring in writing, and Ben has asked."""
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, text))
    return table, table.item(text).item


def test_while_the_presenter_tells_it_nobody_asks() -> None:
    table = at("present", Held.WRITING)
    assert table.refused(BEN, AskQuestion(table.run, "Why now?")) == "presenters-only"


def test_a_question_that_comes_too_early_is_kept_for_later() -> None:
    table = at("bids", Held.WRITING)
    assert table.refused(BEN, AskQuestion(table.run, "Why now?")) == "questions-later"


def test_a_question_that_comes_too_late_has_no_place_left() -> None:
    table = at("reflect", Held.WRITING)
    assert table.refused(BEN, AskQuestion(table.run, "Why now?")) == "not-in-this-phase"


def test_advice_waits_until_the_presenter_asks_for_it() -> None:
    table = at("explore", Held.WRITING)
    assert table.refused(BEN, OfferOption(table.run, "Raise her pay.")) == "options-later"
    assert table.refused(BEN, OfferExperience(table.run, "I once raised it.")) == "options-later"
    table.ok(ANA, AskForOptions())
    table.on("options")
    table.ok(BEN, OfferExperience(table.run, "I once raised it."))


def test_only_the_presenter_asks_for_options_and_once() -> None:
    table = at("explore")
    assert table.refused(BEN, AskForOptions()) == "not-the-presenter"
    table.ok(ANA, AskForOptions())
    assert table.refused(ANA, AskForOptions()) == "not-in-this-phase"
    assert at("review").refused(ANA, AskForOptions()) == "nobody-presents"


def test_a_listening_presenter_can_pause_but_not_reply() -> None:
    table, question = asked()
    run = table.run
    table.ok(ANA, AnswerQuestion(run, question, "She would laugh."))
    table.on("reflect")
    replies = [
        AnswerQuestion(table.run, question, "But I did."),
        TellMatter(table.run, "What I meant is this."),
        TakeAction(table.run, "Talk to her."),
    ]
    for move in replies:
        assert table.refused(ANA, move) == "listening"
    table.ok(ANA, WriteNote("They all heard fear."))
    assert "They all heard fear." not in table.texts(BEN)
    table.ok(ANA, Pause())


def test_answers_are_the_presenters_own_and_are_written_by_nobody_else() -> None:
    table, question = asked()
    table.ok(DOV, HandOver(Job.SCRIBE, CHI))
    assert table.refused(BEN, AnswerQuestion(table.run, question, "Hm.")) == "not-the-presenter"
    assert table.refused(CHI, AnswerQuestion(table.run, question, "Hm."), for_=ANA) == "on-paper"
    table.ok(ANA, AnswerQuestion(table.run, question, "She would laugh."))
    answer = next(item for item in table.sees(CHI).shared.items if item.kind == "answer")
    assert answer.about == question


def test_an_answer_belongs_to_a_question_that_was_asked() -> None:
    table, _ = asked()
    assert table.refused(ANA, AnswerQuestion(table.run, ItemId("nothing"), "Hm.")) == "gone"


def test_aloud_there_is_nothing_to_type_for_oneself() -> None:
    table = at("reflect")
    assert table.refused(BEN, ReflectBack(table.run, "I heard fear.")) == "said-aloud"
    assert "reflect_back" not in table.acts(BEN)


def test_a_scribe_writes_for_the_one_who_speaks() -> None:
    table = at("reflect")
    table.ok(DOV, HandOver(Job.SCRIBE, CHI))
    table.ok(CHI, ReflectBack(table.run, "I heard fear."), for_=BEN)
    item = table.item("I heard fear.")
    assert (item.seat, item.by) == (BEN, CHI)
    assert table.refused(CHI, ReflectBack(table.run, "Mine too."), for_=CHI) == "floor-taken"


def test_the_matter_is_the_presenters() -> None:
    table = at("clarify", Held.WRITING)
    table.ok(ANA, TellMatter(table.run, "She is leaving because of me."))
    assert table.refused(BEN, TellMatter(table.run, "She is leaving because of you.")) == "not-the-presenter"
    assert {MATTER, "She is leaving because of me."} <= table.texts(BEN)


def test_a_move_for_a_phase_that_is_over_comes_back_with_what_it_was() -> None:
    table = at("explore", Held.WRITING)
    old = table.run
    table.on("reflect")
    answer = table.refused(BEN, AskQuestion(old, "Why now?"))
    assert answer == "moved-on"
    assert table.refused(BEN, AskQuestion(RunId("made.up.1"), "Why now?")) == "moved-on"


def test_ones_own_learning_is_seen_by_nobody_else() -> None:
    table = at("review")
    table.ok(BEN, WriteLearning(table.run, "I ask to be clever."))
    assert "I ask to be clever." in table.texts(BEN)
    assert not any("I ask to be clever." in table.texts(seat) for seat in (ANA, CHI, DOV))


def test_a_learning_has_its_phase_and_a_note_is_possible_in_all_of_them() -> None:
    table = at("explore")
    assert table.refused(BEN, WriteLearning(table.run, "Too early.")) == "not-in-this-phase"
    table.ok(BEN, WriteNote("Ask about the team."))


@pytest.mark.parametrize("empty", ["", "   \n ", "\x00\x07", "\u200b\u200f"])
def test_words_that_nobody_could_see_are_no_words(empty: str) -> None:
    table = at("explore", Held.WRITING)
    assert table.refused(BEN, AskQuestion(table.run, empty)) == "empty"


def test_a_text_that_is_too_long_says_how_long_it_is() -> None:
    table = at("explore", Held.WRITING)
    assert table.refused(BEN, AskQuestion(table.run, "x" * 10_000)) == "too-long"
    table.ok(BEN, AskQuestion(table.run, "x" * 2_000))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Why 🦊 now?", "Why 🦊 now?"),
        ("למה עכשיו?", "למה עכשיו?"),
        ("لماذا الآن؟", "لماذا الآن؟"),
        ("<b onclick=x>Why?</b>", "<b onclick=x>Why?</b>"),
        ("Why\x00 now\u202e?", "Why now?"),
        ("  Why\nnow?  ", "Why\nnow?"),
        ("Cafe\u0301?", "Caf\u00e9?"),
    ],
)
def test_words_of_every_script_are_kept_as_they_are_typed(typed: str, kept: str) -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, typed))
    assert kept in table.texts(ANA)
