"""One person's own part as plain values: what the page sets on forms and elements that stand in it already.

`acts` holds a value per act that is possible now, `others` the same for acts on behalf of somebody. In their `fill`
a text is a field's value and a list its choices. `ways` says per thing (a question, a sentence, a person at the door)
which small forms belong to it, `said` what I have said of it already. `waits` names drafts that may be written ahead.
`says` are sentences by the id of their element, `rows` lists of my own.
"""

from collections.abc import Iterable

from askwell.engine.sight.shapes import Own, Shared
from askwell.web.rooms.pages import heading
from askwell.web.rooms.pages.manners import MANNERS, Place
from askwell.web.rooms.pages.mine.news import news as news
from askwell.web.rooms.pages.mine.offered import Names, Values, for_others, give_weight, may_be_prepared, offered
from askwell.web.rooms.pages.mine.rows import rows_of
from askwell.web.rooms.pages.mine.waiting import waiting
from askwell.web.rooms.pages.mine.ways import thing, ways_of
from askwell.web.rooms.pages.tongue import Tongue


def mine(own: Own, shared: Shared, tongue: Tongue) -> Values:
    names = _names(own, shared, tongue)
    possible = {act.type: act for act in own.acts if act.own and act.type in MANNERS}
    acts = {name: offered(act, names, tongue) for name, act in possible.items() if not MANNERS[name].about}
    tells = give_weight(acts, own, names, tongue)
    others = for_others(own.acts, tongue)
    if "switch_hints" in acts:
        acts["switch_hints"]["fill"] = {"yes": "true" if shared.hints else "false"}
    if "choose_module" in acts and shared.phase:
        ways = [[one.word, one.name, one.line, one.chosen] for one in shared.phase.modules]
        acts["choose_module"]["fill"]["module"] = ways
    if "take_step_back" in acts:
        acts["take_step_back"]["until"] = own.take_back_until
    floor, following = heading.floor_and_next(shared, tongue, own.seat)
    # The order is that in which a page is set: what holds for me first, then forms, then what hangs on things.
    return {
        "me": own.seat,
        "is": " ".join(_states(own, shared, acts, others)),
        "says": {
            "title": heading.title(shared, tongue, own.seat),
            "floor": floor,
            "next": following,
            "tells": tells,
            "line": own.line or "",
            "waits": waiting(own, names, tongue),
        },
        "said": {thing("sentence", place): tongue.say("You said yes.") for place in own.agreed},
        "acts": acts,
        "waits": may_be_prepared(acts, shared),
        "others": others,
        "ways": ways_of(possible, own, shared),
        "rows": rows_of(own, shared, tongue),
    }


def _states(own: Own, shared: Shared, acts: Values, others: Values) -> Iterable[str]:
    """What styles and scripts need to know of this person."""
    known = {
        "turn": own.my_turn,
        "next": own.next,
        "listening": own.listening,
        "unagreed": own.waits_for == "agreement",
        "hides": own.hides_clock,
        "guides": "guiding" in own.jobs,
        "sorts": shared.phase is not None and shared.phase.sorts and shared.phase.floor == "silent",
        "asked": any(MANNERS[name].place is Place.CARD for name in acts),
        "helps": bool(others),
        "circle": bool(own.circle_room),
        "slips": bool(own.slips),
        "looks_back": own.looks_back,
    }
    yield from (word for word, holds in known.items() if holds)
    yield from (own.role, own.standing)
    yield from sorted({MANNERS[name].place.value for name in acts})


def _names(own: Own, shared: Shared, tongue: Tongue) -> Names:
    people = {person.seat: tongue.isolated(person.name) for person in shared.people}
    following = next((leg.name for leg in shared.course if leg.state == "to_come"), "")
    return {
        "presenter": people.get(shared.presenter or "") or tongue.say("the presenter"),
        "tapper": people.get(shared.tapper, ""),
        "holder": people.get(shared.floor.holder or "", ""),
        "following": following or tongue.say("the end"),
        "quiet": " · ".join(_quiet(own, shared, tongue)),
        "holds_door": people.get(shared.host) or tongue.say("The host"),
    }


def _quiet(own: Own, shared: Shared, tongue: Tongue) -> Iterable[str]:
    """Those whose job could be taken over, since their screens have gone."""
    act = next((act for act in own.acts if act.type == "take_over" and act.own), None)
    jobs = {job for field in act.fields for job, _ in field.choices or ()} if act else set()
    return [tongue.isolated(person.name) for person in shared.people if jobs & set(person.jobs)]
