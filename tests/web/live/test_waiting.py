"""A room in which nobody moves lets go of what it can make again, and its readers are told the same as ever."""

import gc
import json
from collections.abc import Callable
from typing import Any, cast

import msgspec

from askwell.engine.moves import AskQuestion, FinishTurn, Pause, RaiseHand, TakeFloor, WriteNote
from askwell.engine.sight import Sight
from askwell.engine.sight import sight as sight_of
from askwell.engine.state import State
from askwell.engine.words import Held, Moment, RunId, SeatId
from askwell.web.rooms import render
from askwell.web.rooms.doors.tokens import Holder, Kind
from askwell.web.rooms.live.audience import RESTS_AFTER, Audience
from askwell.web.rooms.live.eyes import EngineEyes
from askwell.web.rooms.live.stream import Stream
from askwell.web.rooms.pages.mine.news import BY_THING
from askwell.web.rooms.presence import Presence
from askwell.web.rooms.wire.views import Tongue
from tests.cast import ANA, BEN, CHI, DOV, Table, at

WORDS = "What have you not told her?"


class Stage:
    """An open room as its audience knows it, on a meeting of the tests."""

    id, gone = "a-room", False

    def __init__(self, table: Table) -> None:
        self.table = table
        self.presence = Presence()
        self.state: State = table.state.copy()
        self._listener: Callable[[Any], None] | None = None

    @property
    def at(self) -> int:
        return self.state.at

    def now(self) -> Moment:
        return self.table.moment

    def listen(self, listener: Callable[[Any], None]) -> Callable[[], object]:
        self._listener = listener
        return lambda: None

    def rest(self) -> None: ...

    def has_moved(self) -> None:
        self.state = self.table.state.copy()
        assert self._listener is not None
        self._listener(self)


