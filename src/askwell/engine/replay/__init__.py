"""A meeting that has ended, told without its words: for whoever guided it, to see how they guided.

Phases against their plan; turns and what was given, as counts and never per person; pauses without a name.
"""

from collections.abc import Iterable

from askwell.engine.events import Event
from askwell.engine.looking_back import may_look_back
from askwell.engine.replay.recorder import Recorder
from askwell.engine.replay.shapes import Replay, Share, Stretch
from askwell.engine.words import Moment, SeatId

__all__ = ["Replay", "Share", "Stretch", "replay"]


def replay(log: Iterable[tuple[Event, Moment]], seat: SeatId) -> Replay | None:
    """What this seat may look back on; None if it never guided, or the meeting goes on. Nobody's words are read."""
    recorder = Recorder()
    for event, moment in log:
        recorder.hear(event, moment)
    return recorder.told_to(seat) if may_look_back(recorder.state, seat) else None
