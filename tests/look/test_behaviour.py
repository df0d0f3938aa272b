"""What the small scripts do, in the browser they are written for."""

import json
import time
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from askwell.web.look import ring
from tests.look.visit import WALL, visit

MINUTE = 60


def study(base: str, name: str) -> str:
    return f"{base}/look/{name}?theme=light"


def module(page: Page, name: str, expression: str) -> Any:
    """The value of an expression over the exports (as `it`) of one of our scripts."""
    return page.evaluate(f"import('/static/js/{name}.js').then(it => {expression})")


def test_the_browsers_clock_and_the_servers_say_the_same(browser: Browser, base: str) -> None:
    moments = [
        (length, left, hidden)
        for length in (1, 45, 120, 8 * MINUTE, 95 * MINUTE)
        for left in (-4000, -80, -1, 0, 1, 59, 119, 120, 121, 149, 150, 269, 270, 480, 5700)
        for hidden in (False, True)
    ]
    with visit(browser, study(base, "phone-explore")) as there:
        read = f"{json.dumps(moments)}.map(([length, left, hidden]) => it.read(length, left, hidden))"
        faces = module(there.page, "clock", read)
    assert len(faces) == len(moments)
    for (length, left, hidden), face in zip(moments, faces, strict=True):
        clock = ring.read(length, left, hidden=hidden)
        said = (face["state"], face["number"], face["hasBead"])
        assert said == (clock.state, clock.number, clock.has_bead), (length, left, hidden)
        assert (face["arc"], face["head"]) == pytest.approx((clock.arc, clock.head), abs=0.01)


