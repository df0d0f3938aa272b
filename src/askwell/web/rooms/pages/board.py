"""All forms of a room, of which a person is offered a few at a time.

The others stand there too, hidden, so that an update has only to show them.
"""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

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


def drawn(page: Any, kind: str, act: str, offered: Offered, **how: Any) -> Markup:
    """The form of an act as it is offered now; hidden if it is not."""
    macros: Any = page.tongue.templates.get_template(MACROS[kind]).module
    form: Markup = getattr(macros, kind)(page, act, offered, **how)
    return form
