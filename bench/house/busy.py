"""What else goes on in a server: rooms are purged, rows come in by the hundred, followers have something to write."""

import asyncio
import secrets

from askwell.engine.claims import presenter
from askwell.engine.refusal import Refusal
from askwell.engine.words import SeatId
from askwell.web.actions.models import Action
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.room import LiveRoom
from askwell.web.rooms.rooms import Rooms
from askwell.web.rooms.wire.reading import read_move

STEP = 20
"""Rows in one transaction, as an import writes them."""
PAUSE = 0.02


class Busy:
    """`deciding` is a room whose presenter changes an action again and again: its follower has to keep up."""

    def __init__(self, rooms: Rooms, deciding: str) -> None:
        self._rooms = rooms
        self._deciding = RoomId(deciding)
        self._task: asyncio.Task[None] | None = None

    def turn(self) -> None:
        """On, or off again."""
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._run())
        else:
            self._task.cancel()
            self._task = None

    async def _run(self) -> None:
        live = await self._rooms.open(self._deciding)
        assert live is not None
        nth = 0
        while True:
            nth += 1
            await self._purge_a_room()
            await asyncio.to_thread(_import_some)
            await _change_action(live, nth)
            await asyncio.sleep(PAUSE)

    async def _purge_a_room(self) -> None:
        made = await self._rooms.create(name="Nobody")
        assert not isinstance(made, Refusal)
        await self._rooms.purge.purge(made.room)


def _import_some() -> None:
    Action.objects.bulk_create(
        Action(
            key=f"imported:{secrets.token_hex(8)}", room="imported", seat="a", taken_at=0, words_key=0, words=b"x" * 200
        )
        for _ in range(STEP)
    )


async def _change_action(live: LiveRoom, nth: int) -> None:
    telling = presenter(live.state) or SeatId("")
    taken = [item for item in live.state.items.values() if item.kind == "action"]
    text = f"Ask her what she needs, for the {nth}th time"
    move = (
        {"type": "change_action", "action": taken[0].item, "text": text}
        if taken
        else {"type": "take_action", "run": live.state.run, "text": text}
    )
    await live.attempt(by=telling, for_=telling, key=secrets.token_hex(8), body=b"", move=read_move(move, form=False))