def test_a_clock_with_a_deadline_counts_down_and_turns_to_seconds(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        dial = there.page.locator(".dial")
        there.page.clock.set_fixed_time(time.time())
        dial.evaluate("dial => Object.assign(dial.dataset, {deadline: Date.now() + 101400, digits: '0123456789'})")
        expect(dial).to_have_attribute("data-clock", "last")
        assert dial.locator("[data-clock-number]").inner_text() == "1:41"
        assert dial.locator('[data-when="last"]').is_visible()
        assert not dial.locator('[data-when="running"]').is_visible()


def test_a_clock_that_stands_is_left_alone(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        before = there.page.locator(".dial").inner_html()
        there.page.wait_for_timeout(1100)
        assert there.page.locator(".dial").inner_html() == before


def test_f2_asks_where_we_are_even_while_i_write_and_escape_goes_back(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        where = there.page.locator("#where")
        expect(where).to_be_hidden()
        there.page.locator(".draft-words").focus()
        there.page.keyboard.press("F2")
        expect(where).to_contain_text("Nine minutes are left.")
        expect(where).to_be_visible()
        there.page.keyboard.press("Escape")
        expect(where).to_be_hidden()


def test_a_tap_on_the_dial_lists_everyone_in_speaking_order(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        there.page.locator(".dial-opens").click()
        names = there.page.locator("#where .circle-people bdi").all_inner_texts()
        assert names == ["Ana", "Ben", "Chi", "Dov", "Femi", "Gül"]


def test_a_letter_is_a_letter_while_somebody_writes(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "laptop-as-wall"), WALL) as there:
        there.page.evaluate("document.querySelector('main').append(document.createElement('input'))")
        there.page.locator("input").press("b")
        assert there.page.locator(".display-phase").is_visible()
        assert there.page.locator("input").input_value() == "b"


def test_b_blanks_the_wall_and_brings_it_back(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "laptop-as-wall"), WALL) as there:
        phase = there.page.locator(".display-phase")
        assert phase.is_visible()
        there.page.keyboard.press("b")
        assert not phase.is_visible()
        assert there.page.locator("[data-blanks]").get_attribute("aria-pressed") == "true"
        there.page.keyboard.press("b")
        assert phase.is_visible()


@pytest.mark.parametrize(("key", "move"), [("PageDown", "on"), ("PageUp", "back")])
def test_a_clicker_moves_on_and_back(browser: Browser, base: str, key: str, move: str) -> None:
    with visit(browser, study(base, "laptop-as-wall"), WALL) as there:
        there.page.evaluate(
            "document.addEventListener('submit', event => { event.preventDefault();"
            " document.title = event.submitter.value; })"
        )
        there.page.keyboard.press(key)
        assert there.page.title() == move


def test_a_draft_outlives_a_reload_on_ones_own_device_only(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        keep = "it.keepDrafts()"
        own = "document.documentElement.dataset.ownDevice = ''"
        module(there.page, "keep_draft", keep)
        there.page.locator(".draft-words").fill("Not kept")
        assert there.page.evaluate("localStorage.length") == 0
        there.page.evaluate(own)
        module(there.page, "keep_draft", keep)
        there.page.locator(".draft-words").fill("What else?")
        there.page.reload()
        there.page.locator(".draft-words").fill("")
        there.page.evaluate(own)
        module(there.page, "keep_draft", keep)
        assert there.page.locator(".draft-words").input_value() == "What else?"


def test_a_draft_is_dropped_on_handing_over_and_after_a_day(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        old = json.dumps({"at": 0, "words": "Old"})
        there.page.evaluate("kept => localStorage.setItem('draft /elsewhere q', kept)", old)
        there.page.evaluate("kept => localStorage.setItem('draft /look/phone-explore draft-question', kept)", old)
        module(there.page, "keep_draft", "it.dropDraft(document.querySelector('.draft-words'))")
        assert there.page.evaluate("Object.keys(localStorage)") == ["draft /elsewhere q"]
        module(there.page, "keep_draft", "it.dropOld(localStorage, Date.now())")
        assert there.page.evaluate("localStorage.length") == 0


HEARD = {"phase": "Facts", "floor": "Ben has the floor.", "mine": False}


@pytest.mark.parametrize(
    ("now", "chosen", "said"),
    [
        ({**HEARD, "phase": "Reflect back"}, "turn", "Reflect back. Ben has the floor."),
        ({**HEARD, "floor": "You have the floor.", "mine": True}, "turn", "You have the floor."),
        ({**HEARD, "floor": "Chi has the floor."}, "turn", ""),
        ({**HEARD, "floor": "Chi has the floor."}, "more", "Chi has the floor."),
        ({**HEARD, "phase": "Reflect back"}, "nothing", ""),
        (HEARD, "more", ""),
    ],
)
def test_two_things_are_said_aloud_and_each_chooses_more_or_less(
    browser: Browser, base: str, now: dict[str, Any], chosen: str, said: str
) -> None:
    with visit(browser, study(base, "home")) as there:
        found = module(there.page, "announce", f"it.whatIsNew({json.dumps(HEARD)}, {json.dumps(now)}, '{chosen}')")
        assert found == said


def test_a_new_phase_is_announced_politely(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        assert there.page.locator("#says").inner_text() == ""
        there.page.locator(".head-phase").evaluate("phase => phase.textContent = 'Reflect back'")
        expect(there.page.locator("#says")).to_contain_text("Reflect back. You have the floor.")


def test_a_dialog_opens_takes_the_focus_and_gives_it_back(browser: Browser, base: str) -> None:
    with visit(browser, f"{base}/look/") as there:
        button = there.page.locator('[data-opens="stop"]')
        button.click()
        expect(there.page.locator("#stop")).to_be_visible()
        there.page.keyboard.press("Escape")
        expect(there.page.locator("#stop")).to_be_hidden()
        assert button.evaluate("button => button === document.activeElement")


def test_my_name_stands_on_the_seat_and_on_the_act_as_i_type_it(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-join")) as there:
        there.page.locator("[data-seats]").fill("Jolanda")
        assert there.page.locator(".act").inner_text() == "Take the seat as Jolanda"
        assert "Jolanda" in (there.page.locator(".circle-figure").text_content() or "")


@pytest.mark.parametrize(
    ("before", "now", "rings"),
    [("running", "last", True), ("last", "over", True), ("paused", "last", False), ("last", "paused", False)],
)
def test_the_bell_rings_at_two_minutes_and_at_the_end(
    browser: Browser, base: str, before: str, now: str, rings: bool
) -> None:
    with visit(browser, study(base, "home")) as there:
        assert module(there.page, "ring_bell", f"it.rings('{before}', '{now}')") is rings


def test_the_draft_grows_to_eight_lines_and_then_scrolls_in_itself(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        draft = there.page.locator(".draft-words")
        heights = []
        for lines in (1, 5, 8, 30):
            draft.fill("\n".join(["word"] * lines))
            heights.append(draft.bounding_box()["height"])  # type: ignore[index]
        one, five, eight, thirty = heights
        assert one < five < eight == thirty


def test_a_draft_and_the_focus_stay_when_a_region_beside_them_is_replaced(browser: Browser, base: str) -> None:
    with visit(browser, study(base, "phone-explore")) as there:
        draft = there.page.locator(".draft-words")
        draft.fill("What would")
        draft.focus()
        there.page.evaluate("captures.innerHTML = captures.innerHTML; head.innerHTML = head.innerHTML")
        there.page.keyboard.type(" you miss?")
        assert draft.input_value() == "What would you miss?"
