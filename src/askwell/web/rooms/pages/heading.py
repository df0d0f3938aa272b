"""The head of a room: what is going on, who has the floor, who is next; as sentences."""

from collections.abc import Mapping

from askwell.engine.sight.shapes import Shared
from askwell.web.rooms.pages import still
from askwell.web.rooms.pages.figures import A_DEADLINE
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.looked_at import all_of
from askwell.web.rooms.pages.tongue import Tongue

TITLES = {
    "door": _("At the door"),
    "lobby": _("Take a seat"),
    "paused": _("We've paused."),
    "listened_to": _("Listening"),
    "time_out": _("How are we working?"),
    "stepped_in": _("How are we doing?"),
    "break": _("A break"),
    "away": _("We were away"),
    "resting": _("Stopped for today"),
    "ended": _("Thank you"),
}

HUES = {"door": "arrive", "lobby": "arrive", "paused": "reflect", "resting": "learn", "ended": "learn"}


Names = Mapping[str, str]
"""Seat → name, as it may stand inside a sentence."""


def title(shared: Shared, tongue: Tongue, me: str | None = None, names: Names | None = None) -> str:
    """What is going on, in a few words; whoever sits already is not told to take a seat."""
    if shared.stage == "lobby" and me is not None:
        return tongue.say("Welcome, {name}", name=(names or names_in(shared, tongue)).get(me, ""))
    if shared.stage == "live" and shared.phase is not None:
        return shared.phase.name
    return tongue.say(TITLES.get(shared.stage, TITLES["time_out"]))


def hue(shared: Shared) -> str:
    return HUES.get(shared.stage) or (shared.phase.hue if shared.phase else "arrive")


def floor_and_next(
    shared: Shared, tongue: Tongue, me: str | None = None, names: Names | None = None
) -> tuple[str, str]:
    """Who has the floor and who is next, said to `me`, or to everyone."""
    names = names or names_in(shared, tongue)
    if shared.stage == "live":
        return _live(shared, tongue, names, me)
    return still.said(shared, tongue, names, me)


def _live(shared: Shared, tongue: Tongue, names: Names, me: str | None) -> tuple[str, str]:
    assert shared.phase is not None
    floor = shared.floor
    if floor.holder is not None:
        return _has_floor(names, floor.holder, tongue, me), _is_next(names, floor.next, tongue, me)
    if floor.everyone_spoke:
        return tongue.say("Everyone has spoken or passed."), ""
    match shared.phase.floor:
        case "all" | "silent" if shared.phase.word == "arrive":
            return _reading(shared.waiting, tongue), ""
        case "silent" if shared.clock.length >= A_DEADLINE:
            return tongue.say("Everyone writes, each in their own time."), ""
        case "silent":
            return tongue.say("We are silent."), ""
        case "all":
            return tongue.say("Everyone may speak."), ""
        case "freely" if shared.phase.channel == "writing":
            return tongue.say("Everyone may write."), ""
        case "freely":
            return tongue.say("The floor is free."), _is_next(names, floor.next, tongue, me)
        case _:
            return "", _is_next(names, floor.next, tongue, me)


def _reading(waiting: int, tongue: Tongue) -> str:
    if not waiting:
        return tongue.say("All of us have said yes.")
    return tongue.count("{number} of us is still reading.", "{number} of us are still reading.", waiting)


def _has_floor(names: Names, holder: str, tongue: Tongue, me: str | None) -> str:
    if holder == me:
        return tongue.say("You have the floor.")
    return tongue.say("{name} has the floor.", name=names.get(holder, ""))


def _is_next(names: Names, following: str | None, tongue: Tongue, me: str | None) -> str:
    if following is None:
        return ""
    if following == me:
        return tongue.say("You are next.")
    return tongue.say("{name} is next.", name=names.get(following, ""))


def names_in(shared: Shared, tongue: Tongue) -> Names:
    return {person.seat: tongue.isolated(person.name) for person in all_of(shared, "people")}
