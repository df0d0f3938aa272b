"""Words after they were given: mended until they are shown, struck, or put away."""

from askwell.engine.moves import (
    AskQuestion,
    HandOver,
    MendWords,
    PutAway,
    StrikeWords,
    TakeBackWords,
    TellMatter,
    WriteLearning,
)
from askwell.engine.words import Held, Job
from tests.cast import ANA, BEN, CHI, DOV, MATTER, Table, at

LEARNED = "The silence moved me."


def written() -> Table:
    """The silent minute, and Ben has written what is shown together at its end."""
    table = at("silence")
    table.ok(BEN, WriteLearning(table.run, LEARNED))
    return table


def test_what_is_hidden_until_its_reveal_can_be_mended_and_taken_back() -> None:
    table = written()
    item = table.item(LEARNED).item
    table.ok(BEN, MendWords(item, "Her silence moved me."))
    assert "Her silence moved me." in table.texts(BEN)
    table.ok(BEN, TakeBackWords(item))
    table.on("decide")
    table.wait(10)
    assert table.texts(CHI) == table.texts(BEN)
    assert not any("silence moved me" in text for text in table.texts(CHI))


def test_what_everyone_has_seen_can_not_be_taken_back() -> None:
    table = written()
    table.on("decide")
    table.wait(10)
    assert LEARNED in table.texts(CHI)
    assert table.refused(BEN, TakeBackWords(table.item(LEARNED).item)) == "already-shown"


def test_nobody_mends_what_is_not_theirs() -> None:
    table = written()
    assert table.refused(CHI, MendWords(table.item(LEARNED).item, "Mine.")) == "not-yours"


def test_hidden_words_are_in_nobody_elses_sight_and_only_their_number_is_told() -> None:
    table = written()
    assert LEARNED in table.texts(BEN)
    for seat in (ANA, CHI, DOV):
        assert LEARNED not in str(table.sees(seat))
        assert (table.sees(seat).shared.written, table.sees(seat).shared.expected) == (1, 3)


def test_a_scribes_sentence_can_be_struck_by_the_presenter() -> None:
    table = at("present")
    assert table.refused(ANA, StrikeWords(table.item(MATTER).item)) == "gone"
    table.ok(DOV, HandOver(Job.SCRIBE, CHI))
    table.ok(CHI, TellMatter(table.run, "She hates her nurse."), for_=ANA)
    item = table.item("She hates her nurse.").item
    assert table.refused(BEN, StrikeWords(item)) == "not-asked-of-you"
    table.ok(ANA, StrikeWords(item))
    assert "She hates her nurse." not in table.texts(ANA) | table.texts(BEN)


def test_a_question_that_hurts_is_put_away_unseen_by_others() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "Why are you so weak?"))
    item = table.item("Why are you so weak?").item
    assert table.refused(CHI, PutAway(item)) == "not-asked-of-you"
    before = table.sees(CHI).shared.items
    table.ok(ANA, PutAway(item))
    assert "Why are you so weak?" not in table.texts(ANA)
    assert table.sees(CHI).shared.items == before
    assert table.own(DOV).told == []


def test_what_was_put_away_may_be_told_to_the_facilitator_and_to_nobody_else() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "Why are you so weak?"))
    item = table.item("Why are you so weak?").item
    table.ok(ANA, PutAway(item, tell_facilitator=True))
    assert table.own(DOV).told == [item]
    assert [table.own(seat).told for seat in (BEN, CHI)] == [[], []]
