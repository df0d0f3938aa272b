"""A whole taster in five browsers, one of the five without a screen, and one more who comes late."""

import pytest

from tests.browser.circle import BID, in_slot
from tests.browser.conftest import Arrive

pytestmark = pytest.mark.browser


def test_five_people_hold_a_whole_taster(arrive: Arrive, base: str) -> None:
    circle = in_slot(arrive, base)
    ana, ben, chi, dov = circle.ana, circle.ben, circle.chi, circle.dov
    for player in circle.screens:
        player.sees(BID)

    late = arrive("Femi")
    late.joins(circle.link)
    late.sees("At the door")
    circle.tapper()
    dov.does("let_in", about="Femi")

    circle.goes_on_to("Facts")
    late.sees("your yes to it")
    circle.goes_on_to("Open questions")
    ben.does("ask_question", "Who already does part of what she does?")
    ana.sees("Who already does part of what she does?")
    ben.does("finish_turn")
    chi.does("take_floor")
    ana.sees("Chi has the floor.")
    chi.does("finish_turn")

    circle.goes_on_to("Reflect back")
    ana.sees("Your chair is turned.")
    assert ana.may("pause")
    assert not ana.may("answer_question")

    circle.goes_on_to("A silent minute")
    ana.does("mark_question", about="Who already does", pick="moved_me")
    ben.does("write_learning", "That asking is enough.")
    chi.sees("1 of")

    circle.goes_on_to("Actions")
    ana.does("take_action", "Ask Jolanda what she would hand on", first_step="Coffee on Monday")
    for player in circle.screens:
        player.sees("Ask Jolanda what she would hand on")

    circle.goes_on_to("How did we work?")
    circle.goes_on_to("Thank you")
    ana.page.get_by_role("link", name="To my sheet").click()
    ana.sees(BID)
    ana.sees("Ask Jolanda")
