"""A slip of paper brings somebody without a screen their sheet later."""

from askwell.engine.claims import tapper
from askwell.engine.moves import AddSeat, SendOut
from askwell.engine.refusal import Refusal
from askwell.engine.rules.slips import may_write_slip, slips_for
from askwell.engine.words import SeatId
from tests.cast import ANA, BEN, DOV, FAY, Table, seated


def with_gul() -> tuple[Table, SeatId]:
    table = seated()
    table.ok(DOV, AddSeat("Gül"))
    return table, next(p.seat for p in table.state.people.values() if p.name == "Gül")


def slug(answer: Refusal | None) -> str:
    assert answer is not None
    return answer.slug


def test_the_host_and_whoever_taps_write_slips_and_nobody_else() -> None:
    table, gul = with_gul()
    assert tapper(table.state) == DOV
    assert may_write_slip(table.state, DOV, gul) is None
    assert table.own(DOV).slips == [(gul, "Gül")]
    for other in (ANA, gul, FAY):
        assert slug(may_write_slip(table.state, other, gul)) == "not-the-host"
        assert slips_for(table.state, other) == []


def test_whoever_has_a_screen_gets_no_slip() -> None:
    table, _ = with_gul()
    assert slug(may_write_slip(table.state, DOV, BEN)) == "not-for-them"
    assert slug(may_write_slip(table.state, DOV, FAY)) == "gone"


def test_a_seat_that_was_sent_out_gets_no_slip_any_more() -> None:
    table, gul = with_gul()
    table.ok(DOV, SendOut(gul))
    assert slug(may_write_slip(table.state, DOV, gul)) == "not-for-them"
    assert table.own(DOV).slips == []
