"""Short rounds of what `faults/` does at length between a phone and the server."""

from faults import proxy


def test_on_wires_that_cut_stall_and_trickle_nothing_is_lost_or_doubled_and_all_screens_converge() -> None:
    seen = proxy.rounds(1, 8, seed=3)
    assert (seen.asked, seen.lost, seen.doubled, seen.apart) == (24, 0, 0, 0)
    assert seen.cuts > 0
