"""A part of a component, where nothing is updated: it simply stands in its place.

Where a page is updated, whoever draws it hands in a `part` of another kind, which keeps parts and tells them alone.
"""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup


def in_place(name: str, macro: Callable[..., Markup], *drawn_from: Any) -> Markup:
    return macro(*drawn_from)
