"""The things of a list, each drawn when something about it is otherwise: a question costs one, not a hundred."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import is_not
from typing import NamedTuple

from askwell.engine.sight.shapes import ItemSight
from askwell.web.rooms.pages.gathered import Gathered


class Thing(NamedTuple):
    """As it is drawn; what of all around it this rests on is `in_play` (that it is itself) and what is `tied` to it."""

    html: str
    item: ItemSight
    in_play: bool
    tied: Sequence[ItemSight]


class Row(NamedTuple):
    """One list: its things by their ids, in their order, and what is the same for all of them."""

    items: list[ItemSight]
    things: dict[str, Thing]
    in_play: ItemSight | None
    answers: Mapping[str, Sequence[ItemSight]]
    presenter: str


@dataclass(slots=True)
class Around:
    """All that a thing may look at besides itself."""

    in_play: ItemSight | None
    tied: Sequence[ItemSight]
    presenter: str

    def answers(self, _question: str) -> Sequence[ItemSight]:
        return self.tied


Drawer = Callable[[ItemSight, Around], str]


def draw_row(items: list[ItemSight], around: Gathered, presenter: str, was: Row | None, one: Drawer) -> Row:
    """What is drawn from the same as in `was` is taken from there."""
    before = was.things if was is not None and was.presenter == presenter else {}
    if was is not None and before and was.items == items[: len(before)]:
        doubtful = [*items[len(before) :], *_looked_at_again(was, around)]
        things = {**before} if doubtful else was.things
    else:
        things, doubtful = {}, items
    for item in doubtful:
        playing = around.in_play is not None and item.id == around.in_play.id
        tied, thing = around.answers.get(item.id, ()), before.get(item.id)
        if thing is None or (thing.in_play, thing.tied) != (playing, tied) or thing.item != item:
            thing = Thing(one(item, Around(item if playing else None, tied, presenter)), item, playing, tied)
        things[item.id] = thing
    return Row(items, things, around.in_play, around.answers, presenter)


def _looked_at_again(was: Row, around: Gathered) -> Iterator[ItemSight]:
    """Of things that are as they were those around which something is otherwise."""
    played = () if was.in_play == around.in_play else (was.in_play, around.in_play)
    tied = () if was.answers == around.answers else (*was.answers, *around.answers)
    for name in {*(one.id for one in played if one is not None), *tied}:
        if name in was.things:
            yield was.things[name].item


def otherwise(name: str, now: Row | None, before: Row | None) -> Iterator[tuple[str, str | None]]:
    """Place → HTML of what is drawn otherwise than before, null for what is gone; a place is `list/thing`."""
    things, were = now.things if now else {}, before.things if before else {}
    if things is were:
        return
    for one, thing in compress(things.items(), map(is_not, things.values(), map(were.get, things))):
        if one not in were or were[one].html != thing.html:
            yield f"{name}/{one}", thing.html
    for one in were.keys() - things.keys():
        yield f"{name}/{one}", None
