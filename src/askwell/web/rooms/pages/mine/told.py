"""What all who see the same are told in one language: made once, and kept beside what they see."""

from collections.abc import Mapping
from dataclasses import dataclass

from askwell.engine.sight.shapes import ItemSight, Shared
from askwell.web.rooms.pages import heading
from askwell.web.rooms.pages.mine.offered import Names
from askwell.web.rooms.pages.tongue import Tongue


@dataclass(slots=True)
class Told:
    """`names` are people's by their seats, `fills` stand in the words of an act, `items` are found by their ids."""

    names: Mapping[str, str]
    fills: Names
    items: Mapping[str, ItemSight]


def told_in(shared: Shared, tongue: Tongue) -> Told:
    kept = shared.beside()
    if tongue not in kept:
        names = heading.names_in(shared, tongue)
        others = next((told.items for told in kept.values()), None)
        items = {item.id: item for item in shared.items} if others is None else others
        kept[tongue] = Told(names, _fills(shared, names, tongue), items)
    told: Told = kept[tongue]
    return told


def _fills(shared: Shared, names: Mapping[str, str], tongue: Tongue) -> Names:
    following = next((leg.name for leg in shared.course if leg.state == "to_come"), "")
    asks = shared.phase is not None and shared.phase.hue == "ask"
    return {
        "presenter": names.get(shared.presenter or "") or tongue.say("the presenter"),
        "tapper": names.get(shared.tapper, ""),
        "holder": names.get(shared.floor.holder or "", ""),
        "following": following or tongue.say("the end"),
        "holds_door": names.get(shared.host) or tongue.say("The host"),
        "would_speak": tongue.say("I have a question") if asks else tongue.say("I would like to speak"),
        "would_speak_too": tongue.say("I have one too") if asks else tongue.say("I would like to speak next"),
    }
