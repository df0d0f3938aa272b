"""Two minutes before: one page for whoever guides."""

from tests.web.live.people import Meeting


def test_it_says_who_is_here_what_and_how_long_and_the_first_words(meeting: Meeting) -> None:
    page = meeting.server.get(f"{meeting.dov.path}before/", meeting.dov.token).text
    for name in ("Ana", "Ben", "Chi", "Dov"):
        assert f">{name}<" in page
    assert "30 minutes, so far as it is planned" in page
    assert "Say your name the way you like to hear it." in page


def test_for_everyone_else_it_is_not_there(meeting: Meeting) -> None:
    assert meeting.server.get(f"{meeting.dov.path}before/", meeting.dov.token).status == 200
    assert meeting.server.get(f"{meeting.ana.path}before/", meeting.ana.token).status == 404
