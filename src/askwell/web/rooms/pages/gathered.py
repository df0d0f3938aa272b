"""What has been captured, gathered by kind: the words of this slot in front, those of earlier ones behind one tap."""

from collections.abc import Iterable
from dataclasses import dataclass

from askwell.engine.sight.shapes import ItemSight, Shared
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.tongue import Tongue

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

BESIDE = frozenset({"matter", "answer", "note", "bid"})


@dataclass(frozen=True, slots=True)
class Group:
    """`name` is the id of its list; `open` while it is what this phase is about.

    A phone shows the `newest` few until somebody asks for the rest; 0 is all of them.
    """

    name: str
    kind: str
    title: str
    items: list[ItemSight]
    open: bool
    newest: int = 0


def groups(shared: Shared, tongue: Tongue) -> list[Group]:
    """Those with something in them. Whoever comes back to a slot finds what was captured in it."""
    here = shared.phase.slot if shared.phase else 0
    found = []
    for slot in _slots(shared.items, here):
        for kind, items in _by_kind(item for item in shared.items if item.slot == slot):
            title, open_ = _title(kind, slot, shared, tongue), _open(shared, slot, items)
            newest = 0 if kind in AS_A_WHOLE else _newest(shared)
            found.append(Group(f"{kind}-{slot}", kind, title, items, open_, newest))
    return found


def _slots(items: Iterable[ItemSight], here: int) -> list[int]:
    return sorted({item.slot for item in items}, key=lambda slot: (slot != here, slot))


def _by_kind(items: Iterable[ItemSight]) -> list[tuple[str, list[ItemSight]]]:
    kinds: dict[str, list[ItemSight]] = {kind: [] for kind in TITLES}
    for item in items:
        if item.kind not in BESIDE:
            kinds.setdefault(item.kind, []).append(item)
    return [(kind, found) for kind, found in kinds.items() if found]


def _title(kind: str, slot: int, shared: Shared, tongue: Tongue) -> str:
    """Which slot it is from is said only where there is another one to mix it up with."""
    title = tongue.say(TITLES.get(kind, _("Contributions")))
    here = shared.phase.slot if shared.phase else 0
    alone = len({leg.slot for leg in shared.course} - {0}) < 2
    if alone or slot in (here, 0):
        return title
    return tongue.say("{title}, slot {slot}", title=title, slot=str(slot))


def _open(shared: Shared, slot: int, items: list[ItemSight]) -> bool:
    phase = shared.phase
    if phase is None or slot != phase.slot:
        return shared.stage == "ended"
    silent_sorting = phase.sorts and phase.floor == "silent"
    return silent_sorting or any(item.phase == phase.word for item in items)


def _newest(shared: Shared) -> int:
    return 2 if shared.stage == "live" and shared.phase and not shared.phase.sorts else 0


def question_in_play(shared: Shared) -> ItemSight | None:
    """The newest question of a phase in which questions are asked, as long as nothing became of it."""
    if shared.phase is None:
        return None
    asked = [item for item in shared.items if item.kind == "question" and item.run == shared.phase.run]
    return asked[-1] if asked and asked[-1].mark is None else None


def matters(shared: Shared) -> list[ItemSight]:
    """The statements of this slot's matter, from the first to the last."""
    slot = shared.phase.slot if shared.phase else 0
    return [item for item in shared.items if item.kind == "matter" and item.slot == slot and slot]


def answers(shared: Shared) -> dict[str, list[ItemSight]]:
    """Question → what the presenter wrote down as an answer."""
    found: dict[str, list[ItemSight]] = {}
    for item in shared.items:
        if item.kind == "answer" and item.about:
            found.setdefault(item.about, []).append(item)
    return found
