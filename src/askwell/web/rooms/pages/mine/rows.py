"""Lists of my own: what I keep, who is at the door, what asks for one more look, and the script of whoever guides."""

from collections.abc import Mapping

from askwell.engine.sight.shapes import HelpfulSight, ItemSight, Own
from askwell.web.rooms.pages.gathered import BESIDE
from askwell.web.rooms.pages.mine.offered import Values
from askwell.web.rooms.pages.tongue import Tongue


def rows_of(own: Own, shared: Mapping[str, ItemSight], tongue: Tongue) -> Values:
    """`shared` are the items that others see too, by their ids."""
    items = {**shared, **{item.id: item for item in own.items}} if own.one_more_look or own.told else {}
    mark = ("kept", tongue)
    return {
        "kept": [item.beside().get(mark) or _kept(item, mark) for item in own.items if item.seat == own.seat],
        "received": [{"id": item.id, "who": item.name, "words": item.text or ""} for item in _received(own)],
        "scribed": [{"id": item.id, "words": item.text or ""} for item in _scribed(own, shared)],
        "knocking": [{"id": str(seat), "who": tongue.say("At the door"), "words": name} for seat, name in own.knocking],
        "again": [{"id": f"again-{one}", "words": items[one].text or ""} for one in own.one_more_look if one in items],
        "told": [{"id": f"told-{one}", "words": items[one].text or ""} for one in own.told if one in items],
        "turns": [{"id": f"turns-{one.seat}", "who": one.name, "words": "● " * one.questions} for one in own.airtime],
        "helpful": [
            {"id": f"helpful-{one.seat}", "who": _told_by(one, own.seat, tongue), "words": one.text}
            for one in own.helpful
        ],
        **_script(own),
    }


def _told_by(one: HelpfulSight, me: str, tongue: Tongue) -> str:
    """Whose it is, with their name as they say it; and of my own who else reads it."""
    if one.seat == me:
        to = tongue.say("everyone here") if one.to == "everyone" else tongue.say("only whoever guides")
        return " · ".join(part for part in (tongue.say("You told {whom}", whom=to), one.said_as) if part)
    return f"{one.name} ({one.said_as})" if one.said_as else one.name


def _received(own: Own) -> list[ItemSight]:
    """Whoever has gone sees no list of all; what was given to them they may still mark and sort."""
    return [item for item in own.items if item.seat != own.seat] if own.standing != "here" else []


def _scribed(own: Own, shared: Mapping[str, ItemSight]) -> list[ItemSight]:
    """My matter and my answers as a scribe wrote them: they stand in no list, and I may have them struck."""
    strike = next((act for act in own.acts if act.type == "strike_words" and act.own), None)
    named = [shared.get(value) for field in strike.fields for value, _ in field.choices or ()] if strike else []
    return [item for item in named if item is not None and item.kind in BESIDE]


def _script(own: Own) -> Values:
    """What whoever guides may say, watch for, and do when it goes wrong."""
    told = own.script
    parts = (
        {"say": told.say, "watch": told.watch, "wrong": told.wrong} if told else {"say": [], "watch": [], "wrong": []}
    )
    return {
        name: [{"id": f"{name}-{place}", "words": words} for place, words in enumerate(lines)]
        for name, lines in parts.items()
    }


def _kept(item: ItemSight, mark: tuple[str, Tongue]) -> Values:
    """Made once for as long as the item stands, and kept beside it by this mark."""
    row: Values = {"id": item.id, "who": _kept_as(item, mark[1]), "words": item.text or ""}
    item.beside()[mark] = row
    return row


def _kept_as(item: ItemSight, tongue: Tongue) -> str:
    if item.hidden:
        return tongue.say("Shown together, when this phase is over")
    return tongue.say("A note") if item.kind == "note" else tongue.say("My learning")
