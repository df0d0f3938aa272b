"""Copying slotted values, for states that have to be kept beside each other."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

Value = TypeVar("Value")


def twin_of(value: Value) -> Value:
    """A second value with the same fields, all of which its constructor takes in their order.

    Twenty times as quick as `copy.copy` is with slots.
    """
    kind: Any = type(value)
    twin: Value = kind(*_fields(kind)(value))
    return twin


def but(value: Value, **changes: Any) -> Value:
    """A twin in which some fields are otherwise: how a value changes that several states share."""
    twin = twin_of(value)
    for name, changed in changes.items():
        object.__setattr__(twin, name, changed)  # the twin is nobody's yet, also where its kind is frozen
    return twin


@cache
def _fields(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*kind.__slots__)
