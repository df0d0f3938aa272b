"""What is said to whoever is not inside yet, or not quite."""

from askwell.engine.sight.shapes import Own
from askwell.web.rooms.pages.mine.offered import Names
from askwell.web.rooms.pages.tongue import Tongue


def waiting(own: Own, names: Names, tongue: Tongue) -> str:
    """Empty for everyone who is."""
    match own.waits_for:
        case "door" if own.part == "observer":
            return tongue.say("The presenter invites you, slot by slot. Then this page opens by itself.")
        case "door":
            return tongue.say("{holds_door} has been told. This page opens by itself.", **names)
        case "slot":
            return tongue.say("Not in this slot. The door opens again when it is over, by itself.")
        case "phase":
            return tongue.say("You are let in. You come in between two phases; this page opens by itself.")
        case "agreement":
            return tongue.say("Before you take part: how we work here, and your yes to it.")
        case _:
            return tongue.say("You have gone. Your sheet stays yours.") if own.standing == "gone" else ""
