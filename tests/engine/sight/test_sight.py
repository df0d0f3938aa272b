"""Who may see what: tested with someone who should see nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from itertools import chain
from typing import Any

import pytest

from askwell.engine.events import Event
from askwell.engine.format import Format, Phase
from askwell.engine.meeting import evolve
from askwell.engine.moves import AskQuestion, MoveOn, StopHere, WriteLearning
from askwell.engine.sight import Sight, display, sight
from askwell.engine.state import State
from askwell.engine.words import Held, Moment, Part, SequenceNumber
from tests import cast
from tests.cast import ANA, BEN, CAST, CHI, DOV, ELI, FAY, MATTER, Table, agreed, at
from tests.engine.invariants import check_outside
from tests.engine.whole_meetings import WHOLE

NEVER = (str, int, float, type(None), Enum, Format, Phase)


@cache
def parts_of(kind: type) -> tuple[bool, tuple[str, ...]]:
    """Whether a dataclass can be changed in place, and its fields; what was found out and kept for the next who asks
    is no part of the state."""
    frozen = kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    return not frozen, tuple(field.name for field in fields(kind) if field.name != "memo")


def changeable(value: Any) -> Iterator[int]:
    """The identities of everything within a value that somebody could change in place."""
    if isinstance(value, NEVER):
        return
    if is_dataclass(value) and not isinstance(value, type):
        in_place, names = parts_of(type(value))
        if in_place:
            yield id(value)
        inside: Iterable[Any] = [getattr(value, name) for name in names]
    elif isinstance(value, dict):
        yield id(value)
        inside = chain(value, value.values())
    elif isinstance(value, list | set | tuple | frozenset):
        if isinstance(value, list | set):
            yield id(value)
        inside = value
    else:
        return
    for inner in inside:
        yield from changeable(inner)


@pytest.mark.parametrize("meeting", WHOLE)
def test_a_stranger_sees_a_closed_door_at_every_moment_of_every_meeting(
    meeting: Callable[[], Table], monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = 0

    def look(state: State, event: Event, moment: Moment, number: SequenceNumber) -> None:
        nonlocal inside
        evolve(state, event, moment, number)
        check_outside(sight(state, FAY, moment))
        inside += any(sight(state, seat, moment).shared.people for seat in CAST)

    monkeypatch.setattr(cast, "evolve", look)
    meeting()
    assert inside > 20


@pytest.mark.parametrize("meeting", WHOLE)
def test_what_is_shown_shares_nothing_with_the_state(
    meeting: Callable[[], Table], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = 0

    def look(state: State, event: Event, moment: Moment, number: SequenceNumber) -> None:
        nonlocal shown
        evolve(state, event, moment, number)
        if number % 5 == 0:
            seen: list[Sight] = [sight(state, seat, moment) for seat in (ANA, BEN, DOV)]
            held = set(changeable(state))
            assert not held & set(changeable(seen))
            shown += len(seen)

    monkeypatch.setattr(cast, "evolve", look)
    meeting()
    assert shown > 20


def test_the_wall_shows_phase_clock_and_people_and_no_words_of_anybody() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    assert {MATTER, "What would she say?"} <= table.texts(CHI)
    wall = display(table.state, table.moment)
    assert wall.own is None
    assert wall.shared.phase is not None
    assert (wall.shared.phase.word, len(wall.shared.people)) == ("explore", 4)
    assert MATTER not in str(wall)
    assert "What would she say?" not in str(wall)


def test_an_observer_sees_nothing_before_the_presenter_invites_them() -> None:
    table = at("explore")
    table.sit(ELI, Part.OBSERVER)
    assert table.sees(ELI).shared.stage == "door"
    assert table.texts(ELI) == set()


def test_turns_are_counted_for_whoever_guides_and_cleared_at_the_end() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    assert {one.seat: one.questions for one in table.own(DOV).airtime} == {BEN: 1, CHI: 0}
    assert table.own(BEN).airtime == table.own(ANA).airtime == []
    table.on("review")
    table.on()
    assert table.own(DOV).airtime == []


def test_only_whoever_taps_or_is_asked_is_offered_what_is_theirs() -> None:
    table = at("explore")
    assert "move_on" in table.acts(DOV)
    assert "stop_here" in table.acts(ANA)
    for seat in (BEN, CHI):
        assert not {"move_on", "stop_here", "let_in"} & table.acts(seat)
    assert table.refused(BEN, StopHere()) == "not-the-presenter"


def test_how_many_write_is_told_and_never_who() -> None:
    tables = []
    for seat in (BEN, CHI):
        table = at("silence")
        table.ok(seat, WriteLearning(table.run, "The silence moved me."))
        tables.append(table)
    assert tables[0].sees(ANA) == tables[1].sees(ANA)
    assert tables[0].sees(DOV) == tables[1].sees(DOV)


def test_a_phase_counted_for_each_person_is_as_long_in_the_course_as_on_its_clock() -> None:
    table = agreed(format_="classic")
    while table.state.phase is None or not table.state.phase.each:
        table.ok(DOV, MoveOn(table.run))
    shared = table.sees(BEN).shared
    now = next(leg for leg in shared.course if leg.state == "now")
    assert now.minutes * 60 == shared.clock.length == 3 * 90
