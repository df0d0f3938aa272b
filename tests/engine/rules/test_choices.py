"""What an act may name lies before one's eyes: nothing that is hidden, nothing that one has put away."""

from askwell.engine.moves import AskQuestion, Begin, FinishTurn, HandOver, MakeStatement, PlaceBid, PutAway, TakeFloor
from askwell.engine.words import Held, Job, SeatId
from tests.cast import ANA, BEN, CHI, DOV, Table, at, seated

GUS = SeatId("gus")


def named_by(table: Table, type_: str) -> set[str]:
    acts = [act for act in table.own(ANA).acts if act.type == type_]
    return {label for act in acts for field in act.fields for _value, label in field.choices or []}


def agreement_check() -> Table:
    """Ana presents in a coached set; the others write what the problem is."""
    table = seated(Held.CALL, "coached_single")
    table.sit(GUS)
    table.ok(DOV, Begin())
    for seat in (ANA, BEN, CHI, DOV, GUS):
        table.agree(seat)
    table.on("bids")
    table.ok(ANA, PlaceBid("Nobody decides."))
    table.on("agree_problem")
    table.ok(DOV, HandOver(Job.SCRIBE, DOV))
    return table


def test_a_scribes_sentence_can_be_struck_when_it_is_shown_and_not_before() -> None:
    table = agreement_check()
    table.ok(DOV, MakeStatement(table.run, "They all wait for one another."), for_=BEN)
    assert "strike_words" not in table.acts(ANA)
    assert "They all wait for one another." not in named_by(table, "strike_words")
    table.on("explore")
    table.wait(10)
    assert "They all wait for one another." in named_by(table, "strike_words")


def test_a_question_that_was_put_away_is_named_by_no_act_any_more() -> None:
    table = at("explore")
    for seat, words in ((BEN, "Whose ward is it?"), (CHI, "Why you?")):
        table.ok(seat, TakeFloor(table.run))
        table.ok(seat, AskQuestion(table.run, words))
        table.ok(seat, FinishTurn(table.run))
    assert {"Whose ward is it?", "Why you?"} <= named_by(table, "mark_question")
    table.ok(ANA, PutAway(table.item("Why you?").item))
    for act in ("mark_question", "answer_question", "answer_aloud", "put_away"):
        assert "Why you?" not in named_by(table, act), act
    assert "Whose ward is it?" in named_by(table, "mark_question")
