"""The moves that are tried in a state: every offered act, filled with every kind of choice that it has."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from askwell.engine.moves import MOVES, Move
from askwell.engine.offers import Field, shapes
from askwell.engine.prove.likeness import phase_named, statuses
from askwell.engine.prove.making import now
from askwell.engine.sight.acts import acts_of
from askwell.engine.sight.shapes import Act
from askwell.engine.state import State
from askwell.engine.words import SeatId

FOLLOWED = frozenset(
    {
        "agree", "place_bid", "take_back_bid", "not_today", "choose", "take_floor", "finish_turn", "pass",
        "come_back_to_me",
        "raise_hand", "lower_hand", "pass_floor", "ask_for_options", "show_together", "report_back", "move_on", "rate",
        "ask_question", "reflect_back", "offer_option", "offer_experience", "write_learning", "make_statement",
        "offer_hypothesis", "put_key_question", "name_skill", "tell_matter", "answer_question", "take_action",
    }
)  # fmt: skip
"""What a phase is for: these moves are followed from every state. All others are tried once from every standpoint,
and have to lead back, or somewhere sound."""

ALONE = frozenset(
    {
        "pause", "ask_time_out", "take_break", "step_in", "stop_for_today", "go_back", "repeat_phase", "take_step_back",
        "write_note", "say_what_helps", "switch_hints", "say_my_days", "mend_words", "take_back_words", "strike_words",
        "put_away", "mark_question", "sort_item", "change_action", "let_action_go", "promise_help", "answer_aloud",
        "read_mine_out", "say_help_wanted", "say_i_can_give",
    }
)  # fmt: skip
"""Steps aside that concern the clock, or one person's words: nobody comes or goes by them, no job changes hands and no
phase is left out, so that it does not matter how many people sit there."""

PURPOSE = frozenset(MOVES[name] for name in FOLLOWED)


@dataclass(slots=True, frozen=True)
class Try:
    """`by` makes the move for `for_`; `name` is the move's wire name."""

    name: str
    by: SeatId
    for_: SeatId
    move: Move


def tries(state: State, seat: SeatId, *, everything: bool) -> Iterator[Try]:
    """All that is offered to a seat, for itself and for whom it may act; or only what is followed.

    A seat without a screen is offered nothing: somebody acts for it.
    """
    if not state.people[seat].has_screen:
        return
    for act in acts_of(state, seat, now(state), frozenset(), None if everything else PURPOSE):
        others = [SeatId(str(other)) for other, _ in act.others]
        if not everything:
            others = [other for other in others if not has_own_hands(state, seat, other)]
        for target in [*([seat] if act.own else []), *_unlike(state, others)]:
            for move in fillings(state, act):
                yield Try(act.type, seat, target, move)


def has_own_hands(state: State, by: SeatId, for_: SeatId) -> bool:
    """What is done for somebody who could do it alone leads nowhere else, and is not followed."""
    return for_ != by and state.people[for_].has_screen


def _unlike(state: State, seats: list[SeatId]) -> list[SeatId]:
    found = {statuses(state)[seat]: seat for seat in reversed(seats)}
    return list(found.values())


def fillings(state: State, act: Act) -> Iterator[Move]:
    """One move for every unlike choice of one field; the other fields take their first or plainest value."""
    move = MOVES[act.type]
    words = _words(act.type)
    plain = {field.name: words[field.name](_plain(field)) for field in act.fields}
    varied = [(field.name, value) for field in act.fields for value in _unlike_choices(state, field)]
    if not varied:
        yield move(**plain)
    for name, value in varied:
        yield move(**{**plain, name: words[name](value)})


@cache
def _words(move: str) -> dict[str, Callable[[Any], Any]]:
    """What makes of a chosen value the word that the move is made with."""
    return {shape.name: shape.enum or _as_it_is for shape in shapes(MOVES[move])}


def _as_it_is(value: Any) -> Any:
    return value


def _plain(field: Field) -> Any:
    match field.kind:
        case "fixed":
            return field.value
        case "choice":
            return field.choices[0][0] if field.choices else None
        case "number":
            return field.least if field.least is not None else 1
        case "yes_no":
            return True
        case "day":
            return "2030-01-07" if field.needed else ""
        case _:
            return "Words" if field.needed else ""


def _unlike_choices(state: State, field: Field) -> list[object]:
    """Seats by their status, yes and no, ways of choosing, jobs, phases to skip. Other choices change no rule."""
    if field.kind == "yes_no":
        return [True, False]
    values = [value for value, _ in field.choices or []]
    if values and all(value in state.people for value in values):
        return list(_unlike(state, [SeatId(str(value)) for value in values]))
    if field.name == "leg":
        return list(_unlike_legs(state, values))
    return values if field.name in ("way", "job") else []


def _unlike_legs(state: State, places: list[int]) -> Iterable[int]:
    """Each phase once, of this slot and of those after it."""
    return {phase_named(state, place): place for place in reversed(places)}.values()
