"""Plays every format to its end, a few at a time, and says a line of each."""

import asyncio
from collections.abc import Callable, Sequence

from askwell.cli.playing.finding import Finding, find
from askwell.cli.playing.line import Line
from askwell.cli.playing.meeting import Meeting, Stuck
from askwell.engine.formats import load
from askwell.engine.page import parse
from askwell.web.rooms.live.desk import Desk
from askwell.web.rooms.wire.buckets import Buckets

AT_ONCE = 4
"""Meetings at a time: some wait for a reveal while others speak."""

UNBOUNDED = 1e9
"""Nobody types as fast as this: the limits on people's haste would only make it slow."""


async def check(
    desk: Desk, address: tuple[str, int], words: Sequence[str], seed: int, say: Callable[[str], None]
) -> list[Finding]:
    """Each finding is said as soon as it is there. The server is ours alone."""
    desk.guard.seats = desk.guard.addresses = Buckets(UNBOUNDED, UNBOUNDED)
    free = asyncio.Semaphore(AT_ONCE)

    async def one(word: str) -> Finding:
        async with free:
            meeting = Meeting(Line(*address), parse(load(word)), seed)
            try:
                await meeting.play()
                finding = await find(meeting, desk)
            except Stuck as stuck:
                finding = Finding(word, wrong=[str(stuck), *meeting.unfair])
            finally:
                await meeting.close()
            say(finding.line)
            return finding

    return list(await asyncio.gather(*map(one, words)))
