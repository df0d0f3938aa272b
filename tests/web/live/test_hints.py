"""A private hint is asked for and answered, and neither the draft nor the asking leaves a trace."""

import sys
import time
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from askwell.hints import LANGUAGES
from askwell.web.config.logs import configure_logs
from askwell.web.rooms.live.handlers import hints as handler
from askwell.web.rooms.wire.buckets import Buckets
from tests.web.live.people import Guest, Meeting
from tests.web.live.reader import PATIENCE, Reader, listen
from tests.web.live.serving import Reply, Serving

ADVICE = "Have you thought of offering her more money to stay?"
CANARY = "heliotrope-vexillology-9041"
"""Stands in one draft, which is never handed over."""


def hint(guest: Guest, text: str = ADVICE, kind: str = "question", **more: str) -> Reply:
    return guest.server.post(f"{guest.api}/hints", {"text": text, "kind": kind, **more}, guest.token)


def codes(reply: Reply) -> dict[str, bool]:
    """Code → whether it speaks up."""
    assert reply.status == 200, reply.body
    return {finding["code"]: finding["speaks_up"] for finding in reply.json["findings"]}


def test_advice_in_the_clothes_of_a_question_speaks_up_with_a_reason_and_a_direction(meeting: Meeting) -> None:
    found = hint(meeting.ana).json
    (finding,) = found["findings"]
    start, end = finding["span"]
    assert (finding["code"], finding["speaks_up"]) == ("advice", True)
    assert ADVICE[start:end].startswith("Have you thought of")
    assert finding["why"].endswith(".")
    assert finding["try"].endswith(".")
    assert found["language"] == "en"


def test_an_open_question_is_left_alone(meeting: Meeting) -> None:
    found = hint(meeting.ana, "What have you stopped noticing?").json
    assert (found["form"], found["findings"]) == ("open", [])


def test_a_quiet_mark_says_that_it_is_quiet(meeting: Meeting) -> None:
    assert codes(hint(meeting.ana, "Who knows? And who would want to?")) == {"stacked": False}


def test_a_reflection_and_an_action_are_read_as_what_they_are(meeting: Meeting) -> None:
    assert "advice" in codes(hint(meeting.ana, "You should talk to her.", "reflection"))
    assert "date" in codes(hint(meeting.ana, "I call Jolanda.", "action"))


def test_a_draft_is_read_in_its_own_language_and_otherwise_in_the_meetings(meeting: Meeting) -> None:
    question = "Hast du schon daran gedacht, ihr mehr Geld anzubieten?"
    assert codes(hint(meeting.ana, question, language="de-AT")) == {"advice": True}
    assert codes(hint(meeting.ana, question)) == {}
    assert codes(hint(meeting.ana, question, language="zz")) == {}


def test_a_set_that_has_switched_hints_off_has_none_until_it_wants_them_again(meeting: Meeting) -> None:
    assert codes(hint(meeting.ana)) == {"advice": True}
    meeting.dov.must("switch_hints", yes=False)
    assert codes(hint(meeting.ana)) == {}
    meeting.dov.must("switch_hints", yes=True)
    assert codes(hint(meeting.ana)) == {"advice": True}


def test_what_is_too_long_to_be_handed_over_is_read_no_further(meeting: Meeting) -> None:
    padding = "What did you see? " * 100
    assert "advice" in codes(hint(meeting.ana, padding[:1900] + ADVICE))
    assert "advice" not in codes(hint(meeting.ana, padding + "What did you see? " * 12 + ADVICE))


@pytest.mark.parametrize("text", ["", "😀" * 40, "\u0000\ufffe", "а" * 5000, "?" * 5000])
def test_any_text_is_answered(text: str, meeting: Meeting) -> None:
    assert hint(meeting.ana, text).status == 200


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"kind": "question"}, "text"),
        ({"text": ADVICE, "kind": "sermon"}, "kind"),
        ({"text": 7, "kind": "question"}, "text"),
        ({"text": ADVICE, "kind": "question", "to": "all"}, "to"),
    ],
)
def test_a_body_that_cannot_be_read_names_the_field(body: dict[str, Any], field: str, meeting: Meeting) -> None:
    reply = meeting.server.post(f"{meeting.ana.api}/hints", body, meeting.ana.token)
    assert (reply.status, reply.json["field"]) == (422, field)


