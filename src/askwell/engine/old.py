"""Lifts each old (type, version) of an event to today's, by one pure function each: old meetings fold for ever."""

from collections.abc import Callable
from typing import Any

from askwell.engine.events import EVENTS, Event

LIFTS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
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
