"""Actions begin in a meeting: what is taken there is taken up here."""

from collections.abc import Mapping
from typing import Protocol

import msgspec

from askwell.engine.events import ActionChanged, ActionLetGo, ActionTaken, Event
from askwell.web.actions.models import Action

WORDS = ("text", "first_step", "by_day", "know_by", "obstacle")


class Heard(Protocol):
    """An event that was committed, as whoever calls hands it over."""

    @property
    def room(self) -> str: ...
    @property
    def moment(self) -> int: ...
    @property
    def event(self) -> Event: ...
    def is_erased(self, words_key: int) -> bool: ...
    def seal(self, plain: bytes, place: str) -> tuple[int, bytes]: ...


def take_up(heard: Heard) -> None:
    """Taken or changed: one row, with the words as they are now. Erased words leave no row."""
    event = heard.event
    assert isinstance(event, ActionTaken | ActionChanged)
    key = action_key(heard.room, event.item)
    if event.text is None:
        Action.objects.filter(key=key).delete()
        return
    words_key, words = heard.seal(_words({name: getattr(event, name) for name in WORDS}), key)
    Action.objects.update_or_create(
        key=key,
        defaults={"seat": event.seat, "words_key": words_key, "words": words},
        create_defaults={
            "room": heard.room,
            "seat": event.seat,
            "taken_at": heard.moment,
            "words_key": words_key,
            "words": words,
        },
    )


def let_go(heard: Heard) -> None:
    event = heard.event
    assert isinstance(event, ActionLetGo)
    Action.objects.filter(key=action_key(heard.room, event.item)).delete()


def drop_erased(heard: Heard) -> None:
    """A matter was withdrawn: what lay under its keys opens no more, and goes."""
    rows = Action.objects.filter(room=heard.room).values_list("key", "words_key")
    Action.objects.filter(key__in=[key for key, words_key in rows if heard.is_erased(words_key)]).delete()


def forget(room: str) -> None:
    """The room is purged."""
    Action.objects.filter(room=room).delete()


def action_key(room: str, item: str) -> str:
    return f"action:{room}:{item}"


def _words(words: Mapping[str, str | None]) -> bytes:
    return msgspec.json.encode(words)
