"""The replay as a whole page: the meeting on one line, one stretch of it to look at, and all of them in a table."""

from askwell.engine.replay import Replay
from askwell.web.rooms.pages.frame import RoomFrame
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.replays.bars import bars, ribbon
from askwell.web.rooms.replays.told import length, rows, totals


def replay_page(frame: RoomFrame, replay: Replay, at: int) -> str:
    """`at` counts the stretches from 1; beyond the first or last it is that one."""
    speaks = tongue(frame.language)
    told = rows(replay, speaks)
    at = max(1, min(at, len(told)))
    return speaks.templates.get_template("replay/replay.html").render(
        page=Page(speaks, frame),
        asset=frame.asset,
        format=replay.format,
        planned=length(replay.planned, speaks),
        taken=length(replay.taken + replay.stood, speaks),
        totals=totals(replay, speaks),
        rows=told,
        slots=max(row.slot for row in told) > 1,
        now=told[at - 1],
        ribbon=ribbon(replay),
        bars=bars(replay),
    )
