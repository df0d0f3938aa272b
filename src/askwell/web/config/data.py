"""`docs/data.md`: every field that is stored, and what kind of thing it holds.

`python -m askwell.web.config.data` prints it.

Models say it themselves. Of an event, the fields in `WORDS` are content; any other field name has one class wherever
it occurs, said here. A field without a class fails the tests.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any

import click
import django

from askwell.engine.events import EVENTS
from askwell.web.data_class import DataClass

TYPED = ("by_day", "page", "zone")
"""Typed or chosen by people, but needed to run the meeting: under the room's key, which ends with the room."""

CHOSEN = (
    "about", "action", "author", "bids", "by", "carried", "circles", "critical", "facilitator_told", "first_meeting",
    "given_up", "has_screen", "held", "helper", "host", "item", "job", "language", "leg", "length", "lengths", "loans",
    "mark", "matter", "module", "now", "off", "order", "other", "outcome", "own_device", "owner", "part", "presenter",
    "presenters", "question", "rehearsal", "rooms", "run", "seat", "seconds", "sentence", "shuffle", "since", "slot",
    "sorting", "stem", "supports", "to", "urgency", "verdict", "wanted", "way", "yes",
)  # fmt: skip
"""Ids, numbers and choices from a list: facts. They too lie under the room's key, never in the clear."""

TOP = """# What is stored

Made from code; a test fails when a stored field is missing here.

Four classes: **content**, whatever anyone typed, stored only encrypted, under a key that can be destroyed · **fact**,
ids, moments and counts · **secret**, what opens a door, stored as a digest or encrypted · **address**, how to reach
somebody. Whoever has the database *and* the keys (`keys.db` and its secret) can read the content.

## Tables

Ciphertext has the class of what it holds. Everything marked fact stands in the clear.
"""

EVENTS_TOP = """
## Events

An event's row shows its room, number, moment and the ids of its keys. All else lies inside ciphertext: the words under
the key of whose they are, every other field (type, version and seat too) under the room's key.
"""


def class_of(name: str, words: tuple[str, ...]) -> DataClass:
    """Raises LookupError for a field that nobody has thought about yet."""
    if name in words or name in TYPED:
        return DataClass.CONTENT
    if name in CHOSEN:
        return DataClass.FACT
    raise LookupError(name)


def classes_of(model: type[Any]) -> dict[str, DataClass]:
    """Field → class, as the model says."""
    said: dict[str, DataClass] = model.DATA
    return said


def tables() -> Iterator[str]:
    from django.apps import apps

    for model in sorted(apps.get_models(), key=lambda each: each._meta.db_table):
        yield f"\n### {model._meta.db_table}\n"
        yield f"{' '.join((model.__doc__ or '').split())}\n"
        yield "| field | class | |\n| --- | --- | --- |"
        for field in model._meta.get_fields():
            if field.name != "pk":
                yield f"| `{field.name}` | {classes_of(model)[field.name]} | {getattr(field, 'help_text', '')} |"


def events() -> Iterator[str]:
    yield "| event | content, under the words' key | content, under the room's key | facts |\n| --- | --- | --- | --- |"
    for name, event in sorted(EVENTS.items()):
        names = [field.name for field in dataclasses.fields(event)]  # type: ignore[arg-type]
        own = [field for field in names if field in event.WORDS]
        typed = [field for field in names if field not in own and class_of(field, ()) is DataClass.CONTENT]
        facts = [field for field in names if field not in own and field not in typed]
        yield f"| `{name}` | {', '.join(own)} | {', '.join(typed)} | {', '.join(facts)} |"


def document() -> str:
    return TOP + "\n".join(tables()) + "\n" + EVENTS_TOP + "\n" + "\n".join(events()) + "\n"


if __name__ == "__main__":
    django.setup()
    click.echo(document(), nl=False)
