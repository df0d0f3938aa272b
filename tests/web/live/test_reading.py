"""From bytes to a move; a mistake names its field."""

import asyncio

import pytest

from askwell.engine.moves import MOVES, AskQuestion, Extend, Pause, SayWhoManages, TakeAction
from askwell.engine.offers import shapes
from askwell.engine.words import RunId
from askwell.web.rooms.wire import bodies
from askwell.web.rooms.wire.problems import NO_SUCH_MOVE, TOO_BIG, UNREADABLE, Problem
from askwell.web.rooms.wire.reading import OURS, POSSIBLE, ROOMS_OWN, move_form, read_form, read_json, read_move
from askwell.web.rooms.wire.request import BODY_BYTES
from tests.web.live.asking import request


def test_a_move_is_read_with_its_fields() -> None:
    move = read_move({"type": "ask_question", "run": "r", "text": "What if not?"}, form=False)
    assert move == AskQuestion(RunId("r"), "What if not?")


@pytest.mark.parametrize("kind", ["open_room", "take_seat", "time_is_up", "come_back", "nonsense", "", None, 7, ["x"]])
def test_what_only_the_room_does_is_no_move_of_anybody(kind: object) -> None:
    with pytest.raises(Problem) as caught:
        read_move({"type": kind}, form=False)
    assert caught.value.refusal.reason is NO_SUCH_MOVE


@pytest.mark.parametrize(
    ("move", "field"),
    [
        ({"type": "ask_question", "run": "r"}, "move.text"),
        ({"type": "ask_question", "run": "r", "text": 7}, "move.text"),
        ({"type": "ask_question", "run": "r", "text": "x", "loud": True}, "move.loud"),
        ({"type": "extend", "run": "r", "minutes": "2"}, "move.minutes"),
        ({"type": "hand_over", "job": "king", "to": "x"}, "move.job"),
    ],
)
def test_a_mistake_names_its_field(move: dict[str, object], field: str) -> None:
    with pytest.raises(Problem) as caught:
        read_move(move, form=False)
    assert (caught.value.refusal.reason, caught.value.refusal.where["field"]) == (UNREADABLE, field)
    assert caught.value.status == 422


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"", "body"),
        (b"{", "body"),
        (b"[]", "body"),
        (b"\xff", "body"),
        (b'"\\ud800"', "body"),
        (b"[" * 100_000, "body"),
        (b'{"key": "12345678", "at": 0}', "move"),
        (b'{"key": "", "at": 0, "move": {}}', "key"),
        (b'{"key": "with a space", "at": 0, "move": {}}', "key"),
        (b'{"key": "12345678", "at": -1, "move": {}}', "at"),
        (b'{"key": "12345678", "at": 0, "move": {}, "x": 1}', "x"),
        (b'{"key": "12345678", "at": 1e400, "move": {}}', "at"),
    ],
)
def test_a_body_that_cannot_be_read_names_its_field(body: bytes, field: str) -> None:
    with pytest.raises(Problem) as caught:
        read_json(body, bodies.MoveBody)
    assert caught.value.refusal.where["field"] == field


def test_a_form_speaks_in_text_and_is_understood() -> None:
    form = {"type": ["extend"], "key": ["12345678"], "at": ["7"], "run": ["r"], "minutes": ["3"], "for": [""]}
    body = move_form(form)
    assert (body.key, body.at, body.for_) == ("12345678", 7, None)
    assert read_move(body.move, form=True) == Extend(RunId("r"), 3)


def test_an_empty_field_of_a_form_is_the_moves_own_default() -> None:
    move = {"type": "take_action", "run": "r", "text": "Ring her", "helper": "", "by_day": ""}
    assert read_move(move, form=True) == TakeAction(RunId("r"), "Ring her")


def test_an_empty_text_of_a_form_reaches_the_rules_which_answer_kindly() -> None:
    assert read_move({"type": "ask_question", "run": "r", "text": ""}, form=True) == AskQuestion(RunId("r"), "")


@pytest.mark.parametrize(("typed", "yes"), [("true", True), ("1", True), ("false", False), ("0", False)])
def test_a_yes_in_a_form_is_a_yes(typed: str, yes: bool) -> None:
    assert read_move({"type": "say_who_manages", "yes": typed}, form=True) == SayWhoManages(yes)


def test_no_field_of_a_move_is_called_like_one_of_its_envelope() -> None:
    taken = {field.name for move in POSSIBLE.values() for field in shapes(move)}
    assert taken
    assert not taken & OURS


def test_every_move_of_a_person_can_be_read() -> None:
    assert len(POSSIBLE) == len(MOVES) - len(ROOMS_OWN)
    assert read_move({"type": "pause"}, form=False) == Pause()


def test_a_form_for_a_seat_is_read_like_json() -> None:
    read = read_form({"name": ["Ben"], "code": ["abcd efgh"], "own_device": ["false"]}, bodies.JoinRoom)
    assert read == bodies.JoinRoom("Ben", "abcd efgh", own_device=False)


@pytest.mark.parametrize("declared", [True, False])
def test_a_body_that_is_too_big_is_not_read_to_its_end(declared: bool) -> None:
    headers = {"content-length": str(BODY_BYTES + 1)} if declared else {}
    with pytest.raises(Problem) as caught:
        asyncio.run(request("POST", headers=headers, body=b"x" * (BODY_BYTES + 1)).body())
    assert caught.value.refusal.reason is TOO_BIG


def test_a_body_of_just_the_size_is_read() -> None:
    assert len(asyncio.run(request("POST", body=b"x" * BODY_BYTES).body())) == BODY_BYTES


def test_a_form_that_is_not_text_is_refused() -> None:
    with pytest.raises(Problem) as caught:
        asyncio.run(request("POST", body=b"name=%ff").form())
    assert caught.value.refusal.reason is UNREADABLE
