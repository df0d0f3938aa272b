"""One door: decided in order, durable before it is shown, and nothing happens twice."""

import asyncio
import gc
import sqlite3
import weakref
from pathlib import Path

import pytest

from askwell.engine.moves import AskQuestion, FinishTurn, TakeFloor, WriteNote
from askwell.engine.refusal import Refusal
from askwell.web.rooms.fold import read_fold
from askwell.web.rooms.outcome import Applied, Conflict, NotSaved
from askwell.web.rooms.room import LiveRoom
from askwell.web.rooms.rooms import Rooms
from tests.web.rooms.house import Circle, gather, house, in_loop


def events_in(database: Path, room: str) -> int:
    connection = sqlite3.connect(database)
    try:
        (count,) = connection.execute("SELECT count(*) FROM rooms_event WHERE room = ?", (room,)).fetchone()
        return int(count)
    finally:
        connection.close()


async def folded_anew(rooms: Rooms, circle: Circle) -> str:
    fold = await rooms._store.read(read_fold, circle.id, rooms._store.ring)
    assert fold is not None
    return repr(fold.state)


@in_loop
async def test_a_move_sent_twice_has_one_answer_and_one_effect(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        first = await circle.ok(circle.ana, WriteNote("a note"), key="same", body=b"bytes")
        await circle.ok(circle.ben, WriteNote("in between"))
        again = await circle.ok(circle.ana, WriteNote("a note"), key="same", body=b"bytes")
        assert again == first == Applied(first.at, 1)
        assert circle.live.at == events_in(database, circle.id) == first.at + 1


@in_loop
async def test_a_key_used_for_something_else_is_refused(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        await circle.ok(circle.ana, WriteNote("a note"), key="same", body=b"bytes")
        before = circle.live.at
        assert await circle.try_(circle.ana, WriteNote("another"), key="same", body=b"others") == Conflict()
        assert circle.live.at == before
        await circle.ok(circle.ben, WriteNote("my key is mine"), key="same", body=b"others")


@in_loop
async def test_a_move_is_known_again_after_a_restart(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        first = await circle.ok(circle.ana, WriteNote("a note"), key="same", body=b"bytes")
    async with house(database) as rooms:
        live = await rooms.open(circle.id)
        assert live
        circle.live = live
        assert await circle.try_(circle.ana, WriteNote("a note"), key="same", body=b"bytes") == first


@in_loop
async def test_a_refused_move_is_not_kept_and_is_decided_again(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        assert isinstance(await circle.try_(circle.ana, WriteNote(""), key="same"), Refusal)
        await circle.ok(circle.ana, WriteNote("words now"), key="same")


@in_loop
async def test_of_eight_who_take_the_floor_at_once_one_has_it(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        for name in ("Eva", "Finn", "Gül", "Hao"):
            await circle.join(name)
        await circle.go_to("explore", guided=False)
        run = circle.live.state.run
        phones = [*(seat for seat in circle.everyone if seat != circle.ana), circle.ben]
        for nth in range(20):
            answers = await asyncio.gather(
                *(circle.try_(seat, TakeFloor(run), key=f"{nth}/{phone}") for phone, seat in enumerate(phones))
            )
            winners = [seat for seat, answer in zip(phones, answers, strict=True) if isinstance(answer, Applied)]
            refusals = [answer.slug for answer in answers if isinstance(answer, Refusal)]
            assert len(winners) == 1
            assert refusals == ["floor-taken"] * 7
            await circle.ok(winners[0], FinishTurn(run))


@in_loop
async def test_listeners_hear_of_a_move_only_when_it_is_durable(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        heard: list[tuple[int, int]] = []
        stop = circle.live.listen(lambda room: heard.append((room.at, events_in(database, room.id))))
        for nth in range(5):
            await circle.ok(circle.ana, WriteNote(f"note {nth}"))
        assert len(heard) == 5
        assert all(shown == stored for shown, stored in heard)
        stop()
        await circle.ok(circle.ana, WriteNote("unheard"))
        assert len(heard) == 5


class Watcher:
    def __init__(self, room: LiveRoom) -> None:
        self.stop = room.listen(self.hear)

    def hear(self, _room: LiveRoom) -> None: ...


@in_loop
async def test_whoever_has_stopped_listening_is_free_at_once_without_a_search_for_cycles(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        watcher = Watcher(circle.live)
        seen = weakref.ref(watcher)
        gc.disable()
        try:
            watcher.stop()
            assert seen() is watcher
            del watcher
            assert seen() is None
        finally:
            gc.enable()


@in_loop
async def test_one_listener_that_fails_is_nobody_elses_trouble(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        heard: list[int] = []

        def fails(_: LiveRoom) -> None:
            raise ValueError

        circle.live.listen(fails)
        circle.live.listen(lambda room: heard.append(room.at))
        await circle.ok(circle.ana, WriteNote("a note"))
        assert heard == [circle.live.at]


@in_loop
async def test_the_state_that_is_shown_equals_the_log_read_anew(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        await circle.ok(circle.ben, TakeFloor(circle.live.state.run))
        assert repr(circle.live.state) == await folded_anew(rooms, circle)


@in_loop
async def test_a_commit_that_fails_shows_nothing_and_the_room_goes_on(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        heard: list[int] = []
        circle.live.listen(lambda room: heard.append(room.at))
        before = circle.live.at
        keep = rooms._store.ring.keep
        monkeypatch.setattr(rooms._store.ledger, "_before_commit", _full_disk)
        with pytest.raises(NotSaved):
            await circle.try_(circle.ana, WriteNote("lost?"), key="retried", body=b"x")
        assert circle.live.at == before == events_in(database, circle.id)
        assert "lost?" not in repr(circle.live.state)
        monkeypatch.setattr(rooms._store.ledger, "_before_commit", keep)
        await circle.ok(circle.ana, WriteNote("lost?"), key="retried", body=b"x")
        assert circle.live.at == before + 1
        assert repr(circle.live.state) == await folded_anew(rooms, circle)


def _full_disk() -> None:
    raise sqlite3.OperationalError("database or disk is full")


@in_loop
async def test_another_process_that_wrote_first_is_read_before_we_decide_again(database: Path) -> None:
    async with house(database) as here, house(database) as there:
        circle = await gather(here)
        elsewhere = await there.open(circle.id)
        assert elsewhere
        await circle.ok(circle.ana, WriteNote("from here"))
        answer = await elsewhere.attempt(
            by=circle.ben, for_=circle.ben, key="k", body=b"", move=WriteNote("from there")
        )
        assert answer == Applied(circle.live.at + 1, 1)
        assert repr(elsewhere.state) == await folded_anew(here, circle)


@in_loop
async def test_whoever_loses_the_network_in_mid_move_leaves_the_room_whole(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        gone = asyncio.create_task(circle.try_(circle.ana, WriteNote("sent"), key="k", body=b"x"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        gone.cancel()
        await circle.ok(circle.ben, WriteNote("after"))
        assert repr(circle.live.state) == await folded_anew(rooms, circle)


@in_loop
async def test_a_question_for_a_phase_that_is_over_is_refused_with_what_it_was(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms, held="writing")
        await circle.go_to("explore")
        old = circle.live.state.run
        await circle.on()
        answer = await circle.try_(circle.ben, AskQuestion(old, "What would help?"))
        assert isinstance(answer, Refusal)
        assert answer.slug == "moved-on"
