"""Who reads what helps somebody take part: they themselves, whoever guides, all if that was chosen; never the wall."""

from askwell.engine.claims import guide
from askwell.engine.sight.shapes import HelpfulSight
from askwell.engine.state import State
from askwell.engine.words import SeatId, Standing, Whom


def helpful_to(state: State, seat: SeatId) -> list[HelpfulSight]:
    """In the order of the seats; from outside only one's own."""
    guides, inside = seat == guide(state), state.people[seat].standing is Standing.HERE
    found = []
    for person in state.people.values():
        said = person.helpful
        if said is None:
            continue
        chosen = inside and person.standing is Standing.HERE and (guides or said.to is Whom.EVERYONE)
        if person.seat == seat or chosen:
            found.append(HelpfulSight(person.seat, person.name or "", said.text, said.said_as, said.to.value))
    return found
