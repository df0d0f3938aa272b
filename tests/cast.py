"""The standing cast: Ana presents, Ben and Chi are members, Dov facilitates, Eli observes; Fay is a stranger.

`Table` is a meeting in memory: it hands moments and seeds to the engine, and keeps the log that was made.
"""

from collections.abc import Callable
from copy import copy
from functools import lru_cache

from askwell.engine.claims import tapper
from askwell.engine.events import Event
from askwell.engine.formats import load
from askwell.engine.meeting import decide, evolve, next_time
from askwell.engine.moves import (
    Agree,
    Attempt,
    Begin,
    Choose,
    HandOver,
    Move,
    MoveOn,
    OpenRoom,
    PlaceBid,
    SayWhoManages,
    TakeSeat,
)
from askwell.engine.refusal import Refusal
from askwell.engine.sight import Sight, sight
from askwell.engine.sight.shapes import Act, Own
from askwell.engine.state import Item, State
from askwell.engine.words import ROOM, Held, Job, Moment, Part, RunId, SeatId, SequenceNumber, Way

ANA, BEN, CHI, DOV, ELI, FAY = (SeatId(name) for name in ("ana", "ben", "chi", "dov", "eli", "fay"))
CAST = (ANA, BEN, CHI, DOV)
MORNING = Moment(1_780_000_000_000)
MATTER = "My best nurse is leaving, and the whole ward looks at me."


class Table:
    """Ten seconds pass between two moves; `log` holds (number, moment, event)."""

    def __init__(self, held: Held = Held.CALL, format_: str = "taster") -> None:
        self.state = State()
        self.moment = MORNING
        self.seed = 1
        self.quiet: frozenset[SeatId] = frozenset()
        self.log: list[tuple[SequenceNumber, Moment, Event]] = []
        self.ok(ROOM, OpenRoom(load(format_), DOV, "Dov", held))

    def twin(self) -> "Table":
        """Another table at which the same has happened so far."""
        twin = copy(self)
        twin.state, twin.log = self.state.copy(), [*self.log]
        return twin

    # What people do

    def try_(self, by: SeatId, move: Move, for_: SeatId | None = None, after: float = 10) -> list[Event] | Refusal:
        """Makes the attempt so many seconds later, and folds what came of it."""
        self.moment = Moment(self.moment + int(after * 1000))
        self.seed += 1
        answer = decide(self.state, Attempt(move, by, for_ or by, self.moment, self.seed, self.quiet))
        if not isinstance(answer, Refusal):
            for event in answer:
                self._append(event)
        return answer

    def _append(self, event: Event) -> None:
        number = SequenceNumber(self.state.at + 1)
        self.log.append((number, self.moment, event))
        evolve(self.state, event, self.moment, number)

    def ok(self, by: SeatId, move: Move, for_: SeatId | None = None, after: float = 10) -> list[Event]:
        answer = self.try_(by, move, for_, after)
        assert not isinstance(answer, Refusal), f"{answer.slug}: {answer.words()}"
        return answer

    def refused(self, by: SeatId, move: Move, for_: SeatId | None = None, after: float = 10) -> str:
        """The slug of the refusal; both sentences must have all their places filled."""
        answer = self.try_(by, move, for_, after)
        assert isinstance(answer, Refusal), answer
        assert all("{" not in sentence and sentence for sentence in answer.words())
        return answer.slug

    def sit(self, seat: SeatId, part: Part = Part.MEMBER, supports: SeatId | None = None) -> list[Event]:
        return self.ok(ROOM, TakeSeat(seat, seat.title(), part, supports))

    def agree(self, seat: SeatId, manages: bool = False) -> None:
        """Yes to all four sentences, and an answer about managing."""
        for sentence in range(4):
            self.ok(seat, Agree(sentence), after=1)
        self.ok(seat, SayWhoManages(manages), after=1)

    def on(self, to: str = "") -> None:
        """Whoever taps moves on, once or as far as the named phase."""
        for _ in range(20):
            self.ok(tapper(self.state), MoveOn(self.state.run))
            if not to or self.word == to or self.state.ended:
                return
        raise AssertionError(f"never came to {to}")

    def wait(self, seconds: float) -> None:
        """Time passes, and the room does what it does by itself."""
        until = Moment(self.moment + int(seconds * 1000))
        while (due := next_time(self.state)) and due.deadline <= until:
            self.moment = Moment(max(self.moment, due.deadline))
            self.ok(ROOM, due, after=0)
        self.moment = until

    # What people see

    def sees(self, seat: SeatId) -> Sight:
        return sight(self.state, seat, self.moment, self.quiet)

    def own(self, seat: SeatId) -> Own:
        own = self.sees(seat).own
        assert own is not None, f"{seat} has no part of their own"
        return own

    def act(self, seat: SeatId, type_: str) -> Act:
        return next(act for act in self.own(seat).acts if act.type == type_)

    def acts(self, seat: SeatId) -> set[str]:
        """The wire names of what this seat may do for itself."""
        own = self.sees(seat).own
        return {act.type for act in own.acts if act.own} if own else set()

    def texts(self, seat: SeatId) -> set[str]:
        """Every word of somebody's that this seat is shown."""
        sight_ = self.sees(seat)
        items = [*sight_.shared.items, *(sight_.own.items if sight_.own else [])]
        return {item.text for item in items if item.text} | {bid.text for bid in sight_.shared.bids if bid.text}

    # Where we are

    @property
    def run(self) -> RunId:
        return self.state.run

    @property
    def word(self) -> str:
        return self.state.phase.word if self.state.phase else ""

    def item(self, text: str) -> Item:
        return next(item for item in self.state.items.values() if item.text == text)


def seated(held: Held = Held.CALL, format_: str = "taster", guided: bool = True) -> Table:
    """Ana, Ben, Chi and Dov have a seat; Dov is host, and guides unless the meeting is without a facilitator."""
    table = Table(held, format_)
    for seat in (ANA, BEN, CHI):
        table.sit(seat)
    if guided:
        table.ok(DOV, HandOver(Job.GUIDING, DOV))
    return table


def agreed(held: Held = Held.CALL, format_: str = "taster", guided: bool = True) -> Table:
    """Arriving is under way, and everyone has said yes to everything."""
    table = seated(held, format_, guided)
    table.ok(DOV, Begin())
    for seat in CAST:
        table.agree(seat)
    return table


def at(word: str, held: Held = Held.CALL, guided: bool = True) -> Table:
    """The meeting has come to this phase of the taster; Ana presents."""
    return _played_to(word, held, guided, load, decide, evolve).twin()


@lru_cache(maxsize=256)
def _played_to(word: str, held: Held, guided: bool, *_engine: Callable[..., object]) -> Table:
    """Once for each place, since hundreds of tests begin there; anew where something stands in for the engine."""
    table = agreed(held, guided=guided)
    if word == "arrive":
        return table
    table.on()
    table.ok(ANA, PlaceBid(MATTER))
    if word != "bids":
        table.on(word)
    return table


def two_slots(word: str = "", held: Held = Held.CALL) -> Table:
    """Ana presents, then Ben, with the same time for both; the meeting is in this phase of Ana's slot."""
    table = at("bids", held)
    table.ok(BEN, PlaceBid("I say yes before I have thought."))
    table.ok(DOV, Choose(Way.SAME_TIME))
    if word:
        table.on(word)
    return table
