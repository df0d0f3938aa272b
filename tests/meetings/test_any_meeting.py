"""Anything that is offered can be done, and at every moment of every meeting the same things hold."""

import os
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from askwell.engine.formats import load
from tests.meetings.meeting_machine import MeetingMachine

MEETINGS = 1_000 if os.environ.get("CI") else 20
STEPS = 24

dice = st.integers(0, 2**32 - 1)


class AnyMeeting(RuleBasedStateMachine):
    """Hypothesis says who comes when and how far the meeting is; one number a step decides all the rest of it."""

    meeting: MeetingMachine | None = None

    @initialize(seed=dice, arrived=st.booleans(), steps=st.integers(0, 8))
    def open_a_room(self, seed: int, arrived: bool, steps: int) -> None:
        self.meeting = MeetingMachine(Random(seed), load("taster"))
        if arrived or steps:
            self.meeting.everyone_arrives()
        if steps:
            self.meeting.the_set_chooses(steps)

    def now(self, seed: int) -> MeetingMachine:
        assert self.meeting is not None
        self.meeting.dice.seed(seed)
        return self.meeting

    @rule(seed=dice, times=st.integers(1, 3))
    def somebody_does_something(self, seed: int, times: int) -> None:
        for nth in range(times):
            self.now(seed + nth).somebody_does_something()

    @rule(seed=dice)
    def somebody_comes(self, seed: int) -> None:
        self.now(seed).somebody_comes()

    @rule(seconds=st.sampled_from([1, 4, 6, 60, 300]))
    def time_passes(self, seconds: int) -> None:
        self.now(seconds).time_passes(seconds)

    @rule(seed=dice)
    def screens_go_quiet(self, seed: int) -> None:
        self.now(seed).screens_go_quiet()

    @rule(seconds=st.integers(30, 600))
    def the_server_was_away(self, seconds: int) -> None:
        self.now(seconds).the_server_was_away(seconds)

    @precondition(lambda self: self.meeting is not None)
    @invariant()
    def what_always_holds(self) -> None:
        assert self.meeting is not None
        self.meeting.check()

    def teardown(self) -> None:
        if self.meeting is not None:
            self.meeting.check_log()


TestAnyMeeting = AnyMeeting.TestCase
TestAnyMeeting.settings = settings(
    max_examples=MEETINGS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
