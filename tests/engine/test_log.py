"""The log is the meeting: state plus events equals fresh state, and deciding only reads."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields

import pytest

from askwell.engine.events import Event, Paused, StepTakenBack
from askwell.engine.meeting import decide, evolve
from askwell.engine.moves import Attempt
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import Moment, SequenceNumber
from tests import cast
from tests.cast import ANA, BEN, Table, at
from tests.engine.whole_meetings import WHOLE, in_writing, two_presenters

Log = list[tuple[SequenceNumber, Moment, Event]]


def untouched(state: State) -> State:
    """A deep copy; only the format, which is frozen, is the same."""
    assert state.format is not None
    shared = (state.format, *state.format.phases)
    return deepcopy(state, {id(value): value for value in shared})


def folded(log: Log) -> State:
    """A fresh state, from events that share nothing with those of the meeting."""
    state = State()
    for number, moment, event in deepcopy(log):
        evolve(state, event, moment, number)
    return state


@pytest.mark.parametrize("meeting", WHOLE)
def test_after_every_move_the_log_folds_to_the_state_we_are_in(
    meeting: Callable[[], Table], monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = State()

    def compare(state: State, event: Event, moment: Moment, number: SequenceNumber) -> None:
        evolve(fresh, deepcopy(event), moment, number)
        evolve(state, event, moment, number)
        assert fresh == state

    monkeypatch.setattr(cast, "evolve", compare)
    table = meeting()
    assert table.state.ended
    assert folded(table.log) == table.state


@pytest.mark.parametrize("meeting", WHOLE)
def test_deciding_never_changes_the_state(meeting: Callable[[], Table], monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside it stands a state of the same events that nobody decides on, and that shares nothing with it."""
    asked, beside = 0, State()

    def only_read(state: State, attempt: Attempt) -> list[Event] | Refusal:
        nonlocal asked
        answer = decide(state, attempt)
        assert state == beside
        asked += 1
        return answer

    def fold_both(state: State, event: Event, moment: Moment, number: SequenceNumber) -> None:
        evolve(beside, deepcopy(event), moment, number)
        evolve(state, event, moment, number)

    monkeypatch.setattr(cast, "decide", only_read)
    monkeypatch.setattr(cast, "evolve", fold_both)
    meeting()
    assert asked > 20


def test_a_copy_of_a_meeting_goes_its_own_way() -> None:
    table = at("explore")
    table.on()
    before, twin = untouched(table.state), table.state.copy()
    assert twin == before
    for number, moment, event in two_presenters().log[-1:]:
        evolve(twin, event, moment, number)
    twin.change_person(ANA, agreed=frozenset())
    twin.change_leg(0, skipped=True)
    twin.turns.hands.append(BEN)
    twin.change_slot(1, stopped=True)
    assert table.state == before


def test_a_step_taken_back_in_a_copy_of_a_meeting_can_still_be_taken_back_in_the_meeting() -> None:
    table = at("explore")
    table.on()
    before, twin = untouched(table.state), table.state.copy()
    evolve(twin, StepTakenBack(twin.run), table.moment, SequenceNumber(twin.at + 1))
    assert twin.clock is not None
    twin.clock.stood = 99
    twin.turns.to_come.append(BEN)
    assert table.state == before


def test_a_meeting_whose_words_were_erased_still_folds() -> None:
    log = deepcopy(in_writing().log)
    erased = 0
    for _, _, event in log:
        for name in event.WORDS:
            setattr(event, name, None)
            erased += 1
    assert erased > 10
    state = folded(log)
    assert state.ended
    assert {item.text for item in state.items.values()} == {None}


def test_a_pause_has_nothing_in_it() -> None:
    assert fields(Paused) == ()


def test_a_moment_never_runs_backwards() -> None:
    table = at("explore")
    later = table.state.moment
    table.moment = Moment(later - 3_600_000)
    table.on()
    assert table.state.moment == later
    assert table.state.clock is not None
    assert table.state.clock.began == later
