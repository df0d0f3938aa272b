"""A presenter who listens can answer by no road, and can pause by every road."""

from collections.abc import Callable
from typing import Any

from tests.web.live.people import Guest, Meeting, fresh_key
from tests.web.live.serving import Reply

ANSWERS = (
    "answer_question",
    "tell_matter",
    "take_action",
    "reflect_back",
    "offer_option",
    "ask_question",
    "take_floor",
)


def on(meeting: Meeting, to: str) -> None:
    while (phase := meeting.dov.sight()["phase"])["word"] != to:
        tapper = next(guest for guest in meeting.everyone if guest.seat == meeting.dov.sight()["tapper"])
        tapper.must("move_on", run=phase["run"])


def asked(meeting: Meeting) -> str:
    """Ana presents, and Ben has asked her something; the id of his question."""
    meeting.begin()
    on(meeting, "bids")
    meeting.ana.must("place_bid", text="My best nurse is leaving.")
    on(meeting, "explore")
    meeting.ben.must("ask_question", run=run(meeting), text="Who knows?")
    return next(str(item["id"]) for item in meeting.ana.sight()["items"] if item["kind"] == "question")


def run(meeting: Meeting) -> str:
    return str(meeting.dov.sight()["phase"]["run"])


def fields(meeting: Meeting, act: str, question: str, run_: str) -> dict[str, Any]:
    found: dict[str, Any] = {"run": run_}
    if act != "take_floor":
        found["text"] = "It is like this."
    if act == "answer_question":
        found["question"] = question
    if act == "reflect_back":
        found["stem"] = 0
    return found


def send(guest: Guest, body: dict[str, Any]) -> Reply:
    return guest.server.post(f"{guest.api}/moves", body, guest.token)


def test_no_road_leads_to_a_reply(meeting: Meeting) -> None:
    question, before = asked(meeting), run(meeting)
    recorded: dict[str, Any] = {
        "key": fresh_key(),
        "at": 0,
        "move": {"type": "answer_question", **fields(meeting, "answer_question", question, before)},
    }
    assert send(meeting.ana, recorded).status == 200
    never_sent = {**recorded, "key": fresh_key()}
    on(meeting, "reflect")
    now, said = run(meeting), len(meeting.ben.sight()["items"])
    for act in ANSWERS:
        assert meeting.ana.move(act, **fields(meeting, act, question, now)).status == 409, act
        as_form = {
            "type": act,
            "key": fresh_key(),
            "at": "0",
            **{k: str(v) for k, v in fields(meeting, act, question, now).items()},
        }
        page = meeting.server.post_form(f"{meeting.ana.path}moves", as_form, meeting.ana.token)
        assert page.status == 409, act
        for helper in (meeting.dov, meeting.ben):
            assert helper.move(act, for_=meeting.ana.seat, **fields(meeting, act, question, now)).status == 409, act
    assert send(meeting.ana, recorded).status == 200
    assert send(meeting.ana, never_sent).json["refusal"] == "moved-on"
    assert send(meeting.ana, {**never_sent, "move": {**never_sent["move"], "run": now}}).json["refusal"] == "listening"
    assert len(meeting.ben.sight()["items"]) == said
    assert not {act["type"] for act in meeting.ana.sight()["acts"]} & set(ANSWERS)


def test_every_road_leads_to_a_pause(meeting: Meeting) -> None:
    asked(meeting)
    on(meeting, "reflect")
    ana, server = meeting.ana, meeting.server
    code = server.post(f"{ana.api}/devices", {}, ana.token).json["code"]
    other = Guest(server, ana.room, ana.seat, server.post("/api/devices", {"code": code}).json["token"])
    recorded = {"key": fresh_key(), "at": 0, "move": {"type": "pause"}}
    roads: list[Callable[[], int]] = [
        lambda: ana.move("pause").status,
        lambda: other.move("pause").status,
        lambda: send(ana, recorded).status,
        lambda: (
            server.post_form(f"{ana.path}moves", {"type": "pause", "key": fresh_key(), "at": "0"}, ana.token).status
        ),
    ]
    for road in roads:
        assert meeting.ben.sight()["stage"] == "live"
        assert road() in (200, 303)
        assert meeting.ben.sight()["stage"] == "paused"
        ana.must("go_on")
    assert send(ana, recorded).status == 200
    assert meeting.ben.sight()["stage"] == "live", "a pause that is sent again is one pause"
