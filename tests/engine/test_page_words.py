"""Every sentence of a page has a place, and is found there in another language."""

from askwell.engine.formats import all_texts, load, shipped


def upper(place: str, text: str) -> str:
    return f"{place} {text.upper()}"


def sentences(page: object) -> list[str]:
    """All texts of a page that somebody reads: whatever has a space in it."""
    if isinstance(page, dict):
        return [text for value in page.values() for text in sentences(value)]
    if isinstance(page, list):
        return [text for value in page for text in sentences(value)]
    return [page] if isinstance(page, str) and " " in page else []


def test_everything_that_is_read_is_translated() -> None:
    for word in shipped():
        assert sentences(load(word)), word
        assert [text for text in sentences(load(word, upper)) if "/" not in text] == [], word


def test_what_is_shared_is_translated_once() -> None:
    taster, classic = (load(word, lambda place, text: place)["phases"] for word in ("taster", "classic"))
    explore = [next(phase for phase in phases if phase["word"] == "explore") for phases in (taster, classic)]
    assert [phase["line"] for phase in explore] == ["common/explore/line"] * 2


def test_what_a_page_says_itself_has_its_own_place() -> None:
    places = all_texts()
    assert places["common/explore/line"] == "Take your time. Silence is work."
    assert "six_phase/way/headstand/line" in places
    assert "classic/bids/say/0" in places
    assert "taster/explore/line" not in places


def test_english_needs_no_translation() -> None:
    page = load("six_phase")
    assert page["phases"][2]["line"] in all_texts().values()
