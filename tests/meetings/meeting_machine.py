"""A meeting in which anybody does anything that is offered to them, at any moment, for as long as it takes."""

from random import Random

from askwell.engine.claims import at_table, presenter, tapper
from askwell.engine.events import Event
from askwell.engine.meeting import decide, evolve, next_time
from askwell.engine.moves import (
    Agree,
    AskForOptions,
    Attempt,
    Begin,
    Choose,
    ComeBack,
    Move,
    MoveOn,
    OpenRoom,
    PlaceBid,
    SayWhoManages,
    TakeSeat,
)
from askwell.engine.refusal import Refusal
from askwell.engine.sight import sight
from askwell.engine.sight.shapes import Act
from askwell.engine.state import State
from askwell.engine.words import ROOM, Held, Moment, Part, SeatId, Seconds, SequenceNumber, Standing, Way
from tests.cast import MORNING
from tests.engine.invariants import check_events, check_keys, check_meeting, check_person, check_strangers
from tests.meetings.filling import filled

DRIVING = ("agree", "waive", "begin", "place_bid", "move_on", "go_on", "open_again", "end_break", "end_time_out")
"""Acts that bring a meeting forward: chosen more often, so that most meetings come to a slot."""

FAIR = {"SplitCrowd": "no-split-found"}
"""What only trying can tell: whether a crowd comes apart as each asked in private. Nothing offered may hint at it."""

RARE = (
    "leave",
    "send_out",
    "mark_gone",
    "withdraw_matter",
    "stop_for_today",
    "stop_here",
    "say_who_manages",
    "go_back",
)
"""Acts after which there is less to see."""


class MeetingMachine:
    """Every act is one that was offered, so a refusal is a broken promise. `dice` decides all that is left open."""

    def __init__(self, dice: Random, page: dict[str, object]) -> None:
        self.dice, self.state, self.moment = dice, State(), MORNING
        self.quiet: frozenset[SeatId] = frozenset()
        self.log: list[tuple[Event, Moment]] = []
        held = dice.choice(list(Held))
        self.do(OpenRoom(page, SeatId("p0"), "Dov", held), ROOM)
        for _ in range(dice.randint(2, 6)):
            self.somebody_comes()

    def do(self, move: Move, by: SeatId, for_: SeatId | None = None) -> None:
        """Attempts, expects no refusal, folds, and checks what the events took."""
        attempt = Attempt(move, by, for_ or by, self.moment, self.dice.getrandbits(128), self.quiet)
        events = decide(self.state, attempt)
        if isinstance(events, Refusal) and events.slug == FAIR.get(type(move).__name__):
            return
        assert not isinstance(events, Refusal), f"{move} by {by} for {for_ or by}: {events.slug}"
        check_events(self.state, attempt, events)
        for event in events:
            number = SequenceNumber(self.state.at + 1)
            self.log.append((event, self.moment))
            evolve(self.state, event, self.moment, number)

    def everyone_arrives(self) -> None:
        """Most meetings get past arriving, so that there is something to see."""
        self.do(Begin(), tapper(self.state))
        for seat, person in list(self.state.people.items()):
            if person.standing is Standing.HERE:
                for sentence in range(4):
                    self.do(Agree(sentence), seat)
                self.do(SayWhoManages(False), seat)
        self.do(MoveOn(self.state.run), tapper(self.state))

    def the_set_chooses(self, steps: int) -> None:
        """Two bid, one or both are chosen, and the meeting is so many steps further on its course."""
        for seat in at_table(self.state)[:2]:
            self.do(PlaceBid("What do I do?"), seat)
        self.do(Choose(self.dice.choice((Way.LOT, Way.SAME_TIME))), tapper(self.state))
        for step in range(steps):
            if step == 1 and self.dice.random() < 0.5:
                self.do(AskForOptions(), presenter(self.state) or ROOM)
            self.do(MoveOn(self.state.run), tapper(self.state))

    def somebody_does_something(self) -> None:
        """One person looks, and does one of the things that are offered, for themselves or for somebody else."""
        seat = self.dice.choice([*self.state.people, *[tapper(self.state)] * 3])
        seen = sight(self.state, seat, self.moment, self.quiet)
        check_person(self.state, seat, seen)
        if seen.own and seen.own.acts:
            acts = seen.own.acts
            act = self.dice.choices(acts, [_weight(act) for act in acts])[0]
            self.do(filled(self.state, act, self.dice), seat, self._for_whom(act, seat))

    def _for_whom(self, act: Act, seat: SeatId) -> SeatId:
        others = [SeatId(str(other)) for other, _ in act.others]
        return self.dice.choice(others) if others and not (act.own and self.dice.random() < 0.5) else seat

    def somebody_comes(self) -> None:
        """By the link: a member, an observer, or a supporter of somebody; a full circle is a fine answer."""
        nth = len(self.state.people)
        part = self.dice.choices(list(Part), [8, 1, 1])[0] if nth > 3 else Part.MEMBER
        here = [p.seat for p in self.state.people.values() if p.standing is Standing.HERE]
        supports = self.dice.choice(here) if here and part is Part.SUPPORTER else None
        attempt = Attempt(
            TakeSeat(SeatId(f"p{nth}"), f"Person {nth}", part, supports), ROOM, ROOM, self.moment, nth, self.quiet
        )
        answer = decide(self.state, attempt)
        if isinstance(answer, Refusal):
            assert answer.slug in ("circle-full", "is-over", "supports-nobody")
        else:
            self.do(attempt.move, ROOM)

    def time_passes(self, seconds: int) -> None:
        """The room does what falls due; a call that comes twice changes nothing."""
        until = Moment(self.moment + seconds * 1000)
        while (due := next_time(self.state)) and due.deadline <= until:
            self.moment = max(self.moment, due.deadline)
            self.do(due, ROOM)
            at = self.state.at
            self.do(due, ROOM)
            assert self.state.at == at
        self.moment = until

    def the_server_was_away(self, seconds: int) -> None:
        self.do(ComeBack(Seconds(seconds)), ROOM)

    def screens_go_quiet(self) -> None:
        self.quiet = frozenset(seat for seat in self.state.people if self.dice.random() < 0.3)

    def check(self) -> None:
        check_meeting(self.state)
        if self.state.at % 4 == 0:
            check_strangers(self.state)

    def check_log(self) -> None:
        """State plus events equals fresh state."""
        fresh = State()
        for number, (event, moment) in enumerate(self.log, 1):
            evolve(fresh, event, moment, SequenceNumber(number))
        assert fresh == self.state
        check_keys(event for event, _ in self.log)


def _weight(act: Act) -> float:
    return 8 if act.type in DRIVING else 0.1 if act.type in RARE else 1
