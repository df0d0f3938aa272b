"""A whole taster, pictured in every phase. What is said in it is invented, and said by the same people each time."""

from playwright.sync_api import Page

from tests.browser.album import Album
from tests.browser.circle import Circle, gathered, says_yes
from tests.browser.player import Player


def meeting(album: Album, arrive: object, base: str) -> None:
    circle = gathered(arrive, base)
    dov = circle.dov
    with dov.context.expect_page() as opened:
        dov.page.evaluate("document.querySelector('form[action$=displays]').requestSubmit()")
    wall = opened.value
    for part in (arrives, bids, explores, reflects, marks, decides, still, ends, takes_along):
        part(album, circle, wall)


def arrives(album: Album, circle: Circle, wall: Page) -> None:
    ana, ben, chi, dov = circle.ana, circle.ben, circle.chi, circle.dov
    dov.does("hand_over", job="guiding", to="Dov")
    album.all("lobby", circle, wall)
    dov.does("begin")
    for player in (ana, chi, dov):
        says_yes(player)
    ben.page.locator("#i-s1 form[data-act=ask_about_sentence] button").click()
    says_yes(dov, for_="Gül")
    album.all("arrive", circle, wall)
    says_yes(ben)


def bids(album: Album, circle: Circle, wall: Page) -> None:
    circle.goes_on_to("Who brings something?")
    circle.ana.does("place_bid", "My best nurse is leaving, and the whole ward looks at me.", urgency="this_week")
    circle.chi.does("place_bid", "Two consultants who no longer speak to each other.")
    circle.dov.does("not_today", for_="Gül")
    circle.ben.page.locator("#draft-place_bid").fill("a merger that nobody has asked my team about.")
    album.all("bids", circle, wall)
    circle.chi.does("take_back_bid")
    circle.goes_on_to("Present")
    album.all("present", circle, wall)


def explores(album: Album, circle: Circle, wall: Page) -> None:
    ana, ben, chi = circle.ana, circle.ben, circle.chi
    circle.goes_on_to("Facts")
    circle.goes_on_to("Open questions")
    for player, words in (
        (ben, "Who already does part of what she does?"),
        (chi, "What have you not told her?"),
        (ben, "Whose ward is it, on the day after she leaves?"),
        (chi, "What would the ward do in its first week without her?"),
    ):
        player.does("ask_question", words)
        ana.sees(words)
        player.does("finish_turn")
    ana.does("mark_question", about="Who already does", pick="answered")
    ana.does("mark_question", about="What have you not", pick="pocketed")
    ben.does("take_floor")
    chi.does("raise_hand")
    ben.page.locator("#draft-ask_question").fill("Have you thought of offering her more money to stay?")
    ben.sees("This carries a solution of yours")
    album.all("explore", circle, wall)
    ben.page.locator("#draft-ask_question").fill("")
    ben.does("finish_turn")


def reflects(album: Album, circle: Circle, wall: Page) -> None:
    circle.ana.does("ask_for_options")
    circle.ana.closes_menu()
    circle.goes_on_to("Reflect back")
    circle.dov.does("hand_over", job="scribe", to="Dov")
    circle.ben.does("finish_turn")
    heard = "“They look at me.” You said it three times, and each time you looked at the door."
    circle.dov.does("reflect_back", heard, for_="Chi")
    album.all("reflect", circle, wall)
    circle.goes_on_to("Options")
    circle.chi.does("pass")
    circle.ben.does("offer_option", "Let the night shift choose what they take over.")
    album.all("options", circle, wall)


def marks(album: Album, circle: Circle, wall: Page) -> None:
    circle.goes_on_to("A silent minute")
    circle.ana.does("mark_question", about="Whose ward is it", pick="moved_me")
    circle.ana.does("sort_item", about="Let the night shift", pick="not_now")
    circle.chi.does("write_learning", "That the question was already half an answer.")
    circle.ben.page.locator("#draft-write_learning").fill("How long she waited before she answered.")
    album.all("silence", circle, wall)


def decides(album: Album, circle: Circle, wall: Page) -> None:
    circle.goes_on_to("Actions")
    step = {"first_step": "Coffee with her on Monday", "by_day": "2026-07-17"}
    circle.ana.does("take_action", "Ask Jolanda what she would hand on, and to whom.", **step)
    album.all("decide", circle, wall)


def still(album: Album, circle: Circle, wall: Page) -> None:
    circle.ben.does("pause")
    circle.ana.sees("We’ve paused.")
    album.all("paused", circle, wall)
    circle.ana.does("just_be_listened_to")
    circle.dov.sees("is being listened to")
    album.all("listened-to", circle, wall)
    circle.ana.does("go_on")
    circle.dov.does("take_break", minutes="5")
    circle.ana.sees("A break")
    album.all("break", circle, wall)
    circle.dov.does("end_break")
    circle.ana.sees_phase("Actions")


def ends(album: Album, circle: Circle, wall: Page) -> None:
    circle.goes_on_to("How did we work?")
    album.all("review", circle, wall)
    for name, below in (("before", "before/"), ("one-laptop", "one-laptop/"), ("run-sheet-left", "run-sheet/")):
        beside = circle.dov.context.new_page()
        beside.goto(seat_of(circle.dov) + below)
        album.take(name, beside, ("phone", "laptop", "wall"))
        beside.close()
    circle.goes_on_to("Thank you")
    album.all("end", circle, wall)


def takes_along(album: Album, circle: Circle, wall: Page) -> None:
    for player in (circle.ana, circle.chi):
        player.page.goto(seat_of(player) + "sheet/")
        album.take(f"sheet-{player.name.lower()}", player.page, whole=True)


def seat_of(player: Player) -> str:
    """The address of their seat, whatever they jumped to on its page."""
    return player.page.url.partition("#")[0]
