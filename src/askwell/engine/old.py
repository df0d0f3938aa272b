"""Lifts each old (type, version) of an event to today's, by one pure function each: old meetings fold for ever."""

from collections.abc import Callable
from typing import Any

from askwell.engine.events import EVENTS, Event


def _all_bids_under_one_key(placed: dict[str, Any]) -> dict[str, Any]:
    return placed | {"since": 0}


def _withdrawn_with_every_bid(withdrawn: dict[str, Any]) -> dict[str, Any]:
    return withdrawn | {"bids": [0], "given_up": []}


LIFTS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {
    ("bid_placed", 1): _all_bids_under_one_key,
    ("matter_withdrawn", 1): _withdrawn_with_every_bid,
}
"""(type, version) → the fields of the next version."""


class UnknownEvent(LookupError):
    """Nothing here can read this (type, version): the room stays closed, with a sentence."""


def lift(type_name: str, version: int, fields: dict[str, Any]) -> tuple[type[Event], dict[str, Any]]:
    """Today's class for an event of any age, and the fields it takes. Raises UnknownEvent."""
    event = EVENTS.get(type_name)
    if event is None or not 1 <= version <= event.VERSION:
        raise UnknownEvent(f"{type_name} version {version}")
    while version < event.VERSION:
        fields = LIFTS[type_name, version](fields)
        version += 1
    return event, fields
