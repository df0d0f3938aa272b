"""A meeting that has ended, told without its words, for whoever guided it."""

from askwell.engine.events import Event
from askwell.engine.moves import (
    AskForOptions,
    AskQuestion,
    Choose,
    ComeBack,
    Extend,
    FinishTurn,
    GoBack,
    GoOn,
    GoOnAnyway,
    HandOver,
    Leave,
    MoveOn,
    Pass,
    Pause,
    SkipPhase,
    StopHere,
    TakeFloor,
    TakeStepBack,
    WithdrawMatter,
    WriteLearning,
    WriteNote,
)
from askwell.engine.replay import Replay, Stretch, replay
from askwell.engine.words import ROOM, Job, Moment, SeatId, Seconds, Way
from tests.cast import ANA, BEN, CHI, DOV, ELI, FAY, Table, agreed, at, seated, two_slots


def logged(table: Table) -> list[tuple[Event, Moment]]:
    return [(event, moment) for _, moment, event in table.log]


def told(table: Table, seat: SeatId = DOV) -> Replay:
    found = replay(logged(table), seat)
    assert found is not None
    return found


def ended(table: Table) -> Table:
    for _ in range(20):
        if table.state.ended:
            return table
        table.on()
    raise AssertionError("never ended")


def stretch(found: Replay, word: str, nth: int = 0) -> Stretch:
    return [one for one in found.stretches if one.word == word][nth]


def asks(table: Table, seat: SeatId, words: str) -> None:
    table.ok(seat, AskQuestion(table.run, words))
    table.ok(seat, FinishTurn(table.run))


# For whom it is


def test_whoever_guided_may_look_back_and_nobody_else() -> None:
    table = ended(at("explore"))
    assert told(table, DOV).stretches
    assert [replay(logged(table), seat) for seat in (ANA, BEN, CHI, ELI, FAY, ROOM)] == [None] * 6


def test_nobody_looks_back_while_the_meeting_goes_on() -> None:
    table = at("review")
    assert replay(logged(table), DOV) is None
    assert not table.own(DOV).looks_back
    assert ended(table).own(DOV).looks_back
    assert not table.own(ANA).looks_back


def test_the_end_taken_back_is_no_end() -> None:
    table = ended(at("review"))
    assert table.own(DOV).looks_back
    table.ok(DOV, TakeStepBack(table.run), after=1)
    assert replay(logged(table), DOV) is None


def test_whoever_only_took_guiding_over_after_the_end_sees_nothing() -> None:
    table = at("explore", guided=False)
    ended(table)
    assert [replay(logged(table), seat) for seat in (ANA, BEN, CHI, DOV)] == [None] * 4


def test_two_who_guided_one_after_the_other_each_see_which_part_was_theirs() -> None:
    table = at("explore")
    table.ok(DOV, HandOver(Job.GUIDING, BEN))
    ended(table)
    assert stretch(told(table, DOV), "present").mine
    assert not stretch(told(table, DOV), "explore").mine
    assert stretch(told(table, BEN), "explore").mine
    assert replay(logged(table), CHI) is None


def test_whoever_guided_and_left_after_the_end_may_still_look_back() -> None:
    table = ended(at("explore"))
    table.ok(DOV, Leave())
    assert told(table).stretches


# Time


def test_each_phase_stands_against_its_plan() -> None:
    table = at("explore")
    table.wait(400)
    found = told(ended(table))
    assert stretch(found, "explore").planned == 600
    assert stretch(found, "explore").taken == 410
    assert found.planned == 30 * 60
    assert found.taken == sum(one.taken for one in found.stretches)


def test_a_pause_is_time_that_stood_and_has_no_name() -> None:
    table = at("explore")
    table.ok(BEN, Pause(), after=30)
    table.ok(ANA, GoOn(), after=120)
    found = stretch(told(ended(table)), "explore")
    assert (found.taken, found.stood, found.pauses) == (40, 120, 1)


def test_a_phase_that_was_gone_back_to_is_a_stretch_of_its_own_and_planned_once() -> None:
    table = at("reflect")
    table.ok(DOV, GoBack(table.run))
    found = told(ended(table))
    first, again = stretch(found, "explore"), stretch(found, "explore", 1)
    assert (first.back, again.back) == (False, True)
    assert (first.planned, again.planned) == (600, 0)
    assert found.steps_back == 1


def test_a_step_that_was_taken_back_leaves_no_stretch() -> None:
    table = at("explore")
    table.ok(DOV, MoveOn(table.run))
    table.ok(DOV, TakeStepBack(table.run), after=2)
    found = told(ended(table))
    words = [one.word for one in found.stretches if one.held]
    assert words.count("explore") == words.count("reflect") == 1
    assert stretch(found, "explore").taken == 22
    assert stretch(found, "reflect").planned == 120


def test_a_phase_that_was_skipped_stands_where_it_would_have_been() -> None:
    table = at("explore")
    place = next(place for place, leg in enumerate(table.state.course) if leg.phase.word == "reflect" and leg.slot)
    table.ok(DOV, SkipPhase(place))
    words = [(one.word, one.held) for one in told(ended(table)).stretches]
    after = words.index(("reflect", False))
    assert words[after - 1] == ("explore", True)


