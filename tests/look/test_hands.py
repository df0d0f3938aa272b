"""For thumbs and for keyboards: targets that can be hit, a focus that is always seen."""

import pytest
from playwright.sync_api import Browser, Page

from askwell.web.look.studies import STUDIES
from tests.look.visit import LAPTOP, PHONE, Size, visit

SMALL = """() => [...document.querySelectorAll('a, button, input, textarea, summary, .choice-option')]
  .filter(element => !element.closest('.skip, .unseen, [popover], dialog:not([open])'))
  .filter(element => !element.matches('.unseen, .skip'))
  .map(element => [element, element.getBoundingClientRect()])
  .filter(([element, box]) => box.width > 0 && (box.height < 43.5 || box.width < 24))
  .map(([element, box]) => `${element.className} ${Math.round(box.width)}x${Math.round(box.height)}`)"""

SEEN = """() => { const here = document.activeElement;
  const marked = element => { const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3; };
  return [here, here.closest('.draft'), here.closest('.choice-option')].some(one => one && marked(one)); }"""


NAME = """() => { const here = document.activeElement;
  return here === document.body ? '' : here.className || here.tagName; }"""


def tabs(page: Page, most: int = 60) -> list[str]:
    """Class or tag of everything that Tab reaches, in order, each with its focus seen; ends where it began."""
    reached: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        name = page.evaluate(NAME)
        if not name and reached:
            break
        assert page.evaluate(SEEN), f"the focus on {name} isn't seen"
        reached.append(name)
    return reached


@pytest.mark.parametrize("page", STUDIES)
@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_every_target_can_be_hit_with_a_thumb(browser: Browser, base: str, page: str, size: Size) -> None:
    with visit(browser, f"{base}/look/{page}?theme=light", size) as there:
        assert there.page.evaluate(SMALL) == []


@pytest.mark.parametrize("size", [PHONE, LAPTOP])
def test_my_act_is_reached_by_keyboard_alone_after_what_i_write(browser: Browser, base: str, size: Size) -> None:
    with visit(browser, f"{base}/look/phone-explore?theme=light", size) as there:
        reached = tabs(there.page)
        assert reached[0] == "skip"
        assert reached.index("draft-words") < reached.index("quiet") < reached.index("act")


def test_the_facilitator_reaches_every_lever_by_keyboard(browser: Browser, base: str) -> None:
    with visit(browser, f"{base}/look/laptop-explore?theme=dark", LAPTOP) as there:
        reached = tabs(there.page)
        assert reached.count("lever") == 3
        assert "note-words" in reached
        assert reached[-1] == "act"


def test_the_first_link_leads_straight_to_what_i_can_do(browser: Browser, base: str) -> None:
    with visit(browser, f"{base}/look/phone-explore?theme=light") as there:
        there.page.keyboard.press("Tab")
        there.page.keyboard.press("Enter")
        assert there.page.evaluate("document.activeElement.id") == "acts"


def test_a_choice_is_made_with_the_arrows(browser: Browser, base: str) -> None:
    with visit(browser, f"{base}/look/phone-bid?theme=light") as there:
        there.page.locator('input[value="month"]').focus()
        there.page.keyboard.press("ArrowRight")
        assert there.page.evaluate(SEEN)
        assert there.page.locator(":checked").get_attribute("value") == "later"


def test_the_drawer_can_be_folded_away(browser: Browser, base: str) -> None:
    with visit(browser, f"{base}/look/laptop-explore?theme=light", LAPTOP) as there:
        circle = there.page.locator(".room-page").bounding_box()
        there.page.locator(".drawer-label").click()
        wider = there.page.locator(".room-page").bounding_box()
        assert circle is not None
        assert wider is not None
        assert wider["width"] > circle["width"]
        assert not there.page.locator(".note-words").is_visible()
