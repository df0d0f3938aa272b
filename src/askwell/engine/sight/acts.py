"""Every move that is possible for a seat now, found by the same gate and rules that will judge it."""

from dataclasses import replace

from askwell.engine.claims import guide, is_here, name_of, role_of, scribe, tapper
from askwell.engine.format import Kind
from askwell.engine.gate import ANYBODY, may_act_for, open_rules, types_aloud
from askwell.engine.moves import Move, TakeOver, TakeStepBack, wire_name
from askwell.engine.offers import Field, fields_of
from askwell.engine.rule import Others, Rule
from askwell.engine.rules.jobs import holder
from askwell.engine.sight.shapes import Act
from askwell.engine.state import State
from askwell.engine.words import Job, Moment, SeatId

Moves = frozenset[type[Move]]
STEP_BACK, TAKE_OVER = wire_name(TakeStepBack), wire_name(TakeOver)


def acts_of(
    state: State, seat: SeatId, moment: Moment, quiet: frozenset[SeatId], among: Moves | None = None
) -> list[Act]:
    """In the order in which the rules are written; a step that can no longer be taken back is left out.

    A move stands here more than once when what can be said in it for somebody else differs. `among` are the moves that
    are asked about, if it is not all of them.
    """
    in_time = state.step is None or moment <= state.step.until
    return state.found(acts_while, seat, quiet, in_time, among)


def acts_while(
    state: State, seat: SeatId, quiet: frozenset[SeatId], in_time: bool, among: Moves | None = None
) -> list[Act]:
    """`in_time`: the last step may still be taken back, if there is one."""
    found = state.each(_own_act, state.found(_open_rules, seat, among), seat)
    acts = [act for act in found if act is not None and (in_time or act.type != STEP_BACK)]
    for place, act in enumerate(acts):
        if act.type == TAKE_OVER:
            acts[place : place + 1] = _only_quiet(state, act, quiet)
            break
    for other in state.found(_helped_by, seat):
        _add_helped(state, seat, other, acts, state.found(_made_for, seat, other, other in quiet, among))
    return acts


def kinds_of(state: State, seat: SeatId) -> frozenset[Kind]:
    """What the phase lets this seat give at all: everything else need not be asked for one by one."""
    phase = state.phase
    return phase.may.get(role_of(state, seat), frozenset()) if phase else frozenset()


def _open_rules(state: State, seat: SeatId, among: Moves | None, others: frozenset[Others] = ANYBODY) -> list[Rule]:
    """The rules that are open for a seat, without those for kinds that this phase does not have for it."""
    kinds = kinds_of(state, seat)
    return [rule for rule in open_rules(state, seat, among, others) if rule.gives is None or rule.gives in kinds]


def _own_act(state: State, seat: SeatId, rule: Rule) -> Act | None:
    """With what a seat would have to say in a move of its own; None when it can't make it."""
    if rule.who(state, seat) or types_aloud(state, seat, seat, rule):
        return None
    fields = fields_of(state, seat, rule)
    return None if fields is None else Act(wire_name(rule.move), fields)


HELP, WITH_A_TURN = ANYBODY - {Others.NOBODY}, frozenset({Others.TURN})
"""What may be done for somebody; who has a screen is helped with a turn, and by the scribe."""


def _add_helped(state: State, by: SeatId, other: SeatId, acts: list[Act], rules: list[Rule]) -> None:
    """What could be done for another: for a seat without a screen, in a round, or as the scribe.

    It stands with an act in which the same can be said, if there is one. What is remembered is not changed.
    """
    helped = (other, name_of(state, other))
    for rule, fields in zip(rules, state.each(_fields_for, rules, by, other), strict=True):
        if fields is None:
            continue
        type_ = wire_name(rule.move)
        same = [place for place, act in enumerate(acts) if act.type == type_ and act.fields == fields]
        if same:
            acts[same[0]] = replace(acts[same[0]], others=[*acts[same[0]].others, helped])
        else:
            acts.append(Act(type_, fields, own=False, others=[helped]))


def _made_for(state: State, by: SeatId, seat: SeatId, is_quiet: bool, among: Moves | None) -> list[Rule]:
    """The open rules of a seat whose moves this other one could make for it, if that seat could."""
    helpless = is_quiet or not state.people[seat].has_screen
    rules = _open_rules(state, seat, among, HELP if helpless or by == scribe(state) else WITH_A_TURN)
    quiet = frozenset({seat} if is_quiet else ())
    return [rule for rule in rules if may_act_for(state, by, seat, rule, quiet) is None]


def _fields_for(state: State, _by: SeatId, seat: SeatId, rule: Rule) -> list[Field] | None:
    return None if rule.who(state, seat) else fields_of(state, seat, rule)


def _helped_by(state: State, seat: SeatId) -> list[SeatId]:
    """For whom this seat could act at all: few people have anybody, so that nobody else pays for it."""
    if is_here(state, seat) and seat in (tapper(state), guide(state), scribe(state)):
        return [other for other in state.people if other != seat and is_here(state, other)]
    return []


def _only_quiet(state: State, act: Act, quiet: frozenset[SeatId]) -> list[Act]:
    """Taking over is offered only while the holder's screen is gone."""
    job, *others = act.fields
    choices = [choice for choice in job.choices or [] if holder(state, Job(choice[0])) in quiet]
    return [replace(act, fields=[replace(job, choices=choices), *others])] if choices else []
