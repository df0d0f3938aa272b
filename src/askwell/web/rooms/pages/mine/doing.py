"""What I may do now, and what hangs on things for me: kept beside my own part, each for as long as what it is said with
stands."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from askwell.engine.sight.phase import PhaseSight
from askwell.engine.sight.shapes import Act, ContractSight, ItemSight, Own, ProgressSight
from askwell.web.rooms.pages.manners import MANNERS, Place
from askwell.web.rooms.pages.mine.offered import (
    Names,
    Values,
    days_said,
    for_others,
    give_weight,
    may_be_prepared,
    offered,
)
from askwell.web.rooms.pages.mine.rows import rows_of
from askwell.web.rooms.pages.mine.waiting import waiting
from askwell.web.rooms.pages.mine.ways import Ways, thing, ways_of
from askwell.web.rooms.pages.tongue import Tongue


class Around(NamedTuple):
    """All that what I may do is said with, besides my own part."""

    names: Names
    phase: PhaseSight | None
    hints: bool
    contract: ContractSight | None

    def is_as(self, before: "Around") -> bool:
        stands = self.phase is before.phase and self.hints == before.hints
        return stands and self.names == before.names and self.contract == before.contract


class Things(NamedTuple):
    """All that my small forms hang on, besides my own part; `by_id` are the same items."""

    items: list[ItemSight]
    by_id: Mapping[str, ItemSight]
    progress: list[ProgressSight]

    def are_as(self, before: "Things") -> bool:
        return self.items is before.items and self.progress == before.progress


class Acting(NamedTuple):
    states: str
    tells: str
    waiting: str
    values: Values


class Hanging(NamedTuple):
    """My small forms on things, and lists of my own."""

    ways: Ways
    rows: Values


class Doing(NamedTuple):
    around: Around
    acting: Acting
    things: Things
    hanging: Hanging


def doing_now(own: Own, around: Around, things: Things, tongue: Tongue, before: Own | None) -> Doing:
    """Most moves are other people's, and leave it as it is. `before` is what my own part was, if that is known."""
    kept = own.beside()
    known: Doing | None = kept.get(tongue)
    acting = known.acting if known and around.is_as(known.around) else _acting(own, around, tongue)
    if known and things.are_as(known.things):
        hanging = known.hanging
    else:
        was: Doing | None = known or (before.beside().get(tongue) if before is not None else None)
        hanging = _hanging(own, things, tongue, was.hanging.ways if was else None)
    doing = kept[tongue] = Doing(around, acting, things, hanging)
    return doing


def _possible(own: Own) -> dict[str, Act]:
    return {act.type: act for act in own.acts if act.own and act.type in MANNERS}


def _acting(own: Own, around: Around, tongue: Tongue) -> Acting:
    names, phase = around.names, around.phase
    acts = {name: offered(act, names, tongue) for name, act in _possible(own).items() if not MANNERS[name].about}
    tells = give_weight(acts, own, names, tongue)
    others = for_others(own.acts, tongue)
    _fill_in(acts, own, around, tongue)
    values = {
        "said": {thing("sentence", place): tongue.say("You said yes.") for place in own.agreed},
        "acts": acts,
        "waits": may_be_prepared(acts, phase),
        "others": others,
    }
    return Acting(" ".join(_states(own, phase, acts, others)), tells, waiting(own, names, tongue), values)


def _hanging(own: Own, things: Things, tongue: Tongue, before: Ways | None) -> Hanging:
    ways = ways_of(_possible(own), own, things.items, things.by_id, things.progress, before)
    return Hanging(ways, rows_of(own, things.by_id, tongue))


def _fill_in(acts: Values, own: Own, around: Around, tongue: Tongue) -> None:
    """What stands in a form and is no field of its act."""
    if around.contract is not None:
        for act, held in _held(own, around.contract).items():
            if act in acts:
                acts[act]["fill"] = {**acts[act].get("fill", {}), **held}
    if "say_my_days" in acts:
        acts["say_my_days"] |= days_said(acts["say_my_days"]["fill"], tongue)
        if around.phase is not None and around.phase.word != "arrive":
            acts["say_my_days"]["folded"] = True  # now there is something to write, which must not stand below it
    if "rate" in acts:
        acts["rate"]["fill"] = {**acts["rate"]["fill"], "number": _rated(own, acts["rate"]["fill"])}
    if "switch_hints" in acts:
        acts["switch_hints"]["fill"] = {"yes": "true" if around.hints else "false"}
    if "choose_module" in acts and around.phase:
        ways = [[one.word, one.name, one.line, one.chosen] for one in around.phase.modules]
        acts["choose_module"]["fill"] = {**acts["choose_module"]["fill"], "module": ways}
    if "take_step_back" in acts:
        acts["take_step_back"]["until"] = own.take_back_until


def _held(own: Own, contract: ContractSight) -> dict[str, Values]:
    """What was said already, by the act that says it: its buttons are pressed."""
    return {
        "say_help_wanted": {"wanted": " ".join(contract.wanted)},
        "say_i_can_give": {"yes": "true" if own.seat in contract.can_give else ""},
        "give_verdict": {"verdict": contract.verdict or ""},
    }


def _rated(own: Own, fill: Values) -> str:
    """The number that I gave in this phase; empty before."""
    given = (item.text or "" for item in reversed(own.items) if item.run == fill["run"] and item.kind == "rating")
    return next(given, "")


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
