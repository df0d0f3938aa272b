"""Everyone who has a stream open in one room."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Protocol

import structlog

from askwell.engine.words import ROOM, SeatId
from askwell.web.rooms.live.stream import Stream, Told
from askwell.web.rooms.presence import Presence
from askwell.web.rooms.wire.views import Seen, Sketch, View

MOST_STREAMS = 5
"""Per seat: a phone, a laptop, and tabs forgotten open."""

RESTS_AFTER = 12
"""Checks without a move (see `Audiences`), which is a minute: as long as somebody speaks, and moves nothing."""

log = structlog.get_logger()


Looked = list[tuple[Any, View]]


class Stage(Protocol):
    """What an audience needs of an open room."""

    @property
    def id(self) -> str: ...
    @property
    def gone(self) -> bool: ...
    @property
    def at(self) -> int: ...
    @property
    def presence(self) -> Presence: ...

    def listen(self, listener: Callable[[Any], None], /) -> Callable[[], object]: ...
    def rest(self) -> None: ...


class Eyes(Protocol):
    """The engine's answers about sight, at this moment."""

    def sight(self, room: Any, seat: SeatId) -> Any:
        """What a seat may see; the empty seat is the screen on the wall."""

    def standing(self, room: Any) -> Any:
        """What is seen now, kept small, to be looked at later with `sight_in`."""

    def sight_in(self, standing: Any, seat: SeatId) -> Any: ...

    def remember(self, room: Any) -> None:
        """From now on a sight is made of what is known from the one before it, as far as that stands."""

    def forget(self, room: Any) -> None: ...

    def drift(self, room: Any) -> Hashable:
        """What sights depend on without any event: whose screens are gone, and whether a break is due."""

    def may_enter(self, room: Any, seat: SeatId) -> bool: ...


