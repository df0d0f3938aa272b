"""The page on which somebody chooses what to rehearse."""

from askwell.colleagues import all_cases
from askwell.web.rooms.front import shelf
from askwell.web.rooms.pages.frame import Frame
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.sentences import by_place


def rehearse_page(frame: Frame) -> str:
    """The taster, as presenter, with a matter that is given: chosen already, so that a name is enough."""
    speaks = tongue(frame.language)
    first, shelves = shelf.shelved(frame.language)[0], shelf.by_shelf(frame.language)
    kept = {"format": first.word, "role": "presenter", "case": "ward", **frame.kept}
    return speaks.templates.get_template("rehearsal/rehearse.html").render(
        page=Page(speaks, frame),
        asset=frame.asset,
        first=first,
        shelves=shelves,
        cases=all_cases(by_place(speaks.language)),
        kept=kept,
    )
