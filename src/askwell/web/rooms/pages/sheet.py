"""My sheet: what a person takes home. For a presenter the matter and all that was given to it; for all, their own.

The same values become the page, its print and PDF, the Markdown and the calendar files.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from askwell.engine.sight.shapes import ItemSight, Shared, Sight
from askwell.web.rooms.pages import days
from askwell.web.rooms.pages.tongue import Tongue, begun

MARKS = {"answered": "answered", "pocketed": "pocketed", "left_aside": "aside"}
GIVEN = ("option", "experience", "hypothesis")


@dataclass(frozen=True, slots=True)
class Line:
    """`aside` is who said it, `lead` what became of it, `step` where a statement stands between first and last."""

    words: str
    aside: str = ""
    mark: str = "open"
    lead: str = ""
    condition: str = ""
    answers: tuple[str, ...] = ()
    note: str = ""
    step: str = "between"


@dataclass(frozen=True, slots=True)
class Doing:
    """`when` is said in words, `by_day` as `2026-07-17` or empty; `step` is the first step, empty if there is none."""

    id: str
    words: str
    when: str
    by_day: str
    step: str
    details: list[dict[str, str]]


@dataclass(slots=True)
class Matter:
    """`taken` are the questions that moved me, then those in my pocket; `others` all the rest."""

    statements: list[Line]
    taken: list[Line]
    others: list[Line]
    problems: list[Line]
    reflections: list[Line]
    options: list[Line]
    moved: list[Line]


@dataclass(slots=True)
class Sheet:
    name: str
    about: str = ""
    told: str = ""
    matters: list[Matter] = field(default_factory=list)
    actions: list[Doing] = field(default_factory=list)
    learning: list[Line] = field(default_factory=list)
    rehearsed: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.matters or self.actions or self.learning)


def sheet(sight: Sight, tongue: Tongue, day: str = "") -> Sheet:
    """`day` is that of the meeting, in words."""
    own = sight.own
    if own is None:
        return Sheet("")
    seen = {item.id: item for item in [*sight.shared.items, *own.items]}
    items = list(seen.values())
    kept = [item for item in items if item.seat == own.seat and item.kind in ("learning", "note")]
    actions = [item for item in items if item.kind == "action" and item.seat == own.seat]
    return Sheet(
        own.name,
        ", ".join(part for part in (sight.shared.format, day) if part),
        _told(sight.shared, own.seat, tongue) if own.my_slots else "",
        [_matter([item for item in items if item.slot == slot], tongue) for slot in own.my_slots],
        [_doing(item, tongue) for item in actions],
        [Line(_words(item, tongue), tongue.say("a note") if item.kind == "note" else "") for item in kept],
        sight.shared.rehearsal,
    )


def _told(shared: Shared, me: str, tongue: Tongue) -> str:
    names = [tongue.isolated(person.name) for person in shared.people if person.seat not in (me, shared.guide)]
    guide = next((tongue.isolated(p.name) for p in shared.people if p.seat == shared.guide and p.seat != me), "")
    told = tongue.say("Told to {names}.", names=_and(names, tongue)) if names else ""
    return " ".join(part for part in (told, tongue.say("{name} facilitated.", name=guide) if guide else "") if part)


def _and(names: list[str], tongue: Tongue) -> str:
    if len(names) < 2:
        return "".join(names)
    return tongue.say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _matter(items: Iterable[ItemSight], tongue: Tongue) -> Matter:
    kinds: dict[str, list[ItemSight]] = {}
    for item in items:
        kinds.setdefault(item.kind, []).append(item)
    asked, answers = kinds.get("question", []), kinds.get("answer", [])
    taken = sorted((q for q in asked if q.moved or q.mark == "pocketed"), key=lambda item: not item.moved)
    rest = [question for question in asked if question not in taken]
    problems = [*kinds.get("key_question", []), *kinds.get("statement", [])]
    return Matter(
        _statements(kinds.get("matter", []), tongue),
        [_question(item, answers, tongue) for item in taken],
        [_question(item, answers, tongue) for item in rest],
        [Line(_words(item, tongue), item.name) for item in problems],
        [
            Line(_words(item, tongue), " · ".join(filter(None, (item.name, begun(item.stem or "")))))
            for item in kinds.get("reflection", [])
        ],
        [_option(item, tongue) for kind in GIVEN for item in kinds.get(kind, [])],
        [Line(_words(item, tongue), item.name) for item in kinds.get("learning", [])],
    )


def _statements(items: list[ItemSight], tongue: Tongue) -> list[Line]:
    """A sentence that stayed the same is large at once; one that changed grows from its first to its last."""
    last = len(items) - 1
    notes = {0: tongue.say("as I came in"), last: tongue.say("as I leave")} if last else {}
    steps = {0: "first", last: "last"}
    return [
        Line(_words(item, tongue), note=notes.get(place, ""), step=steps.get(place, "between"))
        for place, item in enumerate(items)
    ]


def _question(item: ItemSight, answers: list[ItemSight], tongue: Tongue) -> Line:
    mark = "moved" if item.moved else MARKS.get(item.mark or "", "open")
    became = {
        "pocketed": tongue.say("In my pocket, unanswered."),
        "aside": tongue.say("Left aside."),
    }.get(mark, "")
    said = f"{item.name}. {became}" if became and item.name else item.name or became
    mine = tuple(_words(answer, tongue) for answer in answers if answer.about == item.id)
    return Line(_words(item, tongue), said, mark, answers=mine)


def _option(item: ItemSight, tongue: Tongue) -> Line:
    leads = {
        "try": tongue.say("To try."),
        "keep": tongue.say("Kept."),
        "not_now": tongue.say("Not now."),
        "leave_it": tongue.say("Left."),
    }
    gone = tongue.say("It won’t come back.") if item.sorting == "leave_it" else item.name
    return Line(_words(item, tongue), gone, lead=leads.get(item.sorting or "", ""), condition=item.condition or "")


def _doing(item: ItemSight, tongue: Tongue) -> Doing:
    told = {
        tongue.say("First step"): item.first_step,
        tongue.say("I will know because"): item.know_by,
        tongue.say("Who helps"): item.helper,
        tongue.say("What could stop me"): item.obstacle,
    }
    day = days.in_words(item.by_day, tongue.language) if item.by_day else ""
    return Doing(
        item.id,
        _words(item, tongue),
        tongue.say("by {day}", day=day) if day else "",
        item.by_day,
        item.first_step or "",
        [{"label": label, "words": words} for label, words in told.items() if words],
    )


def _words(item: ItemSight, tongue: Tongue) -> str:
    return item.text if item.text is not None else tongue.say("These words were erased.")
