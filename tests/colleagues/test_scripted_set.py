"""How scripted colleagues behave: as a good set does, and always by the rules."""

import pytest

from askwell.engine.formats import load, shipped
from askwell.engine.moves import (
    AskTimeOut,
    ChooseModule,
    Extend,
    GoBack,
    MoveOn,
    Pass,
    Pause,
    PutKeyQuestion,
    TakeBackBid,
)
from askwell.engine.page import parse
from askwell.engine.words import SeatId
from tests.colleagues.newcomer import answers, arrives, finishes, pockets, presents
from tests.colleagues.rehearsing import NEWCOMER, Rehearsing

ALL = [word for word in shipped() if word != "solo"]
A_FEW = ("taster", "helping_styles", "mentoring", "written")

TAKES_PLACE_AT_TIMES = {"progress", "effects", "breathe"}
SOON = 12
"""Beats in which something that is due must have happened."""


def at(word: str, habit=presents, **how) -> Rehearsing:  # type: ignore[no-untyped-def]
    """A taster in which the newcomer presents, come to this phase."""
    rehearsing = Rehearsing("taster", size=5, role="presenter", **how)
    rehearsing.until(lambda self: self.table.word == word, habit)
    return rehearsing


@pytest.mark.parametrize("word", shipped())
def test_they_play_every_format_to_its_end_through_every_phase_and_say_nothing_twice(word: str) -> None:
    played = Rehearsing(word).to_the_end()
    assert {phase.word for phase in parse(load(word)).phases} - set(played.words) <= TAKES_PLACE_AT_TIMES
    said = [text for *_, text in played.said]
    assert len(said) == len(set(said))
    assert {type_ for type_, _ in played.refused} <= {"offer_option"}


@pytest.mark.parametrize(
    "word", [word if word in A_FEW else pytest.param(word, marks=pytest.mark.long) for word in ALL]
)
@pytest.mark.parametrize("role", ["presenter", "member"])
def test_a_newcomer_who_only_says_yes_and_hands_on_the_floor_comes_to_the_end(word: str, role: str) -> None:
    def lives(rehearsing: Rehearsing) -> None:
        presents(rehearsing) if role == "presenter" else arrives(rehearsing)
        finishes(rehearsing)
        if "pass" in rehearsing.table.acts(NEWCOMER) and rehearsing.set.stay.quiet > 20:
            rehearsing.table.ok(NEWCOMER, Pass(rehearsing.table.run), after=0)
        if "move_on" in rehearsing.table.acts(NEWCOMER) and rehearsing.set.stay.quiet > 20:
            rehearsing.table.ok(NEWCOMER, MoveOn(rehearsing.table.run), after=0)

    Rehearsing(word, role=role).to_the_end(lives)


def test_a_way_that_the_newcomer_chose_is_gone_long_before_its_time_is_over() -> None:
    rehearsing = Rehearsing("six_phase", role="presenter")
    rehearsing.until(lambda self: self.table.word == "key_question", presents)
    rehearsing.table.ok(NEWCOMER, PutKeyQuestion(rehearsing.table.run, "How do I find out why they go?"))
    rehearsing.until(lambda self: self.table.word == "way")
    for _ in range(40):
        rehearsing.beat()
    assert rehearsing.table.word == "way", "nobody chooses for a presenter who is still thinking"
    rehearsing.table.ok(NEWCOMER, ChooseModule(rehearsing.table.run, "headstand"))
    for _ in range(SOON + 4):
        rehearsing.beat()
    assert rehearsing.table.word == "consult"


def test_the_same_seed_is_the_same_meeting_and_another_is_another() -> None:
    first, again, other = (Rehearsing("taster", seed=seed, size=5).to_the_end() for seed in (3, 3, 4))
    assert first.said == again.said
    assert first.said != other.said


def test_they_ask_by_the_words_of_an_own_matter() -> None:
    asked = [
        text for _, word, type_, text in at("reflect", answers).said if type_ == "ask_question" and word == "explore"
    ]
    assert len(asked) >= 4
    assert any("“" in text for text in asked), asked


