"""One person's own part as plain values: what the page sets on forms and elements that stand in it already.

`acts` holds a value per act that is possible now, `others` the same for acts on behalf of somebody. In their `fill`
a text is a field's value and a list its choices. `ways` says per thing (a question, a sentence, a person at the door)
which small forms belong to it, `said` what I have said of it already. `waits` names drafts that may be written ahead.
`says` are sentences by the id of their element, `rows` lists of my own.
"""

from collections.abc import Iterable

from askwell.engine.sight.shapes import Own, Shared
from askwell.web.rooms.pages import heading
from askwell.web.rooms.pages.mine.doing import Around, Things, doing_now
from askwell.web.rooms.pages.mine.news import news as news
from askwell.web.rooms.pages.mine.offered import Names, Values
from askwell.web.rooms.pages.mine.told import told_in
from askwell.web.rooms.pages.tongue import Tongue


def mine(own: Own, shared: Shared, tongue: Tongue, before: Own | None = None) -> Values:
    """`before` is what my own part was, if that is known: most of what hangs on things stays."""
    told, me = told_in(shared, tongue), own.seat
    names = {**told.fills, "quiet": " · ".join(_quiet(own, shared, told.names))}
    things = Things(shared.items, told.items, shared.progress)
    doing = doing_now(own, Around(names, shared.phase, shared.hints, shared.contract), things, tongue, before)
    acting, hanging = doing.acting, doing.hanging
    floor, following = heading.floor_and_next(shared, tongue, me, told.names)
    # The order is that in which a page is set: what holds for me first, then forms, then what hangs on things.
    return {
        "me": me,
        "is": acting.states,
        "says": {
            "title": heading.title(shared, tongue, me, told.names),
            "floor": floor,
            "next": following,
            "tells": acting.tells,
            "line": own.line or "",
            "waits": acting.waiting,
        },
        **acting.values,
        "ways": hanging.ways.forms,
        "rows": hanging.rows,
    }


def _quiet(own: Own, shared: Shared, names: Names) -> Iterable[str]:
    """Those whose job could be taken over, since their screens have gone."""
    act = next((act for act in own.acts if act.type == "take_over" and act.own), None)
    jobs = {job for field in act.fields for job, _ in field.choices or ()} if act else set()
    return [names[person.seat] for person in shared.people if jobs & set(person.jobs)] if jobs else []
