"""Every page as a document: what it promises, what it keeps after a refusal, and that nothing stands inline."""

import re

import pytest

from askwell.engine import refusals as no
from askwell.engine.moves import AskQuestion
from askwell.engine.refusal import Reason
from askwell.engine.words import Held, RunId
from askwell.web.rooms import render
from askwell.web.rooms.wire import problems
from askwell.web.rooms.wire.problems import WRONG_CODE, Problem
from tests.cast import ANA, BEN, CHI, at, seated
from tests.web.pages.screens import BASE, CODE, frame, read, room, room_frame


def documents() -> dict[str, str]:
    table = at("explore")
    sight = table.sees(ANA)
    here = room_frame(ANA, sight.at)
    return {
        "home": render.home_page(frame()),
        "help": render.help_page(frame()),
        "start": render.start_page(frame()),
        "join": render.join_page(frame(), CODE),
        "device": render.device_page(frame()),
        "sheet link": render.sheet_link_page(frame()),
        "room": render.room_page(sight, here),
        "lobby": room(seated(), BEN),
        "display": render.display_page(sight, here),
        "handed device": render.handed_page(here, "device", "abcd2345", f"{BASE}/devices/#abcd2345"),
        "handed sheet": render.handed_page(here, "sheet", "", f"{BASE}/sheets/#secret"),
        "trouble": render.trouble_page(frame(notice=Problem(WRONG_CODE).refusal), sent=True),
    }


@pytest.mark.parametrize("name", documents())
def test_nothing_stands_inline(name: str) -> None:
    assert read(documents()[name]).inline == []


@pytest.mark.parametrize("name", documents())
def test_a_page_says_its_language_its_direction_and_its_title(name: str) -> None:
    html = documents()[name]
    assert '<html lang="en" dir="ltr"' in html
    assert "<title>" in html


def test_a_page_for_readers_from_right_to_left_is_turned() -> None:
    assert 'lang="ar" dir="rtl"' in render.home_page(frame("ar"))


def test_home_says_it_in_five_sentences_and_starts_in_one_tap() -> None:
    html = render.home_page(frame())
    assert html.count('class="said"') + html.count('class="home-first"') == 5
    assert 'href="/start/"' in html


def test_the_join_page_names_who_runs_the_server_and_what_stays() -> None:
    text = read(render.join_page(frame(), CODE)).text
    assert "Ward 7 runs this server, and could read what is written." in text
    assert "14 days after it was last opened, after 30 at most" in text
    assert "nothing is recorded" in text


def test_a_wrong_code_is_an_invitation_and_the_name_is_kept() -> None:
    html = render.join_page(frame(notice=Problem(WRONG_CODE).refusal, kept={"name": "Zoë"}), "aaaa bbbb")
    assert 'data-refusal="wrong-code"' in html
    assert 'value="Zoë"' in html


@pytest.mark.parametrize(
    ("reason", "field"), [(WRONG_CODE, "code"), (no.NAME_TAKEN, "name"), (no.NOT_A_SUPPORTER_OF, "supports")]
)
def test_a_refusal_at_the_door_is_said_at_its_field_and_first(reason: Reason, field: str) -> None:
    html = render.join_page(frame(notice=reason(name="Ana"), kept={"name": "Ana", "part": "supporter"}), CODE)
    assert f"<title>{reason(name='Ana').words()[0]} " in html
    asks = html.split(f'id="field-{field}"')[1].split("</div>")[0]
    assert 'autofocus aria-invalid="true"' in asks
    assert f'id="field-{field}-wrong" data-refusal="{reason.slug}"' in asks
    assert html.count("data-refusal") == 1


ONE_ACT = {
    problems.NOTHING_HERE: (False, "/join/"),
    problems.NO_PAGE: (False, "./"),
    problems.TOO_BIG: (True, "./"),
    problems.NOT_FROM_HERE: (True, "./"),
    problems.NOT_NOW: (False, ""),
    problems.OUR_FAULT: (False, ""),
    problems.WRONG_HOST: (False, f"{BASE}/"),
}


@pytest.mark.parametrize(("reason", "met"), ONE_ACT.items(), ids=[reason.slug for reason in ONE_ACT])
def test_trouble_leaves_one_act(reason: Reason, met: tuple[bool, str]) -> None:
    sent, href = met
    html = render.trouble_page(frame(notice=reason()), sent=sent)
    assert re.findall(r'<a class="act" href="([^"]*)"', html) == [href]
    assert ("data-goes-back" in html) == (reason in (problems.TOO_BIG, problems.NO_PAGE))


def test_no_trouble_is_told_in_the_words_of_machines_or_of_guards() -> None:
    for reason in problems.ALL:
        if reason in (problems.UNREADABLE, problems.NO_SUCH_MOVE, problems.WRONG_METHOD, problems.OTHER_BODY):
            continue  # told to programs only
        said = f"{reason.sentence} {reason.instead}"
        assert not re.search(r"\b(error|banned|refused|forbidden|invalid|denied|POST|GET)\b|!", said, re.IGNORECASE), (
            said
        )


def test_a_refused_form_comes_back_with_every_word_and_the_reason_beside_it() -> None:
    table = at("explore", Held.ROOM)
    refusal = no.MOVED_ON(was="Facts")
    kept = {"type": "ask_question", "text": "What did you hope for?"}
    sight = table.sees(BEN)
    html = render.room_page(sight, room_frame(BEN, sight.at, notice=refusal, kept=kept))
    form = html.split('id="do-ask_question"')[1].split("</form>")[0]
    assert 'data-refusal="moved-on"' in form
    assert "What did you hope for?" in form
    assert html.count("What did you hope for?") == 1


def test_the_wall_shows_no_words_of_anybody() -> None:
    from askwell.engine.sight import display

    table = at("explore", Held.ROOM)
    table.ok(BEN, AskQuestion(RunId(table.run), "What have you not told her?"))
    assert "What have you not told her?" in room(table, CHI)
    html = render.display_page(display(table.state, table.moment), room_frame(ANA, table.state.at))
    assert "What have you not told her?" not in html
    assert "My best nurse" not in html
    assert "Ben has the floor." in html