def test_while_the_newcomer_writes_nobody_does_anything_but_what_courtesy_asks() -> None:
    rehearsing = at("explore", answers)
    before = len(rehearsing.said)
    for _ in range(60):
        rehearsing.beat(writing=True)
    assert len(rehearsing.said) == before
    assert rehearsing.table.word == "explore"
    for _ in range(SOON):
        rehearsing.beat()
    assert len(rehearsing.said) > before


def test_a_question_is_left_alone_until_it_is_answered_or_its_time_is_over() -> None:
    rehearsing = at("explore")
    rehearsing.until(lambda self: self.set.stay.word == "explore" and bool(self.set.known.open))
    asked = rehearsing.made["ask_question"]
    for _ in range(10):
        rehearsing.beat()
    assert rehearsing.made["ask_question"] == asked
    for _ in range(SOON):
        rehearsing.beat()
    assert rehearsing.made["ask_question"] == asked + 1


def test_after_a_pocketed_question_the_next_one_goes_elsewhere() -> None:
    rehearsing = at("reflect", pockets)
    asked = [text for _, word, type_, text in rehearsing.said if word == "explore" and type_ == "ask_question"]
    assert any("Let that one rest" in text or "apart from that" in text for text in asked)


def test_somebody_offers_advice_once_is_refused_and_finds_the_question_in_it() -> None:
    rehearsing = at("reflect", answers)
    assert rehearsing.refused == [("offer_option", "options-later")]
    aside = rehearsing.set.asides[0]
    assert "Is there a question in it?" in aside.instead
    asked = [(seat, text) for seat, _, type_, text in rehearsing.said if type_ == "ask_question"]
    assert aside.asks in [text for _, text in asked]


def test_the_newcomers_bid_goes_before_a_colleagues() -> None:
    rehearsing = Rehearsing("taster", size=5, role="presenter")
    rehearsing.until(lambda self: len(self.table.state.bids) == 2, presents)
    rehearsing.until(lambda self: self.table.word == "present", presents)
    assert rehearsing.table.state.slots[0].presenter == NEWCOMER
    assert rehearsing.made["take_back_bid"] == 1


def test_if_the_newcomer_would_rather_not_somebody_else_brings_something() -> None:
    rehearsing = at("bids")
    rehearsing.until(lambda self: NEWCOMER in self.table.state.bids, presents)
    rehearsing.table.ok(NEWCOMER, TakeBackBid(), after=0)
    rehearsing.until(lambda self: self.table.word == "present")
    assert rehearsing.table.state.slots[0].presenter != NEWCOMER


def test_nobody_moves_on_while_the_newcomer_has_a_turn() -> None:
    rehearsing = Rehearsing("taster", size=5, role="member")
    rehearsing.until(lambda self: self.table.word == "reflect" and self.table.own(NEWCOMER).my_turn, arrives)
    for _ in range(80):
        rehearsing.beat()
    assert rehearsing.table.own(NEWCOMER).my_turn


def test_ready_to_go_on_is_heard_at_once() -> None:
    rehearsing = at("explore", answers)
    for _ in range(5):
        rehearsing.beat()
    rehearsing.beat(ready=True)
    assert rehearsing.table.word == "reflect"


def test_a_pause_is_a_pause_and_only_whoever_chooses_ends_it() -> None:
    rehearsing = at("explore", answers)
    rehearsing.table.ok(NEWCOMER, Pause())
    for _ in range(60):
        assert rehearsing.beat() == []
    assert rehearsing.table.state.paused


