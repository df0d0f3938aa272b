"""Automatic seats: each picks, by a seed, among the acts that the engine offers it, until the meeting has ended.

What is offered must be possible. The few refusals that depend on what is chosen in the act are named here.
"""

import random
from collections import Counter
from typing import Any

from askwell.engine.claims import here, is_here, tapper
from askwell.engine.meeting import next_time
from askwell.engine.moves import MOVES, HandOver
from askwell.engine.offers import Field, shapes
from askwell.engine.refusal import Refusal
from askwell.engine.sight.acts import acts_of
from askwell.engine.sight.shapes import Act
from askwell.engine.words import Held, Job, SeatId
from tests.cast import DOV, Table

FAIR = {
    "several-bids": "talking has not come to one presenter yet",
    "cannot-hold": "the presenter neither guides nor taps",
    "name-taken": "two seats would have one name",
    "circle-full": "one more would not fit",
    "nobody-bids": "the bids were taken back",
    "not-everyone-agreed": "the set can't go on without somebody's yes",
    "not-this-time": "somebody said no in private",
    "no-minutes-left": "nothing lends any more",
    "too-late-to-take-back": "ten seconds lie between two moves",
    "too-few": "somebody has left",
    "needs-a-coach": "a coached set waits for its coach",
    "no-split-found": "too many can't sit together",
}
"""Refusals of acts that were offered: slug → why it is fair."""

RARELY = {
    "leave", "mark_gone", "send_out", "stop_here", "withdraw_matter", "stop_for_today", "skip_phase", "put_down",
    "take_back_bid", "not_today", "hand_over", "add_seat", "pause", "ask_time_out", "take_break", "go_back",
    "repeat_phase", "split_crowd",
}  # fmt: skip
"""What real people do now and then: one try in fifty."""

UNSEEN = {"switch_hints"}
"""Changes nothing that automatic seats could notice."""

ALWAYS_THERE = {"write_note", "mend_words", "take_back_words", "say_help_wanted", "say_i_can_give"}

GOING = {"leave", "mark_gone", "send_out"}
"""Done only while enough people with a screen stay: a room that they have left has nobody to move it."""

ENOUGH = 4_000
"""Moves after which a meeting that has not ended never will."""


class Players:
    """`people` who take a turn, with or without somebody who guides beside them."""

    def __init__(self, format_: str, people: int, seed: int, *, guided: bool, held: Held = Held.CALL) -> None:
        self.table = Table(held, format_)
        self.lot = random.Random(seed)
        self.accepted: Counter[str] = Counter()
        self.made: Counter[tuple[str, str, str]] = Counter()
        self.unfair: list[str] = []
        self.phases: list[str] = []
        if guided:
            self.table.ok(DOV, HandOver(Job.GUIDING, DOV))
        for nth in range(people if guided else people - 1):
            self.table.sit(SeatId(f"p{nth}"))

    @property
    def seats(self) -> list[SeatId]:
        return list(self.table.state.people)

    def play(self) -> "Players":
        """To the end. Fails when the meeting never ends."""
        for _ in range(ENOUGH):
            if self.table.state.ended:
                return self
            self._one_move()
            if self.table.word not in self.phases:
                self.phases.append(self.table.word)
        raise AssertionError(f"still in {self.table.word} after {ENOUGH} moves; unfair: {self.unfair[-5:]}")

    def _one_move(self) -> None:
        state = self.table.state
        due = next_time(state)
        if due and self.lot.random() < 0.02:
            self.table.wait(max(0, due.deadline - self.table.moment) / 1000)
            return
        seat = tapper(state) if self.lot.random() < 0.3 else self.lot.choice(self.seats)
        acts = [act for act in acts_of(state, seat, self.table.moment, self.table.quiet) if self._sensible(seat, act)]
        if acts:
            self._make(seat, self.lot.choices(acts, [self._weight(seat, act) for act in acts])[0])

    def _sensible(self, seat: SeatId, act: Act) -> bool:
        state = self.table.state
        acting = [person for person in here(state) if person.has_screen]
        few = state.format is None or len(acting) <= state.format.least or not is_here(state, seat)
        return (act.own or bool(act.others)) and act.type not in UNSEEN and not (few and act.type in GOING)

    def _weight(self, seat: SeatId, act: Act) -> float:
        """People rather do what they have not done yet in this phase; some things they seldom do at all."""
        done = self.made[self.table.run, seat, act.type]
        if act.type == "agree":
            return 8
        return (0.02 if act.type in RARELY else 0.1 if act.type in ALWAYS_THERE else 1) / (1 + done) ** 2

    def _make(self, seat: SeatId, act: Act) -> None:
        move_run = self.table.run
        for_ = seat if act.own else SeatId(self.lot.choice(act.others)[0])
        words = {shape.name: shape.enum or (lambda value: value) for shape in shapes(MOVES[act.type])}
        move = MOVES[act.type](**{f.name: words[f.name](self._value(f, act.type)) for f in act.fields})
        answer = self.table.try_(seat, move, for_)
        if not isinstance(answer, Refusal):
            self.accepted[act.type] += 1
            self.made[move_run, seat, act.type] += 1
        elif answer.slug not in FAIR:
            self.unfair.append(f"{self.table.word}: {seat} {act.type} → {answer.slug}")

    def _value(self, field: Field, act: str) -> Any:
        if field.kind == "fixed":
            return field.value
        if field.kind == "choice":
            return self.lot.choice(field.choices)[0] if field.choices else None
        if field.kind == "number":
            least, most = field.least or 1, field.most or 12
            return self.lot.randint(least, most)
        if field.kind == "yes_no":
            return act not in ("say_who_manages",)
        if field.kind == "weekdays":
            return [5, 6]
        if field.kind == "day":
            return "2026-12-01"
        return f"{act.replace('_', ' ')} {self.lot.randrange(10_000)}"
