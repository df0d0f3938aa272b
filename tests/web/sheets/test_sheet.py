"""The sheet of a presenter and of a member, as page and as Markdown."""

import re

from tests.web.live.people import Meeting
from tests.web.live.serving import Serving
from tests.web.sheets.taster import ACTION, LATER, MATTER, MOVED, POCKETED, STEP, asks, on, told


def test_the_presenter_takes_along_what_was_told_asked_and_decided(meeting: Meeting) -> None:
    ana = told(meeting).ana
    page = meeting.server.get(f"{ana.path}sheet/", ana.token).text
    places = [page.index(words) for words in (MATTER, LATER, MOVED, POCKETED, ACTION, STEP)]
    assert places == sorted(places)
    assert "Told to Ben and Chi. Dov facilitated." in page
    assert "In my pocket, unanswered." in page
    assert "by Friday 17 July" in page


def test_questions_that_were_not_marked_come_along_too(meeting: Meeting) -> None:
    for job in ("guiding", "scribe"):
        meeting.dov.must("hand_over", job=job, to=meeting.dov.seat)
    meeting.begin()
    on(meeting, "bids")
    meeting.ana.must("place_bid", text=MATTER)
    on(meeting, "explore")
    asks(meeting, meeting.ben, MOVED)
    page = meeting.server.get(f"{meeting.ana.path}sheet/", meeting.ana.token).text
    assert "Questions I was asked" in page
    assert "Questions that moved me" not in page
    assert MOVED in page


def test_a_member_takes_their_own_learning_and_nothing_of_the_matter(meeting: Meeting) -> None:
    told(meeting)
    page = meeting.server.get(f"{meeting.chi.path}sheet/", meeting.chi.token).text
    assert "That the question was already half an answer." in page
    for words in (MATTER, LATER, MOVED, POCKETED, ACTION, STEP):
        assert words not in page


def test_markdown_says_the_same_and_shows_signs_as_they_were_said(meeting: Meeting) -> None:
    ana = told(meeting).ana
    reply = meeting.server.get(f"{ana.path}sheet/sheet.md", ana.token)
    assert reply.headers["content-type"] == "text/markdown; charset=utf-8"
    assert "attachment" in reply.headers["content-disposition"]
    assert r"what a \*whole ward\* could hold" in reply.text
    for words in (MATTER, MOVED, POCKETED, ACTION, STEP):
        assert words in reply.text
    assert [line[3:] for line in reply.text.splitlines() if line.startswith("## ")] == [
        "The matter",
        "Questions that moved me",
        "What I will do",
    ]


def test_the_link_to_a_sheet_opens_its_files_too(server: Serving, meeting: Meeting) -> None:
    ana = told(meeting).ana
    url = server.post(f"{ana.api}/sheets", {}, ana.token).json["url"]
    claimed = server.post_form("/sheets/", {"code": url.partition("#")[2]})
    cookie, path = re.findall(r"(seat=[^;]+).*Path=([^;]+)", claimed.headers["set-cookie"])[0]
    assert f"{ana.path}sheet/sheet.md".startswith(path)
    assert MATTER in server.get(f"{ana.path}sheet/sheet.md", cookie=cookie).text
