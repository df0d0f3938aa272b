"""Guiding, tapping and the door are three jobs, for three people if they like."""

from askwell.engine.moves import (
    Extend,
    FinishTurn,
    HandOver,
    LetIn,
    MoveOn,
    Nod,
    PlaceBid,
    PutDown,
    TakeBackBid,
    TakeFloor,
    TakeOver,
)
from askwell.engine.words import Job, SeatId
from tests.cast import ANA, BEN, CHI, DOV, FAY, Table, at, seated, two_slots


def jobs(table: Table) -> tuple[str | None, str, str]:
    """Who guides, who taps, who has the door."""
    shared = table.sees(BEN).shared
    return shared.guide, shared.tapper, shared.host


def dov_presents() -> Table:
    """The facilitator has a matter of his own."""
    table = at("bids")
    table.ok(ANA, TakeBackBid())
    table.ok(DOV, PlaceBid("I can't stop fixing things for people."))
    table.sit(SeatId("gus"))
    table.agree(SeatId("gus"))
    return table


def test_whoever_starts_a_session_is_host_and_taps_and_nothing_more() -> None:
    assert jobs(seated(guided=False)) == (None, DOV, DOV)


def test_the_three_jobs_can_be_three_peoples() -> None:
    table = at("explore")
    table.ok(DOV, HandOver(Job.DOOR, BEN))
    table.ok(DOV, HandOver(Job.TAPPING, CHI))
    assert jobs(table) == (DOV, CHI, BEN)
    table.ok(CHI, MoveOn(table.run))


def test_a_job_is_handed_over_by_its_holder_or_the_host() -> None:
    table = at("explore")
    assert table.refused(BEN, HandOver(Job.TAPPING, CHI)) == "not-your-job"
    table.ok(DOV, HandOver(Job.DOOR, BEN))
    table.ok(BEN, HandOver(Job.SCRIBE, CHI))
    assert table.refused(DOV, HandOver(Job.DOOR, DOV)) == "gone"


def test_jobs_go_to_people_at_the_table_who_are_not_presenting() -> None:
    table = at("explore")
    offered = {seat for seat, _ in next(f for f in table.act(DOV, "hand_over").fields if f.name == "to").choices or []}
    assert offered == {BEN, CHI, DOV}
    assert table.refused(DOV, HandOver(Job.GUIDING, ANA)) == "gone"


def test_a_job_can_be_laid_down() -> None:
    table = at("explore")
    assert table.refused(BEN, PutDown(Job.SCRIBE)) == "not-asked-of-you"
    table.ok(DOV, PutDown(Job.GUIDING))
    assert table.sees(BEN).shared.guide is None
    assert table.sees(BEN).shared.tapper == BEN


def test_a_facilitator_who_presents_has_handed_over_and_gets_the_job_back_afterwards() -> None:
    table = dov_presents()
    assert jobs(table)[:2] == (DOV, DOV)
    table.on()
    assert table.sees(ANA).shared.presenter == DOV
    guide, tapper, host = jobs(table)
    assert guide is None
    assert tapper == ANA
    assert host == DOV
    assert table.refused(DOV, MoveOn(table.run)) == "not-tapping"
    phase = table.sees(ANA).shared.phase
    assert phase is not None
    assert phase.line
    table.on("review")
    assert jobs(table)[:2] == (DOV, DOV)


def test_without_a_facilitator_the_line_is_for_all_and_tapping_goes_round_with_the_slots() -> None:
    table = at("bids", guided=False)
    phase = table.sees(CHI).shared.phase
    assert phase is not None
    assert phase.line
    table = two_slots("present")
    table.ok(DOV, PutDown(Job.GUIDING))
    first = table.sees(CHI).shared.tapper
    table.on("breathe")
    table.on("present")
    second = table.sees(CHI).shared.tapper
    assert (first, second) == (BEN, CHI)


def test_with_a_facilitator_the_line_is_on_their_screen_only() -> None:
    table = at("explore")
    phase = table.sees(BEN).shared.phase
    assert phase is not None
    assert phase.line is None
    assert table.own(DOV).line
    assert table.own(BEN).line is None


def test_without_a_facilitator_anyone_may_tap_once_time_has_been_called() -> None:
    table = at("present", guided=False)
    assert table.refused(CHI, MoveOn(table.run)) == "not-tapping"
    table.wait(300)
    assert "move_on" in table.acts(CHI)
    table.ok(CHI, MoveOn(table.run))


def test_with_a_facilitator_time_that_was_called_gives_nobody_else_the_tap() -> None:
    table = at("present")
    table.wait(300)
    assert table.refused(CHI, MoveOn(table.run)) == "not-tapping"


def test_a_meeting_without_a_facilitator_goes_from_its_opening_to_its_end() -> None:
    table = at("present", guided=False)
    table.ok(BEN, Extend(table.run, 2))
    table.ok(CHI, Nod())
    while not table.state.ended:
        while holder := table.state.turns.holder if table.word in ("reflect", "review") else None:
            table.ok(holder, FinishTurn(table.run))
        table.on()
    assert table.sees(ANA).shared.stage == "ended"


def test_when_the_facilitators_screen_goes_quiet_nothing_moves_for_a_minute() -> None:
    table = at("explore")
    before = jobs(table)
    assert table.refused(BEN, TakeOver(Job.TAPPING)) == "still-with-us"
    assert "take_over" not in table.acts(BEN)
    assert jobs(table) == before


def test_after_a_minute_somebody_taps_for_them_and_they_still_guide() -> None:
    table = at("explore")
    table.quiet = frozenset({DOV})
    assert "take_over" in table.acts(BEN)
    table.ok(BEN, TakeOver(Job.TAPPING))
    assert jobs(table) == (DOV, BEN, DOV)
    table.ok(BEN, MoveOn(table.run))
    table.quiet = frozenset()
    assert table.own(DOV).line
    table.ok(DOV, HandOver(Job.TAPPING, DOV))


def test_guiding_and_the_door_can_be_taken_over_too_or_laid_down_for_good() -> None:
    table = at("explore")
    table.sit(SeatId("gus"))
    table.quiet = frozenset({DOV})
    table.ok(CHI, TakeOver(Job.DOOR))
    table.ok(CHI, LetIn(SeatId("gus")))
    table.ok(BEN, TakeOver(Job.GUIDING))
    table.ok(BEN, PutDown(Job.GUIDING))
    assert table.sees(BEN).shared.guide is None


def test_the_presenter_takes_no_job_over() -> None:
    table = at("explore")
    table.quiet = frozenset({DOV})
    assert table.refused(ANA, TakeOver(Job.TAPPING)) == "not-asked-of-you"


def test_a_sleeping_phone_is_a_present_person() -> None:
    table = at("reflect")
    before = table.sees(DOV).shared
    table.quiet = frozenset({ANA, BEN, CHI})
    assert table.sees(DOV).shared == before
    table.ok(DOV, FinishTurn(table.run), for_=BEN)


def test_whoever_taps_acts_for_a_screen_that_is_gone_and_for_nobody_elses() -> None:
    table = at("explore")
    assert table.refused(DOV, TakeFloor(table.run), for_=BEN) == "not-for-them"
    table.quiet = frozenset({BEN})
    assert table.refused(CHI, TakeFloor(table.run), for_=BEN) == "not-for-them"
    table.ok(DOV, TakeFloor(table.run), for_=BEN)


def test_a_stranger_has_no_job_to_give() -> None:
    assert at("explore").refused(FAY, HandOver(Job.SCRIBE, BEN)) == "not-at-the-table"
