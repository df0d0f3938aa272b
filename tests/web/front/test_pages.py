"""The pages before a meeting, as a browser without script gets them."""

import pytest

from askwell.engine.formats import shipped
from tests.web.live.serving import Serving

ANSWERED = "/which/?safety=no&kind=problem&mine=yes&room=peers&wish=questions"


def test_the_questions_are_one_form_that_only_reads(server: Serving) -> None:
    page = server.get("/which/").text
    assert 'method="get" action="/which/"' in page
    assert page.count("<fieldset") == 5
    assert "<script" not in page.split("<main")[1].split("</main>")[0]


def test_an_answer_gives_its_reasons_and_a_way_on(server: Serving) -> None:
    reply = server.get(ANSWERED)
    assert 'data-advice="set"' in reply.text
    assert "/start/?format=taster" in reply.text
    assert "set-cookie" not in reply.headers
    assert reply.headers["cache-control"] == "no-store"


def test_a_question_left_out_is_asked_again_and_the_others_stand(server: Serving) -> None:
    page = server.get("/which/?safety=no&kind=problem").text
    assert "3 questions are still open." in page
    assert 'value="problem" checked' in page


def test_a_form_sent_without_any_answer_is_told_that_all_are_open(server: Serving) -> None:
    assert "still open" not in server.get("/which/").text
    assert "5 questions are still open." in server.get("/which/?sent=yes").text


def test_where_somebody_could_be_harmed_the_page_leads_to_help_and_to_no_session(server: Serving) -> None:
    page = server.get(ANSWERED.replace("safety=no", "safety=yes")).text
    assert 'href="/help/"' in page
    assert "/start/" not in page


@pytest.mark.parametrize("word", shipped())
def test_every_format_has_its_page(word: str, server: Serving) -> None:
    assert f'href="/formats/{word}/"' in server.get("/formats/").text
    page = server.get(f"/formats/{word}/").text
    assert "course-arc" in page
    assert 'data-cell="yes"' in page
    assert f"/start/?format={word}" in page


def test_a_format_that_is_not_there_is_not_found(server: Serving) -> None:
    assert server.get("/formats/nothing/").status == 404


def test_the_taster_is_chosen_already_and_a_link_chooses_another(server: Serving) -> None:
    assert 'value="taster" checked' in server.get("/start/").text
    page = server.get("/start/?format=trio").text
    assert 'value="trio" checked' in page
    assert 'value="taster" checked' not in page


@pytest.mark.parametrize("word", shipped())
def test_a_session_of_every_format_can_be_opened(word: str, server: Serving) -> None:
    reply = server.post_form("/start/", {"name": "Dov", "held": "room", "format": word, "critical": "true"})
    assert reply.status == 303


def test_an_unknown_format_is_answered_clearly(server: Serving) -> None:
    reply = server.post("/api/rooms", {"name": "Dov", "format": "party"})
    assert (reply.status, reply.json["field"]) == (422, "format")
    assert "taster" in reply.json["sentence"] + reply.json["instead"]
