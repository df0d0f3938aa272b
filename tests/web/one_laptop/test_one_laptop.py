"""One laptop for all: wall-safe in every byte, and moved by two keys."""

import pytest

from tests.web.live.people import Guest, Meeting, fresh_key
from tests.web.live.reader import Reader
from tests.web.live.serving import Reply, Serving
from tests.web.sheets.taster import MATTER, MOVED, asks, on

NOTE = "a note that nobody else reads"
SCRIPT = "One sentence each. “Not today” needs no reason."


def press(guest: Guest, key: str) -> Reply:
    form = {"press": key, "key": fresh_key()}
    return guest.server.post_form(f"{guest.path}one-laptop/", form, guest.token, accept="application/json")


def laptop(guest: Guest) -> str:
    return guest.server.get(f"{guest.path}one-laptop/", guest.token).text


@pytest.fixture
def guided(meeting: Meeting) -> Meeting:
    """Dov guides and writes down; the bids are open, and Dov has kept a note."""
    for job in ("guiding", "scribe"):
        meeting.dov.must("hand_over", job=job, to=meeting.dov.seat)
    meeting.begin()
    on(meeting, "bids")
    meeting.dov.must("write_note", text=NOTE)
    return meeting


def test_script_notes_and_words_are_never_sent_to_it(server: Serving, guided: Meeting) -> None:
    dov = guided.dov
    guided.ana.must("place_bid", text=MATTER)
    private = server.get(dov.path, dov.token).text
    page = laptop(dov)
    for words in (NOTE, SCRIPT, MATTER):
        assert words in private
        assert words not in page
    assert "Who brings something?" in page
    assert 'data-act="' not in page


def test_nothing_private_reaches_it_while_the_meeting_runs(server: Serving, guided: Meeting) -> None:
    dov = guided.dov
    headers = {"cookie": f"seat={dov.token}"}
    at = dov.sight()["at"]
    wall = Reader(server.connect(), f"{dov.path}one-laptop/stream?at={at}", headers)
    own = Reader(server.connect(), f"{dov.path}stream?at={at}", headers)
    guided.ana.must("place_bid", text=MATTER)
    on(guided, "explore")
    asks(guided, guided.ben, MOVED)
    dov.must("write_note", text=NOTE + " again")
    while MOVED not in own.next().data:
        pass
    told = [wall.next().data, *heard(wall)]
    for text in told:
        assert '"own"' not in text
        for words in (NOTE, MATTER, MOVED, "Take your time. Silence is work."):
            assert words not in text


def heard(reader: Reader) -> list[str]:
    """What comes until nothing does for half a second."""
    found = []
    while True:
        try:
            found.append(reader.next(0.5).data)
        except TimeoutError:
            return found


def test_one_key_begins_and_moves_on_the_other_goes_back(meeting: Meeting) -> None:
    dov = meeting.dov
    assert press(dov, "on").status == 204
    assert dov.sight()["phase"]["word"] == "arrive"
    for guest in meeting.everyone:
        for sentence in range(4):
            guest.must("agree", sentence=sentence)
        guest.must("say_who_manages", yes=False)
    assert press(dov, "on").status == 204
    assert dov.sight()["phase"]["word"] == "bids"
    assert press(dov, "back").status == 204
    assert dov.sight()["phase"]["word"] == "arrive"


def test_a_pressed_key_goes_on_after_a_pause(guided: Meeting) -> None:
    guided.ana.must("pause")
    assert guided.dov.sight()["stage"] == "paused"
    assert press(guided.dov, "on").status == 204
    assert guided.dov.sight()["stage"] == "live"


def test_what_cannot_be_is_said_in_a_sentence(guided: Meeting) -> None:
    refused = press(guided.ben, "on")
    assert (refused.status, refused.json["refusal"]) == (409, "not-tapping")
    assert press(guided.dov, "sideways").status == 422


def test_without_a_script_a_press_leads_back_to_the_laptop(meeting: Meeting) -> None:
    dov = meeting.dov
    reply = dov.server.post_form(f"{dov.path}one-laptop/", {"press": "on"}, dov.token)
    assert (reply.status, reply.headers["location"]) == (303, f"{dov.path}one-laptop/")


def test_whoever_has_the_laptop_is_here(server: Serving, guided: Meeting) -> None:
    dov = guided.dov
    Reader(server.connect(), f"{dov.path}one-laptop/stream", {"cookie": f"seat={dov.token}"}).next()
    room = server.wait_for(server.desk.rooms.open(guided.room))
    assert room is not None
    assert dov.seat not in room.presence.asleep()
