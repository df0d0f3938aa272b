"""My sheet: what a person takes home. For a presenter the matter and all that was given to it; for all, their own."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from askwell.engine.sight.shapes import ItemSight, Sight
from askwell.web.rooms.pages.tongue import Tongue
from askwell.web.rooms.pages.vocabulary import CHOICES

MARKS = {"answered": "answered", "pocketed": "pocketed", "left_aside": "aside"}


@dataclass(frozen=True, slots=True)
class Line:
    """`aside` is who said it, `lead` what became of it, `step` where a statement stands between first and last."""

    words: str
    aside: str = ""
    mark: str = "open"
    lead: str = ""
    condition: str = ""
    note: str = ""
    step: str = "between"


@dataclass(frozen=True, slots=True)
class Doing:
    words: str
    when: str
    details: list[dict[str, str]]


@dataclass(slots=True)
class Matter:
    statements: list[Line]
    questions: list[Line]
    reflections: list[Line]
    options: list[Line]
    moved: list[Line]


@dataclass(slots=True)
class Sheet:
    name: str
    matters: list[Matter] = field(default_factory=list)
    actions: list[Doing] = field(default_factory=list)
    learning: list[Line] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.matters or self.actions or self.learning)


def sheet(sight: Sight, tongue: Tongue) -> Sheet:
    own = sight.own
    if own is None:
        return Sheet("")
    seen = {item.id: item for item in [*sight.shared.items, *own.items]}
    items = list(seen.values())
    kept = [item for item in items if item.seat == own.seat and item.kind in ("learning", "note")]
    actions = [item for item in items if item.kind == "action" and item.seat == own.seat]
    return Sheet(
        own.name,
        [_matter([item for item in items if item.slot == slot], tongue) for slot in own.my_slots],
        [_doing(item, tongue) for item in actions],
        [Line(_words(item, tongue), tongue.say("a note") if item.kind == "note" else "") for item in kept],
    )


def _matter(items: Iterable[ItemSight], tongue: Tongue) -> Matter:
    kinds: dict[str, list[ItemSight]] = {}
    for item in items:
        kinds.setdefault(item.kind, []).append(item)
    questions = sorted(kinds.get("question", []), key=lambda item: not item.moved)
    offered = [*kinds.get("option", []), *kinds.get("experience", []), *kinds.get("hypothesis", [])]
    return Matter(
        _statements(kinds.get("matter", []), tongue),
        [Line(_words(item, tongue), item.name, "moved" if item.moved else MARKS.get(item.mark or "", "open"))
         for item in questions],
        [Line(_words(item, tongue), f"{item.name} {item.stem}".strip()) for item in kinds.get("reflection", [])],
        [_option(item, tongue) for item in offered],
        [Line(_words(item, tongue), item.name) for item in kinds.get("learning", [])],
    )  # fmt: skip


def _statements(items: list[ItemSight], tongue: Tongue) -> list[Line]:
    last = len(items) - 1
    notes = {0: tongue.say("as you came in"), last: tongue.say("as you leave")} if last else {}
    steps = {0: "first", last: "last"}
    return [
        Line(_words(item, tongue), note=notes.get(place, ""), step=steps.get(place, "between"))
        for place, item in enumerate(items)
    ]


def _option(item: ItemSight, tongue: Tongue) -> Line:
    lead = tongue.say(CHOICES[item.sorting]).capitalize() + "." if item.sorting else ""
    return Line(_words(item, tongue), item.name, lead=lead, condition=item.condition or "")


def _doing(item: ItemSight, tongue: Tongue) -> Doing:
    told = {
        tongue.say("First step"): item.first_step,
        tongue.say("I will know because"): item.know_by,
        tongue.say("Who helps"): item.helper,
        tongue.say("What could stop me"): item.obstacle,
    }
    when = tongue.say("by {day}", day=item.by_day) if item.by_day else ""
    return Doing(
        _words(item, tongue), when, [{"label": label, "words": words} for label, words in told.items() if words]
    )


def _words(item: ItemSight, tongue: Tongue) -> str:
    return item.text if item.text is not None else tongue.say("These words were erased.")
