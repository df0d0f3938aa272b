"""What a newcomer's page shows of the rehearsal itself: its pace, their own card, what happened behind the scenes."""

from dataclasses import dataclass
from typing import Any

from askwell.colleagues.cases import OWN
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.tongue import Tongue
from askwell.web.rooms.rehearsals.rehearsal import Rehearsal


@dataclass(frozen=True, slots=True)
class Card:
    """The matter that the newcomer came with. `facts` are (what is asked about, what to say); nobody keeps to it."""

    title: str
    telling: str
    facts: tuple[tuple[str, str], ...]
    is_own: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """`card` is there for whoever brings something: a member and a facilitator hear it from a colleague."""

    pace: str
    asides: list[str]
    card: Card | None

    @property
    def as_data(self) -> dict[str, Any]:
        return {"pace": self.pace, "asides": self.asides}


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