class Wire:
    """A transport that keeps what was written."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def writelines(self, chunks: tuple[bytes, ...]) -> None:
        self.written.append(b"".join(chunks))


def audience(table: Table) -> tuple[Stage, Audience, list[Wire]]:
    stage = Stage(table)
    everyone, wires = Audience(stage, EngineEyes(), cast("Any", render)), []
    for nth, seat in enumerate((ANA, BEN, CHI, DOV)):
        shown = Holder(seat, Kind.SEAT, Moment(0), b"")
        stream = Stream(shown, Tongue(html=nth % 2 == 0, language="en"), everyone)
        stream.transport = cast("Any", Wire())
        wires.append(cast("Any", stream.transport))
        everyone.admit(stream, stage.at)
    return stage, everyone, wires


def rests(everyone: Audience) -> None:
    for _ in range(RESTS_AFTER):
        everyone.rest()


def moves(table: Table) -> list[Callable[[], object]]:
    run = RunId(table.run)
    return [
        lambda: table.ok(BEN, TakeFloor(run)),
        lambda: table.ok(BEN, AskQuestion(run, WORDS)),
        lambda: table.ok(CHI, RaiseHand(run)),
        lambda: table.ok(ANA, WriteNote("Ask her, and not about her.")),
        lambda: table.ok(BEN, FinishTurn(run)),
        lambda: table.ok(CHI, Pause()),
    ]


def shown(wire: Wire) -> list[tuple[Any, dict[str, Any]]]:
    """After each message what all may see, as it was told, and what a page then knows of its own."""
    found: list[tuple[Any, dict[str, Any]]] = []
    own: dict[str, Any] = {}
    for written in wire.written:
        told = json.loads("".join(line.removeprefix("data: ") for line in written.decode().splitlines()[1:]))
        own = told.get("own") or taken(own, told.get("own_news", {}))
        found.append((told.get("shared"), own))
    return found


def taken(own: dict[str, Any], news: dict[str, Any]) -> dict[str, Any]:
    hanging = {
        name: {thing: value for thing, value in {**own[name], **news.get(name, {})}.items() if value is not None}
        for name in BY_THING
        if name in own
    }
    return {**own, **news, **hanging}


def test_whoever_waited_is_told_the_same_as_whoever_did_not() -> None:
    table = at("explore", Held.ROOM)
    stage, _, wires = audience(table)
    other_stage, resting, others = audience(table)
    for move in moves(table):
        move()
        stage.has_moved()
        rests(resting)
        other_stage.has_moved()
        rests(resting)
    assert [shown(wire) for wire in others] == [shown(wire) for wire in wires]
    assert all(wire.written for wire in wires)


def test_a_page_that_is_told_only_what_is_new_knows_all_that_is_its_own() -> None:
    table = at("explore", Held.ROOM)
    stage, _, wires = audience(table)
    for move in moves(table):
        move()
        stage.has_moved()
        for seat, wire in ((ANA, wires[0]), (CHI, wires[2])):
            sight = table.sees(seat)
            assert sight.own is not None
            now = json.loads(msgspec.json.encode(render.own_update(sight.own, sight.shared, "en")))
            assert shown(wire)[-1][1] == now
    assert b'"own_news"' in wires[0].written[-1]


def test_a_room_that_rests_holds_nobodys_own_part_and_nothing_that_was_drawn() -> None:
    table = at("explore", Held.ROOM)
    stage, everyone, _ = audience(table)
    for move in moves(table)[:2]:
        move()
        stage.has_moved()
    assert everyone._seen
    assert any(view.drawn for view in everyone._views)
    rests(everyone)
    gc.collect()
    assert not everyone._seen
    assert not everyone._views
    assert not everyone._stood


def test_who_comes_into_a_room_that_rests_with_the_newest_page_is_not_looked_at() -> None:
    table = at("explore", Held.ROOM)
    looked_at: list[SeatId] = []

    class Counting(EngineEyes):
        def sight(self, room: Any, seat: SeatId) -> Any:
            looked_at.append(seat)
            return super().sight(room, seat)

    stage = Stage(table)
    everyone = Audience(stage, Counting(), cast("Any", render))
    new, old = comes(everyone, ANA, stage.at), comes(everyone, BEN, stage.at - 1)
    assert looked_at == [BEN]
    assert (len(new.written), len(old.written)) == (0, 1)
    assert stage.presence.is_awake(ANA)


def test_who_came_while_a_room_rested_is_told_with_the_next_news_what_is_theirs_and_what_all_may_see() -> None:
    table = at("explore", Held.ROOM)
    stage = Stage(table)
    everyone = Audience(stage, EngineEyes(), cast("Any", render))
    before = table.state.copy()
    wire = comes(everyone, ANA, stage.at)
    table.ok(BEN, TakeFloor(RunId(table.run)))
    stage.has_moved()
    told = json.loads("".join(line.removeprefix("data: ") for line in wire.written[0].decode().splitlines()[1:]))
    sight, was = table.sees(ANA), eyes_on(before, table, ANA)
    assert sight.own is not None
    assert told["own"] == json.loads(msgspec.json.encode(render.own_update(sight.own, sight.shared, "en")))
    now, then = (render.shared_update(shared, "en") for shared in (sight.shared, was.shared))
    assert told["shared"] == now.since(then)
    assert told["shared"]


def test_who_came_while_a_room_rested_is_not_told_that_somebody_made_a_note() -> None:
    table = at("explore", Held.ROOM)
    stage = Stage(table)
    everyone = Audience(stage, EngineEyes(), cast("Any", render))
    hers, others = comes(everyone, ANA, stage.at), comes(everyone, BEN, stage.at)
    table.ok(ANA, WriteNote("Ask her, and not about her."))
    stage.has_moved()
    assert (len(hers.written), len(others.written)) == (1, 0)


def comes(everyone: Audience, seat: SeatId, since: int) -> Wire:
    stream, wire = Stream(Holder(seat, Kind.SEAT, Moment(0), b""), Tongue(True, "en"), everyone), Wire()
    stream.transport = cast("Any", wire)
    everyone.admit(stream, since)
    return wire


def eyes_on(state: State, table: Table, seat: SeatId) -> Sight:
    return sight_of(state, seat, table.moment)


def test_a_slow_reader_in_a_room_that_comes_to_rest_is_told_the_newest_when_it_is_ready() -> None:
    table = at("explore", Held.ROOM)
    stage, everyone, wires = audience(table)
    ben = next(stream for stream in everyone.streams if stream.seat == BEN)
    ben.pause_writing()
    for move in moves(table)[:2]:
        move()
        stage.has_moved()
    rests(everyone)
    assert not wires[1].written
    ben.resume_writing()
    assert WORDS in wires[1].written[-1].decode()
    assert len(wires[1].written) == 1
