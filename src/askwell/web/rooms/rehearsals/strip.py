"""The rehearsal as the newcomer's page shows it: its pace, their own card, what happened behind the scenes."""

from askwell.colleagues.cases import OWN
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.strip import Card, Strip
from askwell.web.rooms.pages.tongue import Tongue
from askwell.web.rooms.rehearsals.rehearsal import Rehearsal

ASIDE = _(
    "{name} was about to say: “{would_say}” Only {name} was told: “{told}” So {name} looks for the question in it."
)


def strip_of(rehearsal: Rehearsal, speaks: Tongue) -> Strip:
    """Asides newest first."""
    asides = [
        speaks.say(ASIDE, name=speaks.isolated(one.name), would_say=one.would_say, told=f"{one.sentence} {one.instead}")
        for one in reversed(rehearsal.asides)
    ]
    return Strip("still" if rehearsal.still else rehearsal.pace, asides, _card_of(rehearsal))


def _card_of(rehearsal: Rehearsal) -> Card | None:
    case = rehearsal.gathered.set.cases.get(rehearsal.newcomer)
    if case is None:
        return None
    return Card(case.name, case.telling, tuple((fact.about, fact.says) for fact in case.facts), case.word == OWN)
