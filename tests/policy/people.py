"""Everyone whom the policy table has a column for, with what they show at the door."""

from dataclasses import dataclass

import pytest

from askwell.web.rooms.doors import tokens
from tests.web.live.people import Guest, Meeting, gather
from tests.web.live.serving import Serving


@dataclass
class Person:
    """`seat` is the seat whose path they use."""

    token: str
    seat: Guest


def make(who: str, server: Serving, monkeypatch: pytest.MonkeyPatch) -> tuple[Meeting, Person]:
    """A meeting of their own, so that what one person does changes nothing for the next."""
    meeting = gather(server)
    ana = meeting.ana
    match who:
        case "stranger":
            return meeting, Person("", ana)
        case "guest":
            return meeting, Person(ana.token, ana)
        case "guide":
            meeting.dov.must("hand_over", job="guiding", to=meeting.dov.seat)
            return meeting, Person(meeting.dov.token, meeting.dov)
        case "other":
            return meeting, Person(meeting.ben.token, ana)
        case "guest_b":
            return meeting, Person(gather(server).ana.token, ana)
        case "expired":
            with monkeypatch.context() as patched:
                patched.setattr(tokens, "LIFETIME", -1)
                late = meeting.join("Late")
            return meeting, Person(late.token, late)
        case "sent_out":
            assert ana.sight()
            meeting.dov.must("send_out", seat=ana.seat)
            return meeting, Person(ana.token, ana)
        case "wall":
            return meeting, Person(server.wait_for(server.desk.rooms.display_token(meeting.room)), ana)
        case "sheet":
            url = server.post(f"{ana.api}/sheets", {}, ana.token).json["url"]
            claimed = server.post("/api/sheets", {"code": url.partition("#")[2]})
            return meeting, Person(claimed.json["token"], ana)
    raise AssertionError(who)
