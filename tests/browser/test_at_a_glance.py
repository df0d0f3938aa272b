"""What one has to see without looking for it."""

from tests.browser.circle import gathered, in_slot

SIZE = "words => parseFloat(getComputedStyle(words).fontSize)"
TWO = ("You said it three times.", "I wonder whose permission you are waiting for.")


def test_the_square_of_a_room_lies_on_no_label(arrive: object, base: str) -> None:
    ana = gathered(arrive, base).ana
    for width, height in ((390, 844), (1280, 800)):
        ana.page.set_viewport_size({"width": width, "height": height})
        label = ana.page.locator("#invite-title").bounding_box()
        square = ana.page.locator(".code-square svg").bounding_box()
        assert label
        assert square
        rim = square["width"] * 2 / 33
        assert square["y"] - rim >= label["y"] + label["height"], width


def test_whoever_listens_reads_the_newest_large_and_all_others_read_alike(arrive: object, base: str) -> None:
    circle = in_slot(arrive, base)
    for phase in ("Facts", "Open questions", "Reflect back"):
        circle.goes_on_to(phase)
    circle.dov.does("hand_over", job="scribe", to="Dov")
    circle.dov.does("reflect_back", TWO[0], for_="Ben")
    circle.ben.does("finish_turn")
    circle.dov.does("reflect_back", TWO[1], for_="Chi")
    for player in (circle.ana, circle.ben):
        player.sees(TWO[1])
    heard = '[id^="reflection-"] > .item > .item-words'
    assert circle.ana.page.locator(heard).evaluate_all(f"all => all.map({SIZE})") == [18, 28]
    assert circle.ben.page.locator(heard).evaluate_all(f"all => all.map({SIZE})") == [18, 18]
    assert not circle.ana.page.get_by_text("My best nurse is leaving").first.is_visible()
    assert circle.ben.page.get_by_text("My best nurse is leaving").first.is_visible()
