"""The pages before a meeting, as whole documents."""

from collections.abc import Mapping
from typing import Any

from askwell.web.rooms.front import conversation, course_ring, shelf, who_may
from askwell.web.rooms.pages.frame import Frame
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.tongue import tongue


def start_page(frame: Frame) -> str:
    """The taster is chosen already; whoever comes from a format's page finds that one chosen."""
    first, shelves = shelf.shelved(frame.language)[0], shelf.by_shelf(frame.language)
    return _document("start", frame, first=first, shelves=shelves, chosen=frame.kept.get("format", first.word))


def which_page(frame: Frame, answers: Mapping[str, str]) -> str:
    """The five questions; and once all are answered, what follows from them."""
    unanswered = conversation.still_open(answers)
    if unanswered:
        asked = {question.word for question in unanswered} if answers else set()
        return _document("which", frame, questions=conversation.QUESTIONS, answers=answers, unanswered=asked)
    advice, reasons = conversation.judge(answers)
    fitting = shelf.these(advice.formats, frame.language)
    return _document("which_answer", frame, advice=advice, reasons=reasons, formats=fitting)


def formats_page(frame: Frame) -> str:
    return _document("formats", frame, shelves=shelf.by_shelf(frame.language))


def format_page(frame: Frame, word: str) -> str | None:
    """None: no such format."""
    one = shelf.find(word, frame.language)
    if one is None:
        return None
    return _document(
        "format",
        frame,
        one=one,
        phases=course_ring.in_order(one.format),
        arcs=course_ring.arcs(one.format, one.format.least),
        middle=course_ring.in_the_middle(one.format),
        in_days=any(phase.hours for phase in one.format.phases),
        rules=who_may.rules(word, frame.language),
    )


def _document(name: str, frame: Frame, **context: Any) -> str:
    speaks = tongue(frame.language)
    page = Page(speaks, frame)
    return speaks.templates.get_template(f"front/{name}.html").render(page=page, asset=frame.asset, **context)
