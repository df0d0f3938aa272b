"""Three mutations of each shipped page (an exit, a reveal, a floor): each is named, by the check, the proof or as a
difference from the recorded rules, in the phase in which it was made."""

from pathlib import Path
from typing import Any

import pytest

from askwell.engine.format import Exit, Floor, Mistake, Seen
from askwell.engine.formats import load, shipped
from askwell.engine.page import parse
from askwell.engine.prove.differences import differences
from askwell.engine.soundness import faults

HANDBOOK = Path(__file__).parents[2] / "docs/formats"
OTHER_FLOOR = {Floor.SILENT: Floor.FREELY}
Page = dict[str, Any]


def exit_dropped(page: Page) -> int:
    """The first phase that waits for more than time no longer does."""
    place = next(i for i, phase in enumerate(page["phases"]) if phase.get("exit", "time_calls") != "time_calls")
    page["phases"][place] = {**page["phases"][place], "exit": Exit.TIME_CALLS.value}
    return place


def reveal_made_early(page: Page) -> int:
    """What is captured is seen at another moment; where nothing is captured, now something is."""
    phases = page["phases"]
    place = next((i for i, phase in enumerate(phases) if phase.get("capture")), len(phases) - 1)
    kind = {"kind": "note", "by": [], "seen": Seen.TOGETHER.value, "on_paper": "cards"}
    capture = phases[place].get("capture", kind)
    hidden = capture["seen"] == Seen.TOGETHER
    seen = Seen.AT_ONCE if hidden else Seen.TOGETHER
    phases[place] = {**phases[place], "capture": {**capture, "seen": seen.value}}
    return place


def floor_swapped(page: Page) -> int:
    """In the last phase somebody else has the floor."""
    place = len(page["phases"]) - 1
    floor = Floor(page["phases"][place]["floor"])
    page["phases"][place] = {**page["phases"][place], "floor": OTHER_FLOOR.get(floor, Floor.SILENT).value}
    return place


@pytest.mark.parametrize("mutate", [exit_dropped, reveal_made_early, floor_swapped])
@pytest.mark.parametrize("word", shipped())
def test_a_mutation_of_a_shipped_page_is_named_with_its_phase(word: str, mutate: Any) -> None:
    page = {**load(word), "phases": list(load(word)["phases"])}
    place = mutate(page)
    assert page["phases"][place]["name"] in named(page, word) or f"phases[{place}]" in named(page, word)


@pytest.mark.parametrize("word", shipped())
def test_nothing_is_named_where_nothing_was_changed(word: str) -> None:
    assert named(load(word), word) == set()


def named(page: Page, word: str) -> set[str]:
    """The phases in which something is wrong, or is otherwise than it was recorded."""
    try:
        format_ = parse(page)
    except Mistake as mistake:
        return {mistake.place.split(".")[0]}
    recorded = (HANDBOOK / f"{word}.md").read_text(encoding="utf-8")
    return {mistake.place.split(".")[0] for mistake in faults(format_)} | {
        difference.phase for difference in differences(recorded, format_)
    }
