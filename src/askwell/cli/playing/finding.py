"""What is found of a meeting that was played: every screen against the table, and against the log on the disk."""

import json
from dataclasses import dataclass, field
from typing import Any

import msgspec

from askwell.cli.playing.meeting import Meeting
from askwell.cli.playing.screen import Screen, texts_of
from askwell.engine.words import SeatId
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.live.desk import Desk
from askwell.web.rooms.live.handlers.seat import as_data

OF_A_MOMENT = frozenset({"acts", "take_back_until"})
"""What changes with time alone, of which no screen is told: its forms ask again."""
SAID_AT_MOST = 3
"""Differences of one kind that are printed; the count says the rest."""


@dataclass(slots=True)
class Finding:
    """`wrong` is empty when all is as it must be."""

    word: str
    people: int = 0
    phases: int = 0
    moves: int = 0
    refused: int = 0
    texts: int = 0
    read: int = 0
    withheld: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        if self.wrong:
            more = len(self.wrong) - SAID_AT_MOST
            said = [*self.wrong[:SAID_AT_MOST], *([f"and {more} more"] if more > 0 else [])]
            return "\n".join([f"{self.word}: differs", *(f"  {one}" for one in said)])
        return (
            f"{self.word}: {self.people} people, {self.phases} phases, {self.moves} moves, {self.refused} refused; "
            f"{self.texts} texts read {self.read} times, withheld {self.withheld} times, as the table and the log say"
        )


async def find(meeting: Meeting, desk: Desk) -> Finding:
    screens = list(meeting.screens.values())
    finding = Finding(
        meeting.format.word,
        len(meeting.people),
        len(meeting.phases),
        meeting.moves,
        meeting.refused,
        len(meeting.written),
        sum(len(screen.has_read) for screen in screens),
        sum(screen.withheld for screen in screens),
        [*meeting.unfair],
    )
    for screen in screens:
        finding.wrong += screen.wrong
    finding.wrong += _missed(meeting)
    finding.wrong += await _against_the_log(meeting, desk)
    if not finding.read or not (finding.withheld or finding.people == 1):
        finding.wrong.append("nothing was read, or nothing withheld: that proves nothing")
    return finding


def _missed(meeting: Meeting) -> list[str]:
    """Words that all should have read, and somebody never did."""
    return [
        f"{screen.name} never read a {one.act} of {one.word}"
        for screen in meeting.screens.values()
        for one in meeting.written
        if screen.inside and meeting.oracle.must_come_to_all(one) and one.words not in screen.has_read
    ]


async def _against_the_log(meeting: Meeting, desk: Desk) -> list[str]:
    """The log is folded anew from the disk: what each screen shows is what it says, and each word stands in it."""
    room = await desk.rooms.open(RoomId(meeting.room))
    assert room is not None
    await room.read_again()
    wrong, kept = [], set()
    for screen in meeting.screens.values():
        if screen.inside:
            now = json.loads(msgspec.json.encode(as_data(desk.eyes.sight(room, SeatId(screen.seat)))))
            wrong += [f"{screen.name}'s screen and the log differ in {part}" for part in _differences(screen, now)]
            kept |= set(texts_of(now))
    lost = [one for one in meeting.written if one.words not in kept and one.act != "place_bid"]
    return [*wrong, *(f"a {one.act} of {one.word} was accepted, and the log hasn't got it" for one in lost)]


def _differences(screen: Screen, now: dict[str, Any]) -> list[str]:
    own = {name: value for name, value in now["own"].items() if name not in OF_A_MOMENT}
    told = {name: value for name, value in screen.own.items() if name not in OF_A_MOMENT}
    shared = {name: value for name, value in now.items() if name not in ("at", "own", *OF_A_MOMENT)}
    parts = [name for name in shared if shared[name] != screen.shared.get(name)]
    return parts + [f"own {name}" for name in own if own[name] != told.get(name)]
