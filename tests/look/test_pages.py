"""Every whole page of /look, as readers with different eyes, hands and languages get it."""

from typing import Literal

import pytest
from playwright.sync_api import Browser

from askwell.web.look.studies import STUDIES
from tests.look.visit import LAPTOP, NARROW, PHONE, WALL, Size, visit

PAGES = ("", *STUDIES)

SIZES = {"phone": PHONE, "laptop": LAPTOP, "wall": WALL}


def address(base: str, page: str, theme: str = "light", language: str = "en") -> str:
    return f"{base}/look/{page}?theme={theme}&language={language}"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("size", "theme", "language"),
    [("phone", "light", "en"), ("phone", "dark", "ar"), ("laptop", "dark", "de"), ("wall", "light", "ar")],
)
def test_axe_finds_nothing(browser: Browser, base: str, page: str, size: str, theme: str, language: str) -> None:
    with visit(browser, address(base, page, theme, language), SIZES[size]) as there:
        assert there.axe() == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_nothing_breaks_the_policy_and_nothing_is_missing(browser: Browser, base: str, page: str, size: Size) -> None:
    with visit(browser, address(base, page), size) as there:
        there.page.wait_for_timeout(50)
        assert there.complaints == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_seat_with_a_name_on_a_phone_is_27_pixels_at_least_and_its_chair_is_seen(
    browser: Browser, base: str, language: str
) -> None:
    radii = "discs => discs.map(disc => disc.getBoundingClientRect().width / 2)"
    widths = """chairs => chairs.map(one => [parseFloat(getComputedStyle(one).strokeWidth), one.getScreenCTM()])
      .map(([width, drawn]) => width * Math.hypot(drawn.a, drawn.b))"""
    with visit(browser, address(base, "phone-join", language=language), PHONE) as there:
        assert min(there.page.locator(".seat-disc").evaluate_all(radii)) >= 27
        assert min(there.page.locator(".seat-chair").evaluate_all(widths)) >= 1.6


def test_an_inline_style_would_be_noticed(browser: Browser, base: str) -> None:
    with visit(browser, address(base, "home")) as there:
        with there.page.expect_console_message():
            there.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">.</p>')")
        assert "style" in " ".join(there.complaints)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["de", "ar"])
def test_at_320_pixels_no_word_is_cut_and_nothing_scrolls_sideways(
    browser: Browser, base: str, page: str, language: str
) -> None:
    with visit(browser, address(base, page, language=language), NARROW) as there:
        assert there.clipped() == []
        assert not there.scrolls_sideways()


def test_a_word_that_is_cut_would_be_noticed(browser: Browser, base: str) -> None:
    with visit(browser, address(base, "home"), NARROW) as there:
        there.page.evaluate(
            "Object.assign(document.querySelector('h1').style, {width: '40px', overflow: 'hidden', hyphens: 'none'})"
        )
        assert there.clipped() != []


@pytest.mark.parametrize("page", ["phone-explore", "phone-listening", "phone-bid", "phone-join", "sheet-page"])
def test_at_four_hundred_per_cent_everything_is_still_there(browser: Browser, base: str, page: str) -> None:
    with visit(browser, address(base, page, language="de"), (320, 256)) as there:
        assert not there.scrolls_sideways()
        assert there.clipped() == []
        sticky = there.page.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).position === 'sticky').length"
        )
        assert sticky == 0, "something covers the little that can be seen"


@pytest.mark.parametrize("page", STUDIES)
@pytest.mark.parametrize("size", [PHONE, LAPTOP, WALL])
@pytest.mark.parametrize("way", ["", "&in_halves=1"])
def test_nothing_jumps_while_a_page_arrives(browser: Browser, base: str, page: str, size: Size, way: str) -> None:
    with visit(browser, address(base, page) + way, size) as there:
        there.page.evaluate("document.fonts.ready")
        there.page.wait_for_timeout(100)
        assert there.layout_shift() < 0.02


# As many stay unfolded as were; that a room holds its place when what was read stays is told in tests/browser.
ARRIVES = """() => { const list = document.querySelector('#questions');
  const item = list.lastElementChild.cloneNode(true); item.id = 'q-new';
  item.querySelector('.question-words').textContent =
    'Which of the things that you have tried so far did you try with somebody else?';
  list.querySelector(':scope > :not([data-earlier])').dataset.earlier = '';
  list.append(item); }"""


@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_my_draft_stays_where_it_is_when_a_question_arrives(browser: Browser, base: str, size: Size) -> None:
    with visit(browser, address(base, "phone-explore"), size) as there:
        there.page.evaluate("document.fonts.ready")
        draft, act = there.page.locator(".draft"), there.page.locator(".act")
        before = draft.bounding_box(), act.bounding_box()
        there.page.evaluate(ARRIVES)
        assert there.page.locator("#q-new").is_visible()
        assert (draft.bounding_box(), act.bounding_box()) == before


def test_on_a_phone_nothing_at_all_moves_when_a_question_arrives(browser: Browser, base: str) -> None:
    with visit(browser, address(base, "phone-explore")) as there:
        there.page.evaluate("document.fonts.ready")
        there.page.wait_for_timeout(700)
        before = there.layout_shift()
        there.page.evaluate(ARRIVES)
        there.page.wait_for_timeout(200)
        assert there.layout_shift() == pytest.approx(before, abs=0.001)


@pytest.mark.parametrize("size", [PHONE, LAPTOP, WALL])
def test_what_i_write_and_my_act_are_in_sight_without_scrolling(browser: Browser, base: str, size: Size) -> None:
    with visit(browser, address(base, "phone-explore"), size) as there:
        draft, act = there.page.locator(".draft").bounding_box(), there.page.locator(".act").bounding_box()
        assert draft is not None
        assert act is not None
        assert draft["y"] + draft["height"] <= act["y"]
        assert act["y"] + act["height"] <= size[1]


@pytest.mark.parametrize("page", ["phone-explore", "phone-listening", "home", "sheet-page"])
def test_without_script_the_page_says_the_same(browser: Browser, base: str, page: str) -> None:
    def words(script: bool) -> str:
        with visit(browser, address(base, page), script=script) as there:
            return there.page.locator("body").inner_text()

    assert words(script=False) == words(script=True) != ""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_forced_colours_keep_floor_next_and_act_apart(
    browser: Browser, base: str, theme: Literal["light", "dark"]
) -> None:
    with visit(browser, address(base, "phone-explore", ""), LAPTOP, colours=theme, forced="active") as there:
        fill = "element => getComputedStyle(element).fill"
        floor = there.page.locator('.seat[data-is~="floor"] .seat-disc').evaluate(fill)
        seat = there.page.locator('.seat[data-is~="next"] .seat-disc').evaluate(fill)
        assert floor != seat


def test_the_readers_system_decides_between_light_and_dark(browser: Browser, base: str) -> None:
    def ground(colours: Literal["light", "dark"]) -> str:
        with visit(browser, address(base, "home", ""), colours=colours) as there:
            return str(there.page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))

    assert ground("light") != ground("dark")
