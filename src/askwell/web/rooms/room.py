"""One open room: everything that changes it goes through `attempt`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import structlog

from askwell.engine.events import Event
from askwell.engine.meeting import decide, due_at
from askwell.engine.moves import Attempt, Move
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import Moment, SeatId
from askwell.web.rooms import randomness
from askwell.web.rooms.clock import Clock
from askwell.web.rooms.doors.tokens import Holder
from askwell.web.rooms.fold import Fold, fold_events, read_fold
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.ring import ROOM_KEY
from askwell.web.rooms.lane import Lane
from askwell.web.rooms.ledger import log
from askwell.web.rooms.ledger.codec import Codec
from askwell.web.rooms.ledger.entry import Entry, Mark, Written
from askwell.web.rooms.ledger.ledger import LedgerClosed
from askwell.web.rooms.ledger.marks import Marks
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.ledger.work import Work
from askwell.web.rooms.outcome import Applied, Conflict, NotSaved
from askwell.web.rooms.presence import Presence

log_line = structlog.get_logger()
Listener = Callable[["LiveRoom"], None]
HouseListener = Callable[["LiveRoom", Sequence[Event]], None]
"""The sweeper and the followers: they hear which events came, and don't keep a room open."""


@dataclass(slots=True)
class House:
    """What every open room shares."""

    heard: frozenset[type[Event]] = frozenset()
    """Events that some follower wants."""
    listeners: list[HouseListener] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A move as it arrived: by whom and for whom, with its sender's key and the bytes that were sent."""

    by: SeatId
    for_: SeatId
    key: str
    body: bytes
    move: Move
    moment: Moment | None = None
    """Only tests set the moment; else it is the room's now."""
    also: tuple[Work[object], ...] = ()


class LiveRoom:
    """Lives in the event loop. `state` is what is durable: read it at any time, change it never."""

    def __init__(self, room: RoomId, fold: Fold, store: Store, clock: Clock, house: House) -> None:
        self.id = room
        self.presence = Presence()
        self.holders: dict[bytes, Holder] = {}
        """By the digests of the tokens that have been read or shown."""
        self.gone = False
        """Purged while it was open. Streams end, and nothing is accepted any more."""
        self._store = store
        self._clock = clock
        self._house = house
        self._lane = Lane()
        self._listeners: dict[object, Listener] = {}
        self._state: State
        self._codec: Codec
        self._marks: Marks
        self._take(fold)
        self._announce(())

    @property
    def state(self) -> State:
        return self._state

    @property
    def at(self) -> int:
        return self._state.at

    @property
    def codec(self) -> Codec:
        return self._codec

    @property
    def is_idle(self) -> bool:
        """Nobody listens and nothing is under way: it may be folded away."""
        return self._lane.is_empty and not self._listeners

    def now(self) -> Moment:
        """The room's own time: the server's, or ahead of it when its log already is."""
        return Moment(self._clock.now() + self._fast)

    def due_at(self) -> Moment | None:
        """The next moment at which time calls, in the clock of this process."""
        due = due_at(self._state)
        return None if due is None else Moment(due - self._fast)

    def listen(self, listener: Listener) -> Callable[[], object]:
        """Called after each commit, when the state has changed; never awaited. Returns how to stop it.

        What is returned doesn't hold the listener: whoever keeps it and has stopped is free at once, with all it holds,
        and waits for no search for cycles.
        """
        which = object()
        self._listeners[which] = listener
        return partial(self._listeners.pop, which, None)

    async def attempt(
        self, *, by: SeatId, for_: SeatId, key: str, body: bytes, move: Move, moment: Moment | None = None
    ) -> Applied | Refusal | Conflict:
        """Decided when all before it in this room is committed. Raises `NotSaved`, `LedgerClosed`."""
        return await self.send(Envelope(by, for_, key, body, move, moment))

    async def send(self, envelope: Envelope) -> Applied | Refusal | Conflict:
        return await self._lane.do(partial(self._accept, envelope))

    async def read_again(self) -> None:
        """Drops state and keys, folds the log anew: after a key's end, or a commit in doubt."""
        await self._lane.do(self._read_again)

    def rest(self) -> None:
        """Nobody has moved for a while: what is quickly made again goes."""
        self._codec.keys.rest()

    def end(self) -> None:
        """The room is being purged: everyone here is told once."""
        self.gone = True
        self.holders.clear()
        self._announce(())

    async def _accept(self, envelope: Envelope) -> Applied | Refusal | Conflict:
        mark = self._mark(envelope)
        while not self.gone:
            if mark.move in self._marks:
                answer = await self._answer_of(mark)
                if answer is not None:
                    return answer
            attempt = self._attempt(envelope)
            decided = decide(self._state, attempt)
            if isinstance(decided, Refusal):
                return decided
            written = await self._write(decided, envelope, mark, attempt.moment)
            if written is Written.YES:
                return Applied(self.at, len(decided))
            await self._read_again()
        raise NotSaved

    def _attempt(self, envelope: Envelope) -> Attempt:
        moment = envelope.moment or self.now()
        quiet = self.presence.quiet(self._state.people)
        return Attempt(envelope.move, envelope.by, envelope.for_, moment, randomness.number(128), quiet)

    async def _write(self, events: list[Event], envelope: Envelope, mark: Mark, moment: Moment) -> Written:
        """Folds ahead first, so that what can't be folded is never stored; shows it when it is durable.

        A state that was shown never changes: whoever looked at one may compare it with the next.
        """
        rows = [self._codec.seal(event, self.at + nth, moment) for nth, event in enumerate(events, start=1)]
        ahead = self._state.copy()
        fold_events(ahead, events, moment)
        due = due_at(ahead)
        heard = any(type(event) in self._house.heard for event in events)
        entry = Entry(self.id, self.at, rows, mark, due, heard, moment, envelope.also)
        try:
            written = await self._store.ledger.append(entry)
        except LedgerClosed:
            raise
        except Exception as error:
            log_line.error("not saved", room=self.id, at=self.at, exc_info=error)
            await self._read_again()
            raise NotSaved from error
        if written is Written.YES:
            self._marks.add(mark.move)
            self._state = ahead
            if events:
                self._announce(events)
        return written

    async def _answer_of(self, mark: Mark) -> Applied | Conflict | None:
        kept = await self._store.read(log.read_move, self.id, mark.move)
        if kept is None:
            return None
        if kept.body != mark.body:
            return Conflict()
        return Applied(kept.last, kept.last - kept.first + 1)

    def _mark(self, envelope: Envelope) -> Mark:
        stamp = self._codec.keys.named(ROOM_KEY).stamp
        sender = f"{envelope.by}/{envelope.key}".encode()
        return Mark(stamp(b"move/" + sender)[:16], stamp(b"body/" + envelope.body))

    async def _read_again(self) -> None:
        fold = await self._store.read(read_fold, self.id, self._store.ring)
        if fold is None:
            self.end()
            return
        self._take(fold)
        self._announce(())

    def _take(self, fold: Fold) -> None:
        self._state, self._codec, self._marks = fold.state, fold.codec, fold.marks
        self.head = fold.head
        self._fast = max(0, self._state.moment - self._clock.now())

    def _announce(self, events: Sequence[Event]) -> None:
        for house_listener in self._house.listeners:
            self._tell(house_listener, events)
        for listener in tuple(self._listeners.values()):
            self._tell(listener)

    def _tell(self, listener: Callable[..., None], *news: object) -> None:
        """One listener that fails is nobody else's trouble."""
        try:
            listener(self, *news)
        except Exception as error:
            log_line.error("listener failed", room=self.id, at=self.at, exc_info=error)
