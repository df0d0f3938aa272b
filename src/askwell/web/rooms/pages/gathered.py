"""What has been captured, gathered by kind: the words of this slot in front, those of earlier ones behind one tap.

All things are looked at once for a sight. What regions ask about them is small; so a region is not drawn anew because
somewhere among a hundred questions something has changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from askwell.engine.sight.shapes import ItemSight, Shared
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.sorted_things import SortedThings, Things

TITLES = {
    "statement": _("In our own words"),
    "question": _("Questions"),
    "reflection": _("Reflections"),
    "hypothesis": _("Hypotheses"),
    "option": _("Options"),
    "experience": _("Experience"),
    "action": _("Actions"),
    "learning": _("What moved us"),
    "key_question": _("Key questions"),
    "skill": _("Skills we practise"),
    "rating": _("How we are doing"),
}
"""In the order in which they are shown; what isn't here has a place of its own, or none."""

AS_A_WHOLE = frozenset({"rating", "statement", "skill"})
"""What was shown together is looked at together."""

NEWEST = 2

BESIDE = frozenset({"matter", "answer", "note", "bid"})


@dataclass(frozen=True, slots=True)
class Group:
    """`name` is the id of its list; `open` while it is what this phase is about.

    A phone shows the `newest` few until somebody asks for the rest; 0 is all of them, as where there are no more.
    `earlier` says that it is of another slot than this one, where there is more than one.
    """

    name: str
    kind: str
    slot: int
    earlier: bool
    open: bool
    newest: int = 0


@dataclass(slots=True)
class Gathered:
    """`gone`: seat → name of all who left words here, whether or not they are still seen. `shown`: something of this
    entering of the phase is in sight.

    `counts`: how many things each group has. Regions are drawn from all but the last two, which hold the things
    themselves: those of each group by its name, and what the presenter wrote down as an answer by its question.
    """

    groups: list[Group]
    counts: list[int]
    matters: Things
    in_play: ItemSight | None
    key_question: str
    gone: Mapping[str, str]
    shown: bool
    things: Mapping[str, Things]
    answers: Mapping[str, Things]


def gather(shared: Shared, things: SortedThings) -> Gathered:
    """Whoever comes back to a slot finds what was captured in it. `things` are all that are in sight, sorted."""
    kinds = things.kinds
    slot, run = (shared.phase.slot, shared.phase.run) if shared.phase else (0, "")
    groups = {_group(key, found, shared): found for key, found in _in_order(kinds, slot)}
    key_questions = kinds.get((slot, "key_question"), []) if shared.phase else []
    return Gathered(
        list(groups),
        [len(found) for found in groups.values()],
        kinds.get((slot, "matter"), []) if slot else [],
        _question_in_play(shared),
        (key_questions[-1].text or "") if key_questions else "",
        things.gone,
        any(item.run == run for item in reversed(shared.items)),
        {group.name: found for group, found in groups.items()},
        things.answers,
    )


def _in_order(kinds: Mapping[tuple[int, str], Things], here: int) -> list[tuple[tuple[int, str], Things]]:
    """This slot's first, each in the order of the titles."""
    order = {kind: place for place, kind in enumerate(TITLES)}
    found = [(key, things) for key, things in kinds.items() if key[1] not in BESIDE]
    return sorted(found, key=lambda one: (one[0][0] != here, one[0][0], order.get(one[0][1], len(order))))


def _group(key: tuple[int, str], items: Things, shared: Shared) -> Group:
    (slot, kind), phase = key, shared.phase
    several = len({leg.slot for leg in shared.course} - {0}) > 1
    earlier = several and slot not in (phase.slot if phase else 0, 0)
    folds = shared.stage == "live" and phase and not phase.sorts and kind not in AS_A_WHOLE
    newest = NEWEST if folds and len(items) > NEWEST else 0
    return Group(f"{kind}-{slot}", kind, slot, earlier, _open(shared, slot, items), newest)


def _open(shared: Shared, slot: int, items: Things) -> bool:
    phase = shared.phase
    if phase is None or slot != phase.slot:
        return shared.stage == "ended"
    if items[0].kind == "key_question":  # the newest stands above everything, alone; behind it are its earlier wordings
        return False
    silent_sorting = phase.sorts and phase.floor == "silent"
    return silent_sorting or any(item.phase == phase.word for item in reversed(items))


def _question_in_play(shared: Shared) -> ItemSight | None:
    """The newest question of a phase in which questions are asked, as long as nothing became of it."""
    run = shared.phase.run if shared.phase else None
    newest = next((item for item in reversed(shared.items) if item.kind == "question" and item.run == run), None)
    return newest if newest and newest.mark is None else None
