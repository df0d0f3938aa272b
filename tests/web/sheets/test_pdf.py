"""The sheet as a PDF: made from the page itself, and without reaching for anything elsewhere."""

import asyncio
import io
import sys

import pytest

from askwell.web.rooms.sheets import pdf, printer
from tests.look.oklch import oklch
from tests.web.live.people import Meeting
from tests.web.sheets.taster import told


def test_a_whole_taster_makes_a_pdf_of_one_page(meeting: Meeting) -> None:
    ana = told(meeting).ana
    reply = meeting.server.get(f"{ana.path}sheet/sheet.pdf", ana.token)
    assert (reply.status, reply.headers["content-type"]) == (200, "application/pdf")
    assert reply.body.startswith(b"%PDF-")
    assert 20_000 < len(reply.body) < 200_000


def test_marks_are_in_the_colour_of_questions_on_paper_too(meeting: Meeting) -> None:
    ana = told(meeting).ana
    page = meeting.server.get(f"{ana.path}sheet/", ana.token).text
    assert '<svg class="mark"' in page
    assert f'<svg class="mark" color="{printer.ASK}"' in printer.inked(page)
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in _channels()]
    assert linear == pytest.approx(oklch(0.495, 0.09, 250).linear, abs=0.005)  # hues.css, print_hues.css


def _channels() -> list[float]:
    return [channel / 255 for channel in bytes.fromhex(printer.ASK.removeprefix("#"))]


def test_without_the_extra_it_says_what_to_do_instead(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    async def none(_html: str) -> bytes:
        raise pdf.NoPrinter

    monkeypatch.setattr("askwell.web.rooms.live.handlers.sheets.pdf_of", none)
    reply = meeting.server.get(f"{meeting.ana.path}sheet/sheet.pdf", meeting.ana.token)
    assert reply.status == 501
    assert 'data-refusal="no-printer"' in reply.text
    assert "Save as PDF" in reply.text


def test_a_missing_extra_is_told_from_a_broken_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_html: str) -> bytes:
        raise ImportError

    monkeypatch.setattr(printer, "printed", gone)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<p>words</p>")))
    assert printer.main() == printer.UNAVAILABLE


@pytest.mark.parametrize(
    "address", ["http://example.org/x.png", "file:///etc/hostname", "http://sheet.invalid/static/f/none.css"]
)
def test_it_asks_for_nothing_from_elsewhere(address: str) -> None:
    assert printer.static("http://sheet.invalid/static/f/look.css")[1] == "text/css"
    with pytest.raises(ValueError, match="elsewhere"):
        printer.static(address)


def test_a_page_goes_through_a_pipe_and_comes_back_as_a_pdf() -> None:
    made = asyncio.run(pdf.pdf_of("<!doctype html><title>A canary</title><p>words</p>"))
    assert made.startswith(b"%PDF-")
