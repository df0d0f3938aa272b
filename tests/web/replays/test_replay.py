"""The replay through the real door: for whoever guided, after the end, until the room goes; and no word in it."""

from askwell.web.rooms.ledger.codec import Codec
from askwell.web.rooms.live import api_page
from tests.web.live.people import Guest, Meeting
from tests.web.live.serving import Reply
from tests.web.sheets.taster import on, run, told


def finished(meeting: Meeting) -> Meeting:
    """Told to its end; then nothing more is to come."""
    told(meeting)
    on(meeting, "review")
    meeting.dov.must("move_on", run=run(meeting.dov))
    return meeting


def page_for(guest: Guest, query: str = "") -> Reply:
    return guest.server.get(f"{guest.path}replay/{query}", guest.token)


def data_for(guest: Guest) -> Reply:
    return guest.server.get(f"{guest.api}/replay", guest.token)


def test_whoever_guided_finds_it_from_their_page_once_the_meeting_is_over(meeting: Meeting) -> None:
    dov = meeting.dov
    told(meeting)
    on(meeting, "review")
    link = f'data-if="looks_back" href="{dov.path}replay/"'
    assert f"{link} hidden>" in meeting.server.get(dov.path, dov.token).text
    assert page_for(dov).status == 404
    dov.must("move_on", run=run(dov))
    assert f"{link}>" in meeting.server.get(dov.path, dov.token).text
    assert page_for(dov).status == 200
    assert dov.sight()["own"]["looks_back"]


def test_for_the_presenter_a_member_an_observer_and_a_stranger_it_is_not_there(meeting: Meeting) -> None:
    eli = meeting.join("Eli", part="observer")
    finished(meeting)
    assert page_for(meeting.dov).status == data_for(meeting.dov).status == 200
    never_was = meeting.server.get("/rooms/zzzzzzzzzzzz/yyyyyyyyyyyy/replay/")
    for guest in (meeting.ana, meeting.ben, meeting.chi, eli):
        assert (page_for(guest).status, data_for(guest).status) == (404, 404)
    stranger = meeting.server.get(f"{meeting.dov.path}replay/")
    assert (stranger.status, stranger.body) == (404, never_was.body)
    others = meeting.server.get(f"{meeting.dov.path}replay/", meeting.ben.token)
    assert (others.status, others.body) == (404, never_was.body)


def test_it_counts_what_there_was_by_part(meeting: Meeting) -> None:
    finished(meeting)
    replay = data_for(meeting.dov).json
    explore = next(one for one in replay["stretches"] if one["phase"] == "explore")
    assert explore["given"]["question"] == {"total": 2, "split": True, "presenter": 0, "members": 2, "guide": 0}
    assert explore["turns"]["total"] == 2
    assert explore["mine"]
    assert replay["planned"] == 30 * 60
    assert replay["people"] == 4


def test_no_word_and_no_name_of_anybody_is_in_it(meeting: Meeting) -> None:
    """Each of them is on some screen of the same meeting."""
    ana, ben, dov = meeting.ana, meeting.ben, meeting.dov
    told(meeting)
    ben.must("write_note", text="canary-note-ben")
    words = {item["text"] for guest in meeting.everyone for item in guest.sight()["items"]}
    words |= {item["text"] for item in ben.sight()["own"]["items"]}
    assert "canary-note-ben" in words
    assert len(words) > 5
    on(meeting, "review")
    dov.must("move_on", run=run(dov))
    seats = {guest.seat for guest in meeting.everyone} - {dov.seat}
    names = {"Ana", "Ben", "Chi", "Dov"}
    shown = [data_for(dov).text, *(page_for(dov, f"?at={at}").text for at in range(1, 14))]
    assert "Ana" in meeting.server.get(ana.path, ana.token).text
    for text in shown:
        assert "Explor" in text or "question" in text.lower()
        assert not {word for word in words | names | seats if word in text}


def test_no_ciphertext_of_words_is_opened_for_it(meeting: Meeting, monkeypatch: object) -> None:
    finished(meeting)
    opened: list[bool] = []
    real = Codec.open

    def spied(self: Codec, row: object, *, words: bool = True) -> object:
        opened.append(words)
        return real(self, row, words=words)  # type: ignore[arg-type]

    monkeypatch.setattr(Codec, "open", spied)  # type: ignore[attr-defined]
    assert data_for(meeting.dov).status == 200
    assert set(opened) == {False}


def test_one_steps_through_it_without_a_script(meeting: Meeting) -> None:
    finished(meeting)
    first = page_for(meeting.dov).text
    assert 'rel="next" href="?at=2#here"' in first
    assert 'rel="prev"' not in first
    second = page_for(meeting.dov, "?at=2").text
    assert 'rel="prev" href="?at=1#here"' in second
    last = page_for(meeting.dov, "?at=999").text
    assert 'rel="next"' not in last
    assert 'rel="prev"' in last
    for odd in ("?at=", "?at=-1", "?at=many", "?at=0", "?at=%D9%A3"):
        assert page_for(meeting.dov, odd).text == first


def test_it_goes_with_the_room(meeting: Meeting) -> None:
    finished(meeting)
    assert page_for(meeting.dov).status == 200
    server = meeting.server
    server.wait_for(server.desk.rooms.purge.purge(meeting.room))
    assert page_for(meeting.dov).status == data_for(meeting.dov).status == 404


def test_the_description_for_programs_has_it() -> None:
    assert "`GET /api/rooms/{room}/{seat}/replay`" in api_page.page()
