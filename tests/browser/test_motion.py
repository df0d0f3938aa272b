"""What moves, for those who don't mind: as long as the tokens say, once, and never in anybody's way.

Read from the browser's own animations, which are slowed down so far that they stand: how fast a machine is decides
nothing.
"""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import CDPSession, expect

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import Sitter, Table, at

pytestmark = pytest.mark.browser

LAPTOP = {"width": 1280, "height": 800}
STANDS = 0.0001
"""Of its speed: what lasts 100 ms takes a quarter of an hour."""
MOVING = """() => document.getAnimations().map(one => ({
  what: one.transitionProperty ?? one.animationName,
  of: one.effect.pseudoElement ?? String(one.effect.target.className.baseVal ?? one.effect.target.className),
  seat: one.effect.target.closest("[data-seat]")?.dataset.seat ?? "",
  lasts: one.effect.getTiming().duration,
  after: one.effect.getTiming().delay,
  easing: one.transitionProperty ? one.effect.getTiming().easing : "",
  rounds: one.effect.getTiming().iterations,
}))"""
PICTURES = {"::view-transition-group(root)", "::view-transition-old(root)", "::view-transition-new(root)"}


@dataclass
class Watched:
    """Somebody's screen whose animations can be made to stand."""

    player: Player
    cdp: CDPSession

    def stands(self) -> None:
        self.cdp.send("Animation.enable")
        self.cdp.send("Animation.setPlaybackRate", {"playbackRate": STANDS})

    def runs(self) -> None:
        self.cdp.send("Animation.setPlaybackRate", {"playbackRate": 1})
        self.player.page.wait_for_function("() => document.getAnimations().length === 0")

    def moving(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.player.page.evaluate(MOVING)
        assert all(one["rounds"] == 1 for one in found), "something loops"
        assert not [one for one in found if "ring" in one["of"]], "the ring never animates"
        return found

    def of(self, name: str, seat: str = "") -> dict[str, tuple[float, float]]:
        """What of it moves, and for how long, after how long."""
        return {
            one["what"]: (one["lasts"], one["after"])
            for one in self.moving()
            if one["of"] == name and seat in ("", one["seat"])
        }


def watched(opens: Opens, sitter: Sitter, motion: str = "no-preference", **context: object) -> Watched:
    player = opens(sitter, reduced_motion=motion, **context)
    player.has_all()
    watching = Watched(player, player.context.new_cdp_session(player.page))
    watching.stands()
    return watching


def test_a_seat_grows_with_the_floor_and_shrinks_faster(opens: Opens, base: str) -> None:
    table = at("explore", base)
    dov = watched(opens, table.dov, viewport=LAPTOP)
    table.ben.does("take_floor")
    dov.player.sees("Ben has the floor.")
    for part in ("seat-disc", "seat-chair"):
        assert dov.of(part, table.ben.seat)["r"] == (150, 0)
    assert dov.of("seat", table.ben.seat) == {"transform": (150, 0)}
    assert dov.of("seat-name", table.ben.seat)["fill"] == (150, 0), "the name would be paper on paper for a while"
    assert {one["easing"] for one in dov.moving()} == {"ease-out"}
    dov.runs()
    dov.stands()
    table.ben.does("finish_turn")
    dov.player.sees("The floor is free.")
    assert dov.of("seat-disc", table.ben.seat)["r"] == (100, 0)
    assert dov.of("seat", table.ben.seat) == {"transform": (100, 0)}


def test_on_a_phone_the_dot_grows_and_shrinks_likewise(opens: Opens, base: str) -> None:
    table = at("explore", base)
    chi = watched(opens, table.chi)
    table.ben.does("take_floor")
    chi.player.sees("Ben has the floor.")
    assert chi.of("dot-disc", table.ben.seat)["r"] == (150, 0)
    chi.runs()
    chi.stands()
    table.ben.does("finish_turn")
    chi.player.sees("The floor is free.")
    assert chi.of("dot-disc", table.ben.seat)["r"] == (100, 0)


def test_a_new_phase_is_one_cross_fade_and_then_people_move(opens: Opens, base: str) -> None:
    table = at("explore", base)
    dov = watched(opens, table.dov, viewport=LAPTOP)
    table.on("reflect")
    dov.player.sees_phase("Reflect back")
    dov.player.page.wait_for_function("() => document.getAnimations().some(one => one.effect.pseudoElement)")
    pictures = [one for one in dov.moving() if one["of"] in PICTURES]
    assert {one["of"] for one in pictures} == PICTURES
    assert {(one["lasts"], one["after"]) for one in pictures} == {(150, 0)}
    rest = [one for one in dov.moving() if one["of"] not in PICTURES]
    assert {one["seat"] for one in rest} == {table.ana.seat, table.ben.seat}
    assert all(one["after"] >= 150 and one["what"] not in ("fill", "stroke") for one in rest)


def test_a_chair_travels_round_the_person_and_then_the_seat_moves_back(opens: Opens, base: str) -> None:
    table = at("explore", base)
    dov = watched(opens, table.dov, viewport=LAPTOP)
    chair = dov.player.page.locator(f'.seat[data-seat="{table.ana.seat}"] > .seat-chair')
    before = chair.get_attribute("transform")
    table.on("reflect")
    dov.player.sees_phase("Reflect back")
    turned = dov.of("seat-chair", table.ana.seat)["transform"]
    moves = dov.of("seat", table.ana.seat)["transform"]
    assert turned == (150, 150)
    assert moves == (100, sum(turned))
    assert _degrees(chair.get_attribute("transform")) - _degrees(before) == 180


def _degrees(transform: str | None) -> float:
    assert transform
    return float(transform.removeprefix("rotate(").removesuffix(")"))


def test_a_question_fades_in_once_and_never_again(opens: Opens, base: str) -> None:
    table = at("explore", base)
    chi = watched(opens, table.chi)
    table.ben.does("ask_question", text="What have you ruled out?")
    chi.player.sees("What have you ruled out?")
    assert [(one["what"], one["lasts"]) for one in chi.moving() if one["of"] == "question"] == [("arrives", 120)]
    chi.runs()
    expect(chi.player.page.locator("[data-new]")).to_have_count(0)


def test_where_are_we_comes_in_150_and_goes_in_100(opens: Opens, base: str) -> None:
    dov = watched(opens, at("explore", base).dov, viewport=LAPTOP)
    dov.player.page.keyboard.press("F2")
    expect(dov.player.page.locator("#where-panel")).to_be_visible()
    assert dov.of("where") == {"opacity": (150, 0)}
    dov.runs()
    dov.stands()
    dov.player.page.keyboard.press("Escape")
    dov.player.page.wait_for_function("() => document.getAnimations().length > 0")
    assert dov.of("where")["opacity"] == (100, 0)


def test_the_drawer_comes_in_150_and_goes_in_100(opens: Opens, base: str) -> None:
    """Its content is no element of ours, so the browser tells of it outside of the page."""
    dov = watched(opens, at("explore", base).dov, viewport=LAPTOP)
    told: list[dict[str, Any]] = []
    dov.cdp.on("Animation.animationStarted", lambda one: told.append(one["animation"]))
    for lasts, shown in ((100, "0"), (150, "1")):
        told.clear()
        dov.player.page.locator("#drawer > summary").click()
        while not told:
            dov.player.page.wait_for_timeout(20)
        faded = [one["source"]["duration"] for one in told if one["name"] == "opacity"]
        assert faded == [lasts]
        dov.runs()
        dov.player.page.wait_for_function(CONTENT_IS, arg=shown)
        dov.stands()


CONTENT_IS = "opacity => getComputedStyle(document.getElementById('drawer'), '::details-content').opacity === opacity"


def test_for_whoever_minds_nothing_moves(opens: Opens, base: str) -> None:
    table = at("explore", base)
    screens = [
        watched(opens, table.dov, "reduce", viewport=LAPTOP),
        watched(opens, table.chi, "reduce"),
    ]
    told: list[object] = []
    for screen in screens:
        screen.cdp.on("Animation.animationStarted", lambda one: told.append(one))
        screen.player.page.evaluate(WATCH_RUNS)
    for step, words in _happens(table):
        step()
        for screen in screens:
            screen.player.sees(words)
            assert screen.moving() == []
    page = screens[0].player.page
    for key, panel in (("F2", True), ("Escape", False)):
        page.keyboard.press(key)
        expect(page.locator("#where-panel")).to_be_visible(visible=panel)
        assert screens[0].moving() == []
    page.locator("#drawer > summary").click()
    page.locator("#drawer > summary").click()
    assert told == []
    for screen in screens:
        assert screen.player.page.evaluate("window.ran") == []


WATCH_RUNS = """() => {
  window.ran = [];
  for (const kind of ["transitionrun", "animationstart"])
    addEventListener(kind, ({ target }) => ran.push(kind + target.className));
}"""


def _happens(table: Table) -> list[tuple[Any, str]]:
    return [
        (lambda: table.ben.does("take_floor"), "Ben has the floor."),
        (lambda: table.ben.does("ask_question", text="What have you ruled out?"), "What have you ruled out?"),
        (lambda: table.ben.does("finish_turn"), "The floor is free."),
        (lambda: table.on("reflect"), "Reflect back"),
        (lambda: table.tapper().does("pause"), "paused"),
    ]


def test_a_tap_in_the_fade_is_not_lost(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = watched(opens, table.ben, has_touch=True)
    more = ben.player.page.get_by_role("button", name="More", exact=True)
    box = more.bounding_box()
    assert box
    table.on("reflect")
    ben.player.sees_phase("Reflect back")
    assert more.bounding_box() == box
    ben.player.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(ben.player.page.locator("#where-panel")).to_be_visible()
    assert not [one for one in ben.moving() if one["of"] in PICTURES], "whoever taps has seen enough of the fade"


def test_a_tap_in_the_fade_never_does_what_nobody_has_seen_yet(opens: Opens, base: str) -> None:
    """Where "I have a question" stood, Ben can pass now."""
    table = at("explore", base)
    ben = watched(opens, table.ben)
    page = ben.player.page
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.post_data or "") if one.url.endswith("/moves") else None)
    table.on("reflect")
    ben.player.sees_phase("Reflect back")
    new = page.locator("#acts button:visible").first
    box = new.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function("() => !document.getAnimations().some(one => one.effect.pseudoElement)")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert sent == []
    ben.runs()
    with page.expect_request(lambda one: one.url.endswith("/moves")):
        new.click()


def test_what_is_told_during_the_fade_is_shown_in_its_order(opens: Opens, base: str) -> None:
    table = at("explore", base)
    dov = watched(opens, table.dov, viewport=LAPTOP)
    table.on("reflect")
    table.on()
    table.tapper().does("go_back")
    table.ben.does("pass")
    dov.runs()
    dov.player.sees_phase("Reflect back")
    expect(dov.player.page.locator("html")).to_have_attribute("data-at", str(table.dov.sight()["at"]))


def test_a_draft_its_focus_and_the_place_of_the_page_outlast_the_fade(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = watched(opens, table.ben)
    draft = ben.player.page.locator("#draft-ask_question")
    draft.press_sequentially("What would you")
    table.on("reflect")
    ben.player.sees_phase("Reflect back")
    ben.player.page.keyboard.type(" miss?")
    expect(draft).to_have_value("What would you miss?")
    before = ben.player.page.evaluate("scrollY")
    ben.runs()
    expect(draft).to_be_focused()
    assert ben.player.page.evaluate("scrollY") == before
