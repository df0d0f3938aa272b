"""What a meeting is at one moment: plain slotted values that `evolve` changes in place and `decide` only reads."""

from askwell.engine.state.asked import Asked
from askwell.engine.state.item import Bid, Item
from askwell.engine.state.leg import Clock, Leg
from askwell.engine.state.person import OpenAction, Person
from askwell.engine.state.slot import Slot
from askwell.engine.state.state import State
from askwell.engine.state.step import Extension, Reveal, Step
from askwell.engine.state.turns import Turns
from askwell.engine.state.twin import but, twin_of

__all__ = [
    "Asked",
    "Bid",
    "Clock",
    "Extension",
    "Item",
    "Leg",
    "OpenAction",
    "Person",
    "Reveal",
    "Slot",
    "State",
    "Step",
    "Turns",
    "but",
    "twin_of",
]