class Audience:
    """Hears of each commit, and tells every stream what is new for its eyes.

    A seat's private act leaves everyone else's sight equal, so they are not even told that it was. A room in which
    nobody moves rests: then nothing is looked at, and nothing kept of what was seen but how it can be seen again.
    """

    __slots__ = (
        "_drift",
        "_emptied",
        "_eyes",
        "_quiet",
        "_seen",
        "_sketch",
        "_standing",
        "_stood",
        "_unlisten",
        "_views",
        "stage",
        "streams",
    )

    def __init__(
        self, stage: Stage, eyes: Eyes, sketch: Sketch, emptied: Callable[["Audience"], None] = lambda _: None
    ) -> None:
        """`emptied` is told when the last stream has gone."""
        self.stage = stage
        self.streams: set[Stream] = set()
        self._eyes = eyes
        self._sketch = sketch
        self._emptied = emptied
        self._drift: Hashable = eyes.drift(stage)
        self._unlisten = stage.listen(self._moved)
        self._come_to_rest()

    def _come_to_rest(self) -> None:
        self._eyes.forget(self.stage)
        self._views: list[View] = []
        self._stood: dict[SeatId, View] = {}
        self._seen: dict[SeatId, Seen] = {}
        self._quiet = 0
        self._standing: Any = self._eyes.standing(self.stage)
        """None while the room doesn't rest."""

    def is_full_for(self, seat: SeatId) -> bool:
        """The wall counts as a seat."""
        return sum(stream.seat == seat for stream in self.streams) >= MOST_STREAMS

    def admit(self, stream: Stream, since: int | None) -> None:
        """`since`: the number its page was rendered at, or the last it was told."""
        self.streams.add(stream)
        if since != self.stage.at:
            self._tell(stream, {})
        elif self._standing is not None:
            stream.waits()
        else:
            stream.knows(self.look(stream.eyes))
        self.stage.presence.arrive(stream.seat, stream)

    def leave(self, stream: Stream) -> None:
        self.streams.discard(stream)
        self.stage.presence.leave(stream.seat, stream)
        if not self.streams:
            self._emptied(self)

    def catch_up(self, stream: Stream) -> None:
        if stream in self.streams:
            self._tell(stream, {})

    def look(self, seat: SeatId) -> Seen:
        """What a seat sees now. Seats that see the same get the same view."""
        seen = self._seen.get(seat) or self._see(seat, self._views, [])
        if self._standing is None:
            self._stood[seat], self._seen[seat] = seen.view, seen
        return seen

    def rest(self) -> None:
        """To be called every few seconds. Whoever only waits costs little: what was found out and drawn is let go of,
        and made again with the next move."""
        self._quiet += 1
        if self._standing is not None:
            self._views = []
        elif self._quiet == RESTS_AFTER:
            for stream in self.streams:
                stream.rest(self._stood.get(stream.eyes))
            for view in {*self._views, *self._stood.values()}:
                view.forget_drawn()
            self._come_to_rest()
            self.stage.rest()

    def _tell(self, stream: Stream, told: Told) -> None:
        seen = self.look(stream.eyes)
        stream.tell(self.stage.at, seen, told)
        if self._standing is not None:
            stream.rest(seen.view)
            seen.view.shared.forget_beside()

    def _wake(self) -> None:
        """Whoever knew what was seen when the room came to rest is told from there."""
        standing, self._standing = self._standing, None
        views: list[View] = []
        seen: dict[SeatId, Seen] = {}
        for stream in self.streams:
            if stream.rests:
                eyes = stream.eyes
                if eyes not in seen:
                    sight = self._eyes.sight_in(standing, eyes)
                    seen[eyes] = Seen(self._view_of(sight.shared, eyes, views), sight.own)
                    self._stood[eyes] = seen[eyes].view
                stream.wake(seen[eyes])
        self._views = views

    def notice_drift(self) -> None:
        """When a screen has gone quiet or is back, and when a break is due: whoever sees it otherwise now is told."""
        if self._eyes.drift(self.stage) != self._drift:
            self._moved(self.stage)

    def close(self) -> None:
        self._unlisten()
        self._eyes.forget(self.stage)
        for stream in list(self.streams):
            stream.cut()

    def cut(self, streams: Iterable[Stream], why: bytes) -> None:
        """`why` is said to a page that is still there: it doesn't come back by itself."""
        for stream in list(streams):
            self.streams.discard(stream)
            stream.bid_farewell(why)

    def _moved(self, _stage: Any) -> None:
        """Called after each change. A fault here must not reach the room, whose move is durable."""
        try:
            if self.stage.gone:
                self.cut(self.streams, b"gone")
            self._send_out()
            if self._standing is not None:
                self._wake()
            self._look_again()
            told: Told = {}
            for stream in list(self.streams):
                self._tell(stream, told)
            for view in self._views:
                view.forget_before()
            for seen in self._seen.values():
                seen.forget_before()
        except Exception as error:
            log.error("telling_failed", room=self.stage.id, exc_info=error)
            self._come_to_rest()
            for stream in list(self.streams):
                stream.cut()

    def _send_out(self) -> None:
        seats = {stream.seat for stream in self.streams} - {ROOM}
        out = {seat for seat in seats if not self._eyes.may_enter(self.stage, seat)}
        if out:
            self.cut([stream for stream in self.streams if stream.seat in out], b"sent-out")

    def _look_again(self) -> None:
        """A view that is still seen stays the same object, so that who knows it is told nothing.

        All others are dropped with their rendered pieces: what was erased is in none that is kept.
        """
        views: list[View] = []
        looked: Looked = []
        self._quiet = 0
        self._eyes.remember(self.stage)
        self._seen = {seat: self._see(seat, views, looked) for seat in {stream.eyes for stream in self.streams}}
        self._views, self._stood = views, {seat: seen.view for seat, seen in self._seen.items()}
        self._drift = self._eyes.drift(self.stage)

    def _see(self, seat: SeatId, views: list[View], looked: Looked) -> Seen:
        """`looked` is what others have seen in the same look: who sees the same mostly shares one object.

        Whose view and own part are as they were sees the same thing as before, which is encoded already.
        """
        sight = self._eyes.sight(self.stage, seat)
        view = next((view for shared, view in looked if shared is sight.shared), None)
        if view is None:
            view = self._view_of(sight.shared, seat, views)
            looked.append((sight.shared, view))
        was = self._seen.get(seat)
        own = was.own if was and was.own == sight.own else sight.own
        return was if was and was.view is view and was.own is own else Seen(view, own, was)

    def _view_of(self, shared: Any, seat: SeatId, views: list[View]) -> View:
        """Compared part by part: what is in it is mostly the same object as before."""
        found = next((view for view in (*views, *self._views) if view.shared == shared), None)
        if found is None:
            was = self._stood.get(seat)
            found = View(shared, self._sketch, was.drawn if was else {})
        if found not in views:
            views.append(found)
        return found