def test_what_was_never_asked_for_was_never_planned() -> None:
    assert "options" not in [one.word for one in told(ended(at("explore"))).stretches]
    table = at("present")
    table.ok(ANA, AskForOptions())
    assert stretch(told(ended(table)), "options").held


def test_minutes_lent_are_counted_by_whose_they_were() -> None:
    table = at("clarify")
    table.ok(DOV, Extend(table.run, 2))
    found = told(ended(table))
    clarify = stretch(found, "clarify")
    assert (clarify.extended, clarify.from_here, clarify.from_another) == (120, 1, 0)
    assert stretch(found, "explore").planned == 600


def test_an_outage_is_not_the_meetings_time() -> None:
    table = at("explore")
    table.ok(ROOM, ComeBack(Seconds(600)), after=620)
    table.ok(DOV, GoOnAnyway())
    found = stretch(told(ended(table)), "explore")
    assert (found.outages, found.taken, found.stood) == (1, 30, 10)


def test_the_stretches_follow_one_another_without_a_gap() -> None:
    found = told(ended(two_slots("reflect")))
    for one, following in zip(found.stretches, found.stretches[1:], strict=False):
        assert following.began == one.began + one.taken + one.stood
    assert {one.slot for one in found.stretches} == {0, 1, 2}


# Counts


def test_questions_are_counted_by_part_and_never_by_person() -> None:
    table = at("explore")
    asks(table, BEN, "Whose ward is it?")
    asks(table, CHI, "What have you not told her?")
    asks(table, DOV, "What would you miss?")
    share = stretch(told(ended(table)), "explore").given["question"]
    assert (share.total, share.members, share.guide, share.presenter) == (3, 2, 1, 0)
    assert share.is_split


def test_where_one_member_is_left_no_part_is_told() -> None:
    table = at("explore")
    asks(table, BEN, "Whose ward is it?")
    assert stretch(told(ended(table)), "explore").given["question"].is_split
    small = at("explore")
    small.ok(CHI, Leave())
    asks(small, BEN, "Whose ward is it?")
    share = stretch(told(ended(small)), "explore").given["question"]
    assert (share.total, share.is_split, share.members) == (1, False, 0)


def test_a_turn_that_was_passed_counts_like_one_that_was_spoken() -> None:
    spoken, passed = at("reflect"), at("reflect")
    for table, move in ((spoken, FinishTurn), (passed, Pass)):
        while holder := table.state.turns.holder:
            table.ok(holder, move(table.run))
    early = at("reflect")
    last = early.state.turns.to_come[-1]
    early.ok(last, Pass(early.run))
    while holder := early.state.turns.holder:
        early.ok(holder, FinishTurn(early.run))
    counts = [stretch(told(ended(table)), "reflect").turns.total for table in (spoken, passed, early)]
    assert counts == [2, 2, 2]


def test_notes_and_learning_of_ones_own_are_counted_nowhere() -> None:
    table = at("explore")
    table.ok(BEN, WriteNote("Mine alone."))
    table.on("review")
    table.ok(CHI, WriteLearning(table.run, "Mine too."))
    assert {"note", "learning"}.isdisjoint(told(ended(table)).given)


def test_of_a_matter_that_was_withdrawn_or_stopped_nothing_is_counted() -> None:
    told_once = at("explore")
    asks(told_once, BEN, "Whose ward is it?")
    assert "question" in told(ended(told_once)).given
    told_once.ok(ANA, WithdrawMatter(1))
    assert "question" not in told(told_once).given
    stopped = at("explore")
    asks(stopped, BEN, "Whose ward is it?")
    stopped.ok(ANA, StopHere())
    found = told(ended(stopped))
    assert "question" not in found.given
    assert not stretch(found, "decide").held


def test_half_a_minute_without_anybodys_floor_is_a_silence() -> None:
    table = at("explore")
    table.ok(BEN, TakeFloor(table.run), after=45)
    table.ok(BEN, FinishTurn(table.run))
    table.ok(CHI, WriteNote("A private act breaks no silence."), after=20)
    table.ok(CHI, TakeFloor(table.run), after=20)
    table.ok(CHI, FinishTurn(table.run))
    assert stretch(told(ended(table)), "explore").silences == 2


def test_where_nobody_takes_the_floor_on_a_screen_talk_and_silence_look_the_same() -> None:
    table = at("explore")
    table.wait(300)
    assert stretch(told(ended(table)), "explore").silences is None


def test_chosen_anew_the_slots_that_were_given_up_are_not_told_of() -> None:
    table = two_slots("present")
    table.ok(DOV, GoBack(table.run))
    table.ok(DOV, Choose(Way.LOT))
    found = told(ended(table))
    given_up = [slot.number for slot in table.state.slots if slot.dropped]
    assert given_up
    assert {one.slot for one in found.stretches if not one.held}.isdisjoint(given_up)


def test_a_meeting_that_nobody_has_agreed_in_yet_has_no_replay() -> None:
    assert replay(logged(agreed()), DOV) is None
    assert replay(logged(seated()), DOV) is None
