"""Which acts exist is the engine's answer; each of them has a form on the page, and no other has one."""

import re
from html import unescape

import pytest

from askwell.engine.claims import tapper
from askwell.engine.moves import (
    AskQuestion,
    Extend,
    InviteObserver,
    Leave,
    Nod,
    Pause,
    RaiseHand,
    StopForToday,
    TakeFloor,
)
from askwell.engine.words import Held, Part, RunId, SeatId
from askwell.web.rooms.pages import board
from askwell.web.rooms.pages.forms import acts, made_for_others
from askwell.web.rooms.pages.manners import MANNERS
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.pages.vocabulary import CHOICES, FIELDS
from tests.cast import ANA, BEN, CHI, DOV, ELI, Table, at, seated
from tests.web.pages.screens import read, room

PHASES = ("arrive", "bids", "present", "clarify", "explore", "reflect", "silence", "decide", "review")
AFTERWARDS = ("paused", "resting", "ended")


def meeting(where: str, held: Held = Held.CALL) -> Table:
    if where == "lobby":
        return seated(held)
    table = at("explore" if where in AFTERWARDS else where, held)
    if where == "paused":
        table.ok(BEN, Pause())
    if where == "resting":
        table.ok(DOV, StopForToday())
    if where == "ended":
        for _ in range(10):
            if table.state.ended:
                break
            table.on()
    return table


@pytest.mark.parametrize("held", Held)
@pytest.mark.parametrize("where", ["lobby", *PHASES, *AFTERWARDS])
@pytest.mark.parametrize("seat", [ANA, BEN, CHI, DOV])
def test_every_act_that_is_possible_has_a_form_and_no_other_has(where: str, held: Held, seat: SeatId) -> None:
    table = meeting(where, held)
    own = table.sees(seat).own
    assert own is not None
    possible = {act.type for act in own.acts if act.own} | {f"{act.type} for" for act in own.acts if act.others}
    assert possible, "nobody is ever without anything to do"
    assert read(room(table, seat)).forms == possible


def test_every_move_has_a_manner_and_every_manner_a_move() -> None:
    assert MANNERS.keys() == set(acts())


def test_every_field_and_every_choice_has_words() -> None:
    from askwell.web.rooms.pages.forms import blanks

    fields = {blank for act in acts() for blank in blanks(act) if blank.kind != "fixed"}
    assert {blank.name for blank in fields} <= FIELDS.keys()
    assert {choice for blank in fields for choice in blank.choices or ()} <= CHOICES.keys()


def test_a_seat_without_a_screen_is_acted_for_by_whoever_taps() -> None:
    from askwell.engine.moves import AddSeat, Begin

    table = seated()
    table.ok(DOV, AddSeat("Gül"))
    table.ok(DOV, Begin())
    assert "agree for" in read(room(table, DOV)).forms
    assert "agree for" not in read(room(table, BEN)).forms


def test_for_somebody_else_every_button_says_something_and_nobody_says_i() -> None:
    forms = [str(board.drawn(Page(tongue("en")), "on_behalf", act, None)) for act in made_for_others()]
    assert len(forms) > 20
    shown = [unescape(re.sub(r"<[^>]*>", " ", form)) for form in forms]
    assert [form for form in shown if re.search(r"\b(I|my|mine|me)\b|[{}]", form)] == []
    assert all(re.search(r'("lever-words" data-words|"card-asks")>[^<]', form) for form in forms)


def test_a_listening_presenter_can_pause_but_not_reply() -> None:
    table = at("reflect")
    forms = read(room(table, ANA)).forms
    assert "pause" in forms
    assert not forms & {"answer_question", "tell_matter", "take_floor", "ask_question", "finish_turn"}


def test_whoever_waits_for_the_floor_may_write_ahead() -> None:
    table = at("explore", Held.ROOM)
    table.ok(CHI, TakeFloor(RunId(table.run)))
    table.ok(BEN, RaiseHand(RunId(table.run)))
    own = read(room(table, BEN))
    assert "lower_hand" in own.forms
    assert "Not at this moment. Your words wait here." in own.text


def test_when_a_screen_has_gone_its_owner_is_named_and_people_choose() -> None:
    table = at("explore")
    assert "take_over" not in read(room(table, BEN)).forms
    table.quiet = frozenset({DOV})
    page = read(room(table, BEN))
    assert "Dov’s screen is gone. Is Dov still with us?" in page.text.replace("\u2068", "").replace("\u2069", "")
    assert "Yes: I tap meanwhile" in page.text
    assert "No: I guide from here on" in page.text
    table.quiet = frozenset()
    assert "take_over" not in read(room(table, BEN)).forms


def test_a_presenter_who_has_gone_may_still_mark_and_sort_what_they_were_given() -> None:
    table = at("explore")
    table.ok(BEN, AskQuestion(table.run, "What would you miss?"))
    table.ok(ANA, Leave())
    page = read(room(table, ANA))
    assert "What you were given" in page.text
    assert "What would you miss?" in page.text
    assert "mark_question" in page.forms
    assert "What would you miss?" not in read(room(table, BEN)).text


def test_an_observer_at_the_door_is_told_that_the_presenter_invites() -> None:
    table = at("present")
    table.sit(ELI, Part.OBSERVER)
    assert "The presenter invites you, slot by slot." in read(room(table, ELI)).text
    table.ok(ANA, InviteObserver(ELI))
    assert "The presenter invites you" not in read(room(table, ELI)).text


def test_while_minutes_are_asked_for_every_screen_says_what_they_wait_for() -> None:
    table = at("clarify", guided=False)
    tapping, nodding = (BEN, CHI) if tapper(table.state) == BEN else (CHI, BEN)
    table.ok(tapping, Extend(table.run, 3))
    assert "A second person’s nod gives them." in read(room(table, tapping)).text
    assert "nod" in read(room(table, nodding)).forms
    table.ok(nodding, Nod())
    assert "More minutes are asked for." not in read(room(table, tapping)).text
