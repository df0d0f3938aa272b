"""What changes by time alone is told too."""

from collections.abc import Callable
from typing import Any

from askwell.engine.words import Moment, SeatId
from askwell.web.rooms import render
from askwell.web.rooms.live.audience import Audience
from askwell.web.rooms.live.eyes import EngineEyes
from askwell.web.rooms.presence import Presence
from tests.cast import BEN, DOV, Table, at

NINETY = 90 * 60


class Stage:
    """A room that a table stands in for: nobody moves, and time passes."""

    id, gone = "r", False

    def __init__(self, table: Table) -> None:
        self.table = table
        self.presence = Presence()
        self.quiet: frozenset[SeatId] = frozenset()

    @property
    def state(self) -> Any:
        return self.table.state

    @property
    def at(self) -> int:
        return self.table.state.at

    def now(self) -> Moment:
        return self.table.moment

    def rest(self) -> None: ...

    def listen(self, _listener: Callable[[Any], None], /) -> Callable[[], object]:
        return lambda: None


class Eyes(EngineEyes):
    def quiet(self, room: Any) -> frozenset[SeatId]:
        return frozenset(room.quiet)


class Told:
    """A stream that keeps what it was told."""

    seat = eyes = BEN

    def __init__(self) -> None:
        self.seen: list[Any] = []

    def tell(self, _at: int, seen: Any, _told: Any) -> None:
        self.seen.append(seen)

    def rest(self, _newest: Any) -> None:
        """It keeps what it was told in any case."""

    rests = False


def watching() -> tuple[Stage, Audience, Told]:
    stage, told = Stage(at("explore")), Told()
    audience = Audience(stage, Eyes(), render)
    audience.admit(told, None)  # type: ignore[arg-type]
    assert len(told.seen) == 1
    return stage, audience, told


def test_while_nothing_has_changed_nobody_is_told() -> None:
    _, audience, told = watching()
    audience.notice_drift()
    assert len(told.seen) == 1


def test_a_break_that_is_due_is_said_though_nobody_moves() -> None:
    stage, audience, told = watching()
    stage.table.wait(NINETY + 1)
    audience.notice_drift()
    assert [seen.view.shared.break_due for seen in told.seen] == [False, True]
    audience.notice_drift()
    assert len(told.seen) == 2


def test_a_screen_that_has_gone_is_told_to_whoever_may_do_something_about_it() -> None:
    stage, audience, told = watching()
    stage.quiet = frozenset({DOV})
    audience.notice_drift()
    offered = [{act.type for act in seen.own.acts} for seen in told.seen]
    assert "take_over" not in offered[0]
    assert "take_over" in offered[1]
