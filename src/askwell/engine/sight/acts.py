"""Every move that is possible for a seat now, found by the same gate and rules that will judge it."""

from askwell.engine.claims import guide, is_here, scribe, tapper
from askwell.engine.gate import may_act_for, passes, types_aloud
from askwell.engine.moves import TakeOver, wire_name
from askwell.engine.offers import Field, fields_of
from askwell.engine.rule import RULES, Choice, Others, Rule
from askwell.engine.rules.jobs import holder
from askwell.engine.sight.shapes import Act
from askwell.engine.state import State
from askwell.engine.words import Job, Moment, SeatId


def acts_of(state: State, seat: SeatId, moment: Moment, quiet: frozenset[SeatId]) -> list[Act]:
    """In the order in which the rules are written; a step that can no longer be taken back is left out."""
    others = _helped_by(state, seat, quiet)
    acts = []
    for rule in RULES.values():
        act = None if rule.room_only else _act(state, seat, rule, quiet, others)
        if act is not None and not _too_late(state, act, moment):
            acts.append(act)
    return acts


def _act(state: State, seat: SeatId, rule: Rule, quiet: frozenset[SeatId], others: list[SeatId]) -> Act | None:
    own = passes(state, seat, rule) is None and types_aloud(state, seat, seat, rule) is None
    fields = fields_of(state, seat, rule) if own else None
    if rule.move is TakeOver and fields:
        fields = _only_quiet(state, fields, quiet)
    helped = _helped(state, seat, rule, quiet, others)
    if fields is None and not helped:
        return None
    shown = fields if fields is not None else fields_of(state, SeatId(str(helped[0][0])), rule)
    return Act(wire_name(rule.move), shown or [], fields is not None, helped)


def _helped_by(state: State, seat: SeatId, quiet: frozenset[SeatId]) -> list[SeatId]:
    """For whom this seat could act at all: few people have anybody, so that nobody pays for it."""
    if not is_here(state, seat):
        return []
    if seat == scribe(state) or seat in (tapper(state), guide(state)):
        return [other for other in state.people if other != seat and is_here(state, other)]
    return []


def _helped(state: State, by: SeatId, rule: Rule, quiet: frozenset[SeatId], others: list[SeatId]) -> list[Choice]:
    if rule.others is Others.NOBODY:
        return []
    return [
        (other, state.people[other].name or "")
        for other in others
        if may_act_for(state, by, other, rule, quiet) is None
        and passes(state, other, rule) is None
        and fields_of(state, other, rule) is not None
    ]


def _only_quiet(state: State, fields: list[Field], quiet: frozenset[SeatId]) -> list[Field] | None:
    """Taking over is offered only while the holder's screen is gone."""
    job = fields[0]
    job.choices = [choice for choice in job.choices or [] if holder(state, Job(choice[0])) in quiet]
    return fields if job.choices else None


def _too_late(state: State, act: Act, moment: Moment) -> bool:
    return act.type == "take_step_back" and state.step is not None and moment > state.step.until
