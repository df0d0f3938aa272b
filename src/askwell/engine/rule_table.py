"""The rule table of a format: phase × role × kind → yes, or the slug of the refusal; found by asking the rules.

Each cell stands for a person who has the floor, in a meeting in which everyone is there. A `yes` is what the method
allows to be said; who may type it is a question of the channel.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from askwell.engine import rules as _rules  # noqa: F401  (registers what the table asks)
from askwell.engine.claims import role_of
from askwell.engine.format import Format, Kind, Phase, Where
from askwell.engine.grouping import groups_of
from askwell.engine.rules.giving import may_give
from askwell.engine.state import Leg, Person, Slot, State
from askwell.engine.turns import begin
from askwell.engine.words import Job, Part, Role, RunId, SeatId, Seconds, SequenceNumber, Standing

YES = "yes"
ALWAYS = Kind.NOTE
"""One's own note may be written in every phase, by everyone: it is in no table."""


@dataclass(slots=True, frozen=True)
class Row:
    """One role in one phase; `cells` in the order of the table's kinds."""

    role: Role
    cells: tuple[str, ...]


def kinds_of(format_: Format) -> tuple[Kind, ...]:
    """The kinds that this format knows at all, in the order of the grammar."""
    known = set().union(*(kinds for phase in format_.phases for kinds in phase.may.values()))
    return tuple(kind for kind in Kind if kind in known and kind is not ALWAYS)


def rows(format_: Format, phase: Phase) -> Iterator[Row]:
    """The rows of one phase: the roles that somebody has in it."""
    state = _in_phase(format_, phase)
    kinds, told = kinds_of(format_), set[Role]()
    for seat in state.people:
        role = role_of(state, seat)
        if role not in told:
            told.add(role)
            yield Row(role, tuple(_cell(state, seat, kind) for kind in kinds))


def _cell(state: State, seat: SeatId, kind: Kind) -> str:
    state.turns.holder = seat
    state.memo = None
    refusal = may_give(kind)(state, seat)
    return refusal.slug if refusal else YES


def _in_phase(format_: Format, phase: Phase) -> State:
    """A meeting in which somebody has every part and every role, held in this phase."""
    state = State(format=format_, host=SeatId("presenter"), at=SequenceNumber(1))
    circle = ["presenter", *(f"member {nth}" for nth in range(1, max(3, format_.least)))]
    for name in circle if format_.most > 1 else circle[:1]:
        _seat(state, name, Part.MEMBER)
    if format_.most > 2:
        _seat(state, "guide", Part.MEMBER)
        state.jobs[Job.GUIDING] = SeatId("guide")
        _seat(state, "observer", Part.OBSERVER)
    _seat(state, "supporter", Part.SUPPORTER)
    in_slot = phase.where is Where.SLOT and format_.presents != "nobody"
    state.slots = [Slot(1, SeatId("presenter"))] if in_slot else []
    state.course = [Leg(other, 1 if in_slot else 0, Seconds(60)) for other in format_.phases]
    state.here, state.run = format_.phases.index(phase), RunId(f"{phase.word}.1.1")
    state.groups = groups_of([SeatId(name) for name in circle], phase.groups)
    state.turns = begin(state, phase)
    return state


def _seat(state: State, name: str, part: Part) -> None:
    sentences = len(state.format.sentences) if state.format else 0
    seat = SeatId(name)
    state.people[seat] = Person(
        seat, name, part, Standing.HERE, True, True, None, SequenceNumber(0), frozenset(range(sentences)), manages=False
    )
