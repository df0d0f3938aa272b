"""Who reads what helps somebody take part: they themselves, whoever guides, all if that was chosen; never the wall."""

from askwell.engine.claims import guide, is_listening
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
        waits = said.while_listening and is_listening(state, person.seat)
        to_all = said.to is Whom.EVERYONE and not waits
        chosen = inside and person.standing is Standing.HERE and (guides or to_all)
        if person.seat == seat or chosen:
            found.append(HelpfulSight(person.seat, person.name or "", said.text, said.said_as, said.to.value))
    return found