def test_more_than_64_kib_is_not_read(meeting: Meeting) -> None:
    assert hint(meeting.ana, "x" * 66_000).status == 413


def test_whoever_asks_too_fast_waits(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meeting.server.desk.guard, "seats", Buckets(2, 0.001))
    assert [hint(meeting.ana).status for _ in range(3)] == [200, 200, 429]


def test_the_rules_are_read_in_beside_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    read_in: list[str] = []
    monkeypatch.setattr(handler, "language_for", read_in.append)
    handler._warm()
    assert read_in == list(LANGUAGES)


# Nothing is left behind


@pytest.fixture
def debug_log(server: Serving) -> Iterator[StringIO]:
    """Everything that is ever said on standard error: at debug level, the event loop's own words too."""
    with pytest.MonkeyPatch.context() as patch:
        written = StringIO()
        patch.setattr(sys, "stderr", written)
        configure_logs("DEBUG")
        server.loop.call_soon_threadsafe(server.loop.set_debug, True)
        yield written
        server.loop.call_soon_threadsafe(server.loop.set_debug, False)
    configure_logs("ERROR")


def logged_with(words: str, debug_log: StringIO) -> str:
    """All that is in the log once these words are: a line is written just after its answer has gone out."""
    until = time.monotonic() + PATIENCE
    while words not in debug_log.getvalue() and time.monotonic() < until:
        time.sleep(0.01)
    assert words in debug_log.getvalue()
    return debug_log.getvalue()


def files_with(words: str) -> list[Path]:
    """Files of the data folder that hold these words: database, its journals, keys, everything."""
    folder = Path(settings.DATABASES["default"]["NAME"]).parent
    found = [path for path in folder.rglob("*") if path.is_file()]
    assert any(path.stat().st_size for path in found)
    return [path for path in found if words.encode() in path.read_bytes()]


def streams(meeting: Meeting) -> list[Reader]:
    """Of everyone, and of the wall, each up to date."""
    token = meeting.server.wait_for(meeting.server.desk.rooms.display_token(meeting.room))
    wall = Reader(meeting.server.connect(), f"/display/{meeting.room}/stream", {"cookie": f"seat={token}"})
    readers = [wall, *(listen(guest) for guest in meeting.everyone)]
    for reader in readers:
        reader.next()
    return readers


def test_what_was_hinted_on_and_not_handed_over_is_nowhere(meeting: Meeting, debug_log: StringIO) -> None:
    readers, before = streams(meeting), meeting.ana.sight()
    reply = hint(meeting.ana, f"Have you thought of a {CANARY}?")
    assert codes(reply) == {"advice": True}
    assert all(reader.is_silent(0.1) for reader in readers)
    assert meeting.ana.sight() == before
    logged = logged_with('"kind":"api_hints"', debug_log)
    assert meeting.ana.seat not in logged
    for place in (logged, reply.text, str(reply.headers), meeting.dov.sight(), meeting.ben.sight()):
        assert CANARY not in str(place)
    assert files_with(CANARY) == []


def test_what_is_handed_over_does_move_the_room(meeting: Meeting) -> None:
    """The test above would see it."""
    reader, before = streams(meeting)[2], meeting.ana.sight()
    meeting.ana.must("write_note", text=CANARY)
    assert CANARY in reader.next().data
    assert meeting.ana.sight() != before


@pytest.mark.parametrize("text", [f"Why not {CANARY}?", f"{CANARY} " * 40], ids=["at once", "beside the loop"])
def test_a_hint_that_fails_reports_where_and_never_what(
    text: str, meeting: Meeting, debug_log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(words: str, **_: str) -> None:
        raise ValueError(f"can't read {words}")

    monkeypatch.setattr(handler, "read", fail)
    reply = hint(meeting.ana, text)
    assert (reply.status, reply.json["refusal"]) == (500, "our-fault")
    logged = logged_with('"status":500', debug_log)
    assert '"error":"ValueError"' in logged
    assert "fail:" in logged
    for place in (logged, reply.text):
        assert CANARY not in place
    assert files_with(CANARY) == []


def test_a_body_that_cannot_be_read_is_not_repeated_in_the_log(meeting: Meeting, debug_log: StringIO) -> None:
    assert hint(meeting.ana, CANARY, kind=CANARY).status == 422
    logged = logged_with('"status":422', debug_log)
    assert CANARY not in logged
