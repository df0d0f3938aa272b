"""One person's own part as plain values: what the page sets on forms and elements that stand in it already.

`acts` holds a value per act that is possible now, `others` the same for acts on behalf of somebody. In their `fill`
a text is a field's value and a list its choices. `ways` says per thing (a question, a sentence, a person at the door)
which small forms belong to it, `said` what I have said of it already. `waits` names drafts that may be written ahead.
`says` are sentences by the id of their element, `rows` lists of my own.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from askwell.engine.sight.phase import PhaseSight
from askwell.engine.sight.shapes import ItemSight, Own, ProgressSight, Shared
from askwell.web.rooms.pages import heading
from askwell.web.rooms.pages.manners import MANNERS, Place
from askwell.web.rooms.pages.mine.news import news as news
from askwell.web.rooms.pages.mine.offered import Names, Values, for_others, give_weight, may_be_prepared, offered
from askwell.web.rooms.pages.mine.rows import rows_of
from askwell.web.rooms.pages.mine.told import told_in
from askwell.web.rooms.pages.mine.waiting import waiting
from askwell.web.rooms.pages.mine.ways import Ways, thing, ways_of
from askwell.web.rooms.pages.tongue import Tongue


def mine(own: Own, shared: Shared, tongue: Tongue, before: Own | None = None) -> Values:
    """`before` is what my own part was, if that is known: most of what hangs on things stays."""
    told, me = told_in(shared, tongue), own.seat
    names = {**told.fills, "quiet": " · ".join(_quiet(own, shared, told.names))}
    around = Around(names, shared.phase, shared.hints, shared.items, shared.progress)
    doing = _doing_now(own, around, told.items, tongue, before)
    floor, following = heading.floor_and_next(shared, tongue, me, told.names)
    # The order is that in which a page is set: what holds for me first, then forms, then what hangs on things.
    return {
        "me": me,
        "is": doing.states,
        "says": {
            "title": heading.title(shared, tongue, me, told.names),
            "floor": floor,
            "next": following,
            "tells": doing.tells,
            "line": own.line or "",
            "waits": doing.waiting,
        },
        **doing.values,
    }


class Around(NamedTuple):
    """All that what I may do is said with, besides my own part."""

    names: Names
    phase: PhaseSight | None
    hints: bool
    items: list[ItemSight]
    progress: list[ProgressSight]

    def is_as(self, before: "Around") -> bool:
        things = self.items is before.items and self.phase is before.phase and self.progress == before.progress
        return things and self.hints == before.hints and self.names == before.names


class Doing(NamedTuple):
    states: str
    tells: str
    waiting: str
    values: Values
    ways: Ways


def _doing_now(own: Own, around: Around, items: Mapping[str, ItemSight], tongue: Tongue, before: Own | None) -> Doing:
    """Kept beside my own part: most moves are other people's, and leave it as it is."""
    kept = own.beside()
    known: tuple[Around, Doing] | None = kept.get(tongue)
    if known is not None and around.is_as(known[0]):
        return known[1]
    was: tuple[Around, Doing] | None = before.beside().get(tongue) if before is not None else None
    doing = _doing(own, around, items, tongue, was[1].ways if was else None)
    kept[tongue] = (around, doing)
    return doing


def _doing(own: Own, around: Around, items: Mapping[str, ItemSight], tongue: Tongue, before: Ways | None) -> Doing:
    names, phase = around.names, around.phase
    possible = {act.type: act for act in own.acts if act.own and act.type in MANNERS}
    acts = {name: offered(act, names, tongue) for name, act in possible.items() if not MANNERS[name].about}
    tells = give_weight(acts, own, names, tongue)
    others = for_others(own.acts, tongue)
    _fill_in(acts, own, around)
    ways = ways_of(possible, own, around.items, items, around.progress, before)
    values = {
        "said": {thing("sentence", place): tongue.say("You said yes.") for place in own.agreed},
        "acts": acts,
        "waits": may_be_prepared(acts, phase),
        "others": others,
        "ways": ways.forms,
        "rows": rows_of(own, items, tongue),
    }
    return Doing(" ".join(_states(own, phase, acts, others)), tells, waiting(own, names, tongue), values, ways)


def _fill_in(acts: Values, own: Own, around: Around) -> None:
    """What stands in a form and is no field of its act."""
    if "switch_hints" in acts:
        acts["switch_hints"]["fill"] = {"yes": "true" if around.hints else "false"}
    if "choose_module" in acts and around.phase:
        ways = [[one.word, one.name, one.line, one.chosen] for one in around.phase.modules]
        acts["choose_module"]["fill"] = {**acts["choose_module"]["fill"], "module": ways}
    if "take_step_back" in acts:
        acts["take_step_back"]["until"] = own.take_back_until


def _states(own: Own, phase: PhaseSight | None, acts: Values, others: Values) -> Iterable[str]:
    """What styles and scripts need to know of this person."""
    places = {MANNERS[name].place for name in acts}
    known = (
        ("turn", own.my_turn),
        ("next", own.next),
        ("listening", own.listening),
        ("unagreed", own.waits_for == "agreement"),
        ("hides", own.hides_clock),
        ("guides", "guiding" in own.jobs),
        ("sorts", phase is not None and phase.sorts and phase.floor == "silent"),
        ("asked", Place.CARD in places),
        ("helps", bool(others)),
        ("circle", bool(own.circle_room)),
        ("slips", bool(own.slips)),
        ("looks_back", own.looks_back),
    )
    yield from [word for word, holds in known if holds]
    yield from (own.role, own.standing)
    yield from sorted(places)


def _quiet(own: Own, shared: Shared, names: Names) -> Iterable[str]:
    """Those whose job could be taken over, since their screens have gone."""
    act = next((act for act in own.acts if act.type == "take_over" and act.own), None)
    jobs = {job for field in act.fields for job, _ in field.choices or ()} if act else set()
    return [names[person.seat] for person in shared.people if jobs & set(person.jobs)] if jobs else []
