"""A rehearsal in every format and every role, from the first page to the end, over HTTP and beside scripted colleagues.

The colleagues are those that the server seats; only their pace is another. What they do is written down where they
learn how it went, so that a refusal or a repetition that the newcomer wouldn't see is found too.
"""

import time
from collections import Counter
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

import pytest

from askwell.colleagues import Intent, ScriptedSet
from askwell.colleagues.stay import SAID
from askwell.engine.formats import shipped
from askwell.engine.words import SeatId
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.rehearsals import rehearsal as running
from tests.web.live.people import Guest
from tests.web.live.serving import Serving
from tests.web.rehearsals.newcomer import Newcomer

BEAT = 0.02
"""Seconds; as many beats as ever, only shorter."""
LOOK = 0.02
PATIENCE = 240
"""Seconds for a whole meeting: nothing is measured by them, but one that never ends must fail."""
PEN_DOWN = 1.5
"""Seconds after the last key; six in the product."""
OVERTAKEN = "overtaken"
"""The room had changed between a colleague's look and their move, as happens among people."""
ROLES = ("presenter", "member", "facilitator")
ALL = [(word, role) for word in shipped() for role in ROLES if word != "solo" or role == "presenter"]
A_FEW = {("taster", "presenter"), ("classic", "facilitator"), ("trio", "member")}


@dataclass
class Heard:
    """What colleagues tried, in order, and what it came to."""

    said: list[tuple[str, str]] = field(default_factory=list)
    made: Counter[str] = field(default_factory=Counter)
    refused: list[tuple[str, str]] = field(default_factory=list)
    advice: int = 0

    @property
    def spoken(self) -> int:
        return sum(self.made[kind] for kind in SAID)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    heard, told, make = Heard(), ScriptedSet.told, running.Rehearsal._make
    looked_at: list[tuple[running.Rehearsal, int]] = []

    async def makes(self: running.Rehearsal, intent: Intent) -> None:
        looked_at[:] = [(self, self.room.at)]
        await make(self, intent)

    def listens(self: ScriptedSet, intent: Intent, refusal: dict[str, Any] | None) -> None:
        told(self, intent, refusal)
        if refusal is not None:
            if intent.advises:
                heard.advice += 1
                return
            ((rehearsal, at),) = looked_at
            overtaken = at != rehearsal._seen_at or rehearsal.room.at != at
            heard.refused.append((intent.type, OVERTAKEN if overtaken else str(refusal.get("refusal"))))
            return
        heard.made[intent.type] += 1
        if words := str(intent.fields.get("text") or ""):
            heard.said.append((intent.type, words))

    monkeypatch.setattr(ScriptedSet, "told", listens)
    monkeypatch.setattr(running.Rehearsal, "_make", makes)
    monkeypatch.setattr(running, "PACES", dict.fromkeys(running.PACES, BEAT))
    monkeypatch.setattr(running, "WRITES_ON", PEN_DOWN)
    return heard


def begins(server: Serving, word: str, role: str) -> Newcomer:
    reply = server.post_form("/rehearse/", {"name": "Noa", "format": word, "role": role, "case": "charity"})
    assert reply.status == 303, reply.text
    _, _, room, seat, _ = reply.headers["location"].split("/")
    token = SimpleCookie(reply.headers["set-cookie"])["seat"].value
    return Newcomer(Guest(server, RoomId(room), SeatId(seat), token), role)


def looks(newcomer: Newcomer) -> dict[str, Any]:
    """As an open page does: whoever looks is here."""
    guest = newcomer.guest
    rehearsing = guest.server.desk.rehearsals.of(guest.room, guest.seat)
    if rehearsing is not None:
        rehearsing.looks()
    return guest.sight()


def holds_a_pen(newcomer: Newcomer, heard: Heard) -> None:
    """Somebody may have begun to speak before they saw it; from then on they wait."""
    path = f"{newcomer.guest.path}rehearsal"
    newcomer.guest.server.post_form(path, {"do": "writing"}, newcomer.guest.token)
    time.sleep(0.3)
    before = heard.spoken
    time.sleep(0.6)
    assert heard.spoken == before, "they went on while the newcomer wrote"


def stands_still(newcomer: Newcomer, heard: Heard) -> None:
    """Nothing is said as long as the pause lasts."""
    before = heard.spoken
    for _ in range(5):
        if looks(newcomer)["stage"] != "paused":
            return
        assert heard.spoken == before, "they went on in a pause"
        time.sleep(BEAT)


def lives(newcomer: Newcomer, heard: Heard) -> dict[str, Any]:
    """To the end; what the newcomer sees last."""
    end, wrote = time.monotonic() + PATIENCE, False
    while time.monotonic() < end:
        sight = looks(newcomer)
        if sight["stage"] == "ended":
            return sight
        if not wrote and heard.spoken >= 2 and sight["stage"] == "live":
            wrote = True
            holds_a_pen(newcomer, heard)
            continue
        if newcomer.step(sight) == "pause":
            stands_still(newcomer, heard)
        time.sleep(LOOK)
    raise AssertionError(f"still in {sight['phase']}, {sight['stage']}: {newcomer.made}, {heard.refused[-5:]}")


@pytest.mark.parametrize(
    ("word", "role"), [one if one in A_FEW else pytest.param(*one, marks=pytest.mark.long) for one in ALL]
)
def test_a_rehearsal_comes_to_its_end_and_colleagues_behave_as_a_good_set_does(
    word: str, role: str, server: Serving, heard: Heard
) -> None:
    newcomer = begins(server, word, role)
    sight = lives(newcomer, heard)
    assert newcomer.unfair == []
    assert sight["rehearsal"]
    twice = [words for words, times in Counter(words for _, words in heard.said).items() if times > 1]
    assert twice == [], "somebody repeated somebody"
    assert heard.advice <= 1
    assert [one for one in heard.refused if one[1] != OVERTAKEN] == []
    if word != "solo":
        assert heard.spoken > 0
        assert newcomer.made["pause"] == 1
