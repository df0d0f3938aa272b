"""The moves that are tried in a state: every offered act, filled with every kind of choice that it has."""

from collections.abc import Hashable, Iterator

from askwell.engine.moves import MOVES, Move
from askwell.engine.offers import Field
from askwell.engine.prove.likeness import representatives, situation_of, status
from askwell.engine.sight.acts import acts_of
from askwell.engine.sight.shapes import Act
from askwell.engine.state import State
from askwell.engine.words import SeatId

ANY_TIME = frozenset(
    {
        "pause", "leave", "ask_time_out", "take_break", "stop_for_today",
        "take_step_back", "step_in", "write_note", "add_seat", "hand_over",
        "put_down", "send_out", "mark_gone", "go_back", "repeat_phase",
        "skip_phase", "split_time", "withdraw_matter", "mend_words", "take_back_words",
        "put_away", "strike_words", "give_slot_format", "change_action", "let_action_go",
        "promise_help", "share_what_was_written", "stop_here", "say_help_wanted", "say_i_can_give",
        "mark_question", "sort_item", "extend", "say_my_days", "take_over",
        "tell_matter", "answer_question", "answer_aloud", "put_key_question", "name_skill",
        "rate", "make_statement", "offer_hypothesis", "say_who_manages", "waive",
        "write_learning",
    }
)  # fmt: skip
"""What may happen at any time, or changes nothing of what can happen next: tried once a state, and not followed."""

Try = tuple[SeatId, SeatId, Move]
"""Who moves, for whom, what."""


def tries(state: State, tried: set[Hashable]) -> Iterator[tuple[str, Try]]:
    """One seat of each status makes every move that is offered to it, for itself and for whom it may act.

    What is not followed is left out for a seat whose like has `tried` it in a like situation already.
    """
    for seat in representatives(state):
        again = (own := situation_of(state, seat)) in tried
        tried.add(own)
        for act in acts_of(state, seat, state.moment, frozenset()):
            if again and act.type in ANY_TIME:
                continue
            targets = [seat] if act.own else []
            for target in [*targets, *_unlike(state, [SeatId(str(other)) for other, _ in act.others])]:
                for move in fillings(state, act):
                    yield act.type, (seat, target, move)


def _unlike(state: State, seats: list[SeatId]) -> list[SeatId]:
    found = {status(state, seat): seat for seat in reversed(seats)}
    return list(found.values())


def fillings(state: State, act: Act) -> Iterator[Move]:
    """One move for every unlike choice of one field; the other fields take their first or plainest value."""
    plain = {field.name: _plain(field) for field in act.fields}
    move = MOVES[act.type]
    varied = [(field.name, value) for field in act.fields for value in _unlike_choices(state, field)]
    if not varied:
        yield move(**plain)
    for name, value in varied:
        yield move(**{**plain, name: value})


def _plain(field: Field) -> object:
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
    """Seats by their status, yes and no, ways of choosing. Which word or item it is otherwise changes no rule."""
    if field.kind == "yes_no":
        return [True, False]
    values = [value for value, _ in field.choices or []]
    if values and all(value in state.people for value in values):
        return list(_unlike(state, [SeatId(str(value)) for value in values]))
    return values if field.name == "way" else []
