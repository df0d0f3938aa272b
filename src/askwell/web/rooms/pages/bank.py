"""The bank of whoever guides, as a page: it is read beside the room, or fetched into the drawer."""

from typing import Any

from askwell.engine import bank
from askwell.web.rooms.pages.tongue import Tongue
from askwell.web.rooms.sentences import by_place


def bank_of(phase: str, tongue: Tongue) -> dict[str, Any]:
    """What the page shows: in distress first; questions that fit the phase; every way of looking."""
    said = by_place(tongue.language)
    return {
        "distress": bank.distress(said),
        "shelves": bank.shelves(phase, said),
        "lenses": bank.lenses(said),
    }
