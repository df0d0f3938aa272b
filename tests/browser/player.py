"""Somebody at a screen of their own: what they see, and what they do there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, expect

from tests.chromium import PATIENCE


class Player:
    """`troubles` are errors and broken policies that the page reported; a test expects none."""

    def __init__(self, browser: Browser, name: str, **context: Any) -> None:
        self.name = name
        self.troubles: list[str] = []
        self.context = browser.new_context(**{"viewport": {"width": 390, "height": 844}, "locale": "en-GB", **context})
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", lambda said: self._hear(said.type, said.text))
        self.page.on("pageerror", lambda error: self._hear("error", str(error)))

    def _hear(self, kind: str, text: str) -> None:
        network = "the server responded with a status of" in text or "net::ERR_" in text
        # A browser that is busy leaves out the fade between two pages, and calls that an error; nothing else happens.
        fade = text.startswith("Transition was")
        if kind == "error" and not network and not fade:
            self.troubles.append(text)

    # Coming in

    def starts(self, base: str, held: str = "room") -> str:
        """Two clicks and a name; returns the link for the others."""
        self.page.goto(base)
        self.page.get_by_role("link", name="Start a session").click()
        self.page.locator(f"label:has([name=held][value={held}])").click()
        self.page.get_by_label("The name that people here call you").fill(self.name)
        self.page.get_by_role("button", name="Open the room").click()
        return self.page.locator(".invite-link a").inner_text()

    def joins(self, link: str) -> None:
        self.page.goto(link)
        self.page.get_by_label("The name that people here call you").fill(self.name)
        self.page.get_by_role("button", name="Take the seat").click()
        self.page.locator("#head").wait_for()

    # Doing something

    def form(self, act: str, *, about: str = "", for_: str = "") -> Locator:
        """The form of an act; `about` are words of the thing that it stands on, `for_` whom it is done for."""
        if about:
            thing = self.page.locator("li").filter(has_text=about).filter(has=self.page.locator(f"[data-act={act}]"))
            return thing.locator(f"form[data-act={act}]").first
        others = "[data-others]" if for_ else ":not([data-others])"
        return self.page.locator(f"form[data-act={act}]{others}:not(.way)").first

    def does(self, act: str, text: str = "", *, about: str = "", for_: str = "", pick: str = "", **fields: str) -> None:
        """Fills the form of an act, sends it, and waits until the server has answered yes."""
        answer = self.tries(act, text, about=about, for_=for_, pick=pick, **fields)
        assert answer == 200, f"{self.name} could not {act}: {self.page.locator('[data-refusal]').all_inner_texts()}"

    def tries(self, act: str, text: str = "", *, about: str = "", for_: str = "", pick: str = "", **fields: str) -> int:
        """The same, whatever the answer is: its status."""
        self.page.wait_for_load_state()  # before its scripts have come, a form leaves the page
        if about:
            self._unfold_lists(about)
        form = self.form(act, about=about, for_=for_)
        self._hears_the_answer(form)
        self._unfold(form)
        if text:
            form.locator("[name=text]").fill(text)
        for name, value in {**fields, **({"for": for_} if for_ else {})}.items():
            self._put(form, name, value)
        button = self._button(form, act, pick)
        with self.page.expect_response(lambda answer: answer.url.endswith("/moves")) as answered:
            button.click()
        return answered.value.status

    def _hears_the_answer(self, form: Locator) -> None:
        """To what this form sent before. It reaches us earlier than the page, which takes no second tap until then
        and empties the fields."""
        expect(form).not_to_have_attribute("aria-busy", "true")

    def _put(self, form: Locator, name: str, value: str) -> None:
        field = form.locator(f"[name={name}]").first
        if field.get_attribute("type") == "radio":
            form.locator(f"label:has([name={name}][value={value}])").click()
            return
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=value)
        else:
            field.fill(value)

    def _button(self, form: Locator, act: str, pick: str) -> Locator:
        if pick:
            return form.locator(f'button[value="{pick}"]')
        at_thumb = self.page.locator(f"button[data-button={act}]:visible")
        own = form.locator("button[type=submit]:visible")
        own.or_(at_thumb).first.wait_for()
        return own.first if own.count() else at_thumb.first

    def _unfold_lists(self, about: str) -> None:
        """Shows the earlier things too, and what can wait behind one tap: what is folded away has no forms."""
        self.page.locator("[data-newest] > .items-list > li").filter(has_text=about).evaluate_all(
            """things => {
              const folded = things.find(thing => getComputedStyle(thing).display === 'none');
              folded?.closest('.items').querySelector('.items-earlier a').click();
            }"""
        )
        self.page.locator("li").filter(has_text=about).locator(".ways-calm").evaluate_all(
            "them => them.forEach(one => one.open = true)"
        )

    def _unfold(self, form: Locator) -> None:
        """Opens whatever the form stands behind: a popover, details."""
        form.evaluate(
            """form => {
              form.closest('[popover]:not(:popover-open)')?.showPopover();
              for (let e = form; (e = e.closest('details:not([open])')); e = e.parentElement) e.open = true;
              for (const details of form.querySelectorAll('details:not([open])')) details.open = true;
            }"""
        )

    def closes_menu(self) -> None:
        self.page.keyboard.press("Escape")

    # Seeing

    def sees(self, words: str) -> None:
        expect(self.page.locator("body")).to_contain_text(words, use_inner_text=True)

    def sees_phase(self, name: str) -> None:
        expect(self.page.locator(".head-phase")).to_have_text(name)

    def may(self, act: str) -> bool:
        """Whether the page offers an act."""
        return self.page.locator(f"form[data-act={act}]:not([hidden]):not([data-others])").count() > 0

    def offers(self, act: str) -> Locator:
        return self.page.locator(f"form[data-act={act}]:not([hidden]):not([data-others])").first

    def has_all(self) -> None:
        """What a page needs without a network, and hints, come after its first view, all at once."""
        self.page.locator(".hint-ways").first.wait_for(state="attached")

    @contextmanager
    def offline(self) -> Iterator[None]:
        """The page knows it, and knows when it is over."""
        self.context.set_offline(True)
        self.page.wait_for_function("!navigator.onLine")
        yield
        self.context.set_offline(False)
        self.page.wait_for_function("navigator.onLine")
