"""All forms of a room, of which a person is offered a few at a time.

The others stand there too, hidden, so that an update has only to show them. They are the same for everyone, and
are made once per language.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from markupsafe import Markup

from askwell.web.rooms.pages.tongue import Tongue

MACROS = {
    "thumb": "rooms/do.html",
    "card": "rooms/do.html",
    "lever": "rooms/do.html",
    "on_behalf": "rooms/do.html",
    "write": "rooms/write.html",
    "hands_over": "rooms/write.html",
    "way": "rooms/ways.html",
}

Offered = Mapping[str, Any] | None


def form(page: Any, kind: str, act: str, offered: Offered, **how: Any) -> Markup:
    """The form of an act as it is offered now; hidden if it is not."""
    if offered is None and not how:
        return _idle(page.tongue, type(page), kind, act)
    return _drawn(page, kind, act, offered, **how)


@cache
def _idle(tongue: Tongue, page: Any, kind: str, act: str) -> Markup:
    return _drawn(page(tongue), kind, act, None)


def _drawn(page: Any, kind: str, act: str, offered: Offered, **how: Any) -> Markup:
    macros: Any = page.tongue.templates.get_template(MACROS[kind]).module
    drawn: Markup = getattr(macros, kind)(page, act, offered, **how)
    return drawn