def test_a_time_out_lasts_a_while_and_is_felt_in_the_next_question() -> None:
    rehearsing = at("explore", answers)
    rehearsing.until(lambda self: self.made["ask_question"] > 5, answers)
    rehearsing.table.ok(NEWCOMER, AskTimeOut())
    for _ in range(6):
        assert rehearsing.beat() == []
    rehearsing.until(lambda self: not self.table.state.time_out)
    asked = len(rehearsing.said)
    rehearsing.until(lambda self: self.table.word == "reflect", answers)
    after = [text for _, _, type_, text in rehearsing.said[asked:] if type_ == "ask_question"]
    assert "slowly" in after[0] or "looked at ourselves" in after[0], after


def test_more_time_is_nodded_to_and_used() -> None:
    rehearsing = at("clarify", answers)
    rehearsing.beat()
    quota = rehearsing.set.stay.quota
    before = quota(seen_by(rehearsing))
    rehearsing.table.ok(SeatId("dov"), Extend(rehearsing.table.run, 2))
    rehearsing.until(lambda self: self.made["nod"] == 1)
    rehearsing.beat()
    assert rehearsing.set.stay.extended == 1
    assert rehearsing.set.stay.quota(seen_by(rehearsing)) > before


def test_when_the_set_goes_back_they_say_something_new_and_less() -> None:
    rehearsing = at("reflect", answers)
    rehearsing.table.ok(SeatId("dov"), GoBack(rehearsing.table.run))
    before = len(rehearsing.said)
    rehearsing.until(lambda self: self.table.word == "reflect", answers)
    again = [text for _, word, type_, text in rehearsing.said[before:] if type_ == "ask_question"]
    assert 0 < len(again) <= 4
    assert not set(again) & {text for *_, text in rehearsing.said[:before]}


def test_a_presenter_to_whom_the_set_goes_back_tells_one_thing_more() -> None:
    """In a written set the phase lasts until its words are there: who has told it all would hold up everyone."""
    rehearsing = Rehearsing("taster", size=4, role="facilitator")

    def tells() -> list[str]:
        return [text for *_, type_, text in rehearsing.said if type_ == "tell_matter"]

    def guides(rehearsing: Rehearsing) -> None:
        arrives(rehearsing)
        if "move_on" in rehearsing.table.acts(NEWCOMER) and rehearsing.set.stay.quiet > 12 and not tells():
            rehearsing.table.ok(NEWCOMER, MoveOn(rehearsing.table.run))

    rehearsing.until(lambda self: self.table.word == "present" and len(tells()) == 1, guides)
    rehearsing.table.ok(NEWCOMER, GoBack(rehearsing.table.run))
    rehearsing.until(lambda self: self.table.word == "bids" and self.set.stay.quiet > 2)
    rehearsing.table.ok(NEWCOMER, MoveOn(rehearsing.table.run))
    rehearsing.until(lambda self: len(tells()) == 2, arrives)
    assert rehearsing.table.word == "present"
    assert len(set(tells())) == 2


def test_in_rounds_somebody_passes_now_and_then() -> None:
    played = [Rehearsing("taster", seed=seed, size=5).to_the_end() for seed in range(6)]
    passes = sum(one.made["pass"] for one in played)
    turns = sum(one.made["finish_turn"] for one in played)
    assert 0 < passes < turns / 3


def test_a_silence_lasts_though_nothing_is_written_in_it() -> None:
    rehearsing = Rehearsing("case_clinic", size=5)
    rehearsing.until(lambda self: self.table.word == "stillness")
    for _ in range(7):
        assert rehearsing.beat() == []


def test_a_facilitator_who_rehearses_is_not_overtaken() -> None:
    rehearsing = Rehearsing("taster", size=5, role="facilitator")
    rehearsing.until(lambda self: self.table.state.here == 0 and self.set.stay.beats > 30, arrives)
    assert rehearsing.table.word == "arrive"
    rehearsing.table.ok(NEWCOMER, MoveOn(rehearsing.table.run))
    rehearsing.until(lambda self: bool(self.table.state.bids), arrives)


def seen_by(rehearsing: Rehearsing):  # type: ignore[no-untyped-def]
    from askwell.colleagues.seen import Seen

    return Seen("dov", rehearsing.sight("dov"))
