"""What every move passes before its own rule: is this seat at the table, is the meeting on, may one act for another?

The same gate and the same rules say what is possible, so that an act that is offered is never refused a moment later.
"""

from functools import cache

from askwell.engine import refusals as no
from askwell.engine.claims import (
    Interlude,
    channel,
    guide,
    has_agreed,
    interlude,
    is_here,
    name_of,
    presenter,
    scribe,
    tapper,
)
from askwell.engine.format import Channel
from askwell.engine.moves import Attempt, Move
from askwell.engine.refusal import Refusal
from askwell.engine.rule import RULES, Others, Rule
from askwell.engine.state import State
from askwell.engine.words import ROOM, RunId, SeatId, Standing


def passes(state: State, seat: SeatId, rule: Rule) -> Refusal | None:
    """May this seat make this move at this moment, whatever it says in it?"""
    person = state.people.get(seat)
    if person is None or person.standing not in rule.standings:
        return no.NOT_AT_THE_TABLE()
    between = interlude(state)
    if between is not None and between not in rule.during:
        return _why_not_now(state, between)
    if between is None and not rule.running:
        return rule.who(state, seat) or no.NOT_PAUSED()
    if not rule.unagreed and must_agree_first(state, seat):
        return no.NOT_THIS_TIME() if person.asks_waiver else no.NOT_AGREED_YET()
    return rule.who(state, seat)


Moves = frozenset[type[Move]]
ANYBODY = frozenset(Others)


def open_rules(
    state: State, seat: SeatId, among: Moves | None = None, others: frozenset[Others] = ANYBODY
) -> tuple[Rule, ...]:
    """The rules whose own question is still open for this seat: all others are answered by where it stands.

    The same answers as `passes` gives, asked once for all rules; or only for those of the moves that are asked about,
    and of those that somebody else may make.
    """
    person = state.people.get(seat)
    if person is None:
        return ()
    return rules_during(interlude(state), person.standing, must_agree_first(state, seat), among, others)


@cache
def rules_during(
    between: Interlude | None, standing: Standing, agree_first: bool, among: Moves | None, others: frozenset[Others]
) -> tuple[Rule, ...]:
    """The rules for moves of people that are possible at all in an interlude, or while the meeting runs."""
    people = [rule for rule in RULES.values() if not rule.room_only and (among is None or rule.move in among)]
    now = [rule for rule in people if (rule.running if between is None else between in rule.during)]
    mine = [rule for rule in now if standing in rule.standings and (rule.unagreed or not agree_first)]
    return tuple(rule for rule in mine if rule.others in others)


def must_agree_first(state: State, seat: SeatId) -> bool:
    """Once arriving is over: whoever comes later says yes before anything else."""
    person = state.people[seat]
    return state.here > 0 and person.standing is Standing.HERE and not has_agreed(state, person)


def _why_not_now(state: State, between: Interlude) -> Refusal:
    tapping = name_of(state, tapper(state))
    match between:
        case Interlude.ENDED:
            return no.HAS_ENDED()
        case Interlude.RESTING:
            return no.RESTING()
        case Interlude.PAUSED:
            return no.PAUSED(chooser=name_of(state, chooser(state)))
        case Interlude.LISTENED_TO:
            return no.LISTENED_TO(presenter=name_of(state, presenter(state)))
        case Interlude.TIME_OUT:
            return no.IN_TIME_OUT(tapper=tapping)
        case Interlude.STEPPED_IN:
            return no.STEPPED_IN(guide=name_of(state, guide(state)) or tapping)
        case Interlude.BREAK:
            return no.IN_A_BREAK(tapper=tapping)
        case Interlude.AWAY:
            return no.AWAY(tapper=tapping)
        case Interlude.BEFORE:
            return no.NOT_BEGUN(tapper=tapping)


def chooser(state: State) -> SeatId:
    """Who says how a pause ends: the presenter; outside a slot, whoever taps."""
    return presenter(state) or tapper(state)


def may_act_for(state: State, by: SeatId, seat: SeatId, rule: Rule, quiet: frozenset[SeatId]) -> Refusal | None:
    """A seat without a screen, or whose screen is gone, is acted for by whoever taps or guides; a scribe writes."""
    if by == seat:
        return None
    if not is_here(state, by) or seat not in state.people:
        return no.NOT_AT_THE_TABLE()
    if rule.others is Others.NOBODY:
        return no.ON_PAPER()
    helps = by in (tapper(state), guide(state))
    if helps and (not state.people[seat].has_screen or seat in quiet):
        return None
    if rule.others is Others.TURN and helps:
        return None
    if rule.others is Others.WORDS and by == scribe(state):
        return None
    return no.NOT_FOR_THEM(name=name_of(state, seat))


def types_aloud(state: State, by: SeatId, seat: SeatId, rule: Rule) -> Refusal | None:
    """Aloud there is nothing to type for oneself, but for the scribe."""
    if by != seat or rule.others is not Others.WORDS:
        return None
    phase = state.phase
    if phase is None or seat == scribe(state):
        return None
    return no.SAID_ALOUD(phase=phase.name) if channel(state, phase) is Channel.ALOUD else None


def names_this_run(state: State, attempt: Attempt) -> Refusal | None:
    """A move that names an entering of a phase which is over comes back to its author; so does one that could name
    none, from a page that was drawn while it was not possible."""
    run = getattr(attempt.move, "run", None)
    if attempt.by == ROOM or run is None or run == state.run:
        return None
    return no.MOVED_ON(was=phase_of(state, run)) if run else no.STALE()


def phase_of(state: State, run: RunId) -> str:
    """The name of the phase that a run was an entering of; the plain word when the course no longer has it."""
    word = run.split(".", 1)[0]
    return next((leg.phase.name for leg in state.course if leg.phase.word == word), word[:40])
