"""Short rounds of what `faults/` does at length between a phone and the server."""

import pytest

from faults import offline, proxy


def test_on_wires_that_cut_stall_and_trickle_nothing_is_lost_or_doubled_and_all_screens_converge() -> None:
    seen = proxy.rounds(1, 5, seed=3)
    assert (seen.asked, seen.lost, seen.doubled, seen.apart) == (25, 0, 0, 0)
    assert seen.cuts > 0


@pytest.mark.browser
@pytest.mark.parametrize("phase_changes", [False, True])
def test_moves_made_without_a_network_are_applied_once_in_order_or_come_back_with_their_reason(
    phase_changes: bool,
) -> None:
    with offline.house() as (browser, base):
        seen = offline.queued(browser, base, 4, phase_changes=phase_changes)
    assert (seen.lost, seen.doubled, seen.in_order) == (0, 0, True)
    assert (seen.applied, seen.came_back) == ((0, 4) if phase_changes else (4, 0))


@pytest.mark.browser
@pytest.mark.parametrize("phase_changes", [False, True])
def test_the_same_holds_for_many_moves_out_of_one_frame(phase_changes: bool) -> None:
    with offline.house() as (browser, base):
        seen = offline.from_one_form(browser, base, 4, phase_changes=phase_changes)
    assert (seen.lost, seen.doubled, seen.in_order) == (0, 0, True)
    assert (seen.applied, seen.came_back) == ((0, 4) if phase_changes else (4, 0))


@pytest.mark.browser
def test_moves_on_their_way_outlive_a_page_that_is_loaded_anew() -> None:
    with offline.house() as (browser, base):
        seen = offline.loaded_anew(browser, base, 4)
    assert (seen.applied, seen.lost, seen.doubled, seen.in_order) == (4, 0, 0, True)
