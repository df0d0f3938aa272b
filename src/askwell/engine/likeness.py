"""A page says only what differs: `like` takes the rest of a phase from a common one, or from another of the page.

`without` names what is not taken over. What comes out is the whole page, as it goes into a meeting's first event.
"""

from collections.abc import Mapping
from typing import Any

from askwell.engine.format import Mistake
from askwell.engine.page import MOST_PHASES

Entry = Mapping[str, Any]


def complete(page: Entry, common: Entry) -> dict[str, Any]:
    """The page with every phase whole. Raises Mistake for a phase that is like nothing, or like itself."""
    whole = {**page, "sentences": page.get("sentences", common["sentences"])}
    phases = page.get("phases")
    if isinstance(phases, list) and len(phases) <= MOST_PHASES:
        shared = {entry["word"]: entry for entry in common["phases"]}
        own = {str(entry.get("word")): entry for entry in phases if isinstance(entry, Mapping)}
        whole["phases"] = [_whole(entry, f"phases[{i}]", shared, own, ()) for i, entry in enumerate(phases)]
    return whole


def _whole(entry: Any, place: str, shared: dict[Any, Entry], own: dict[Any, Entry], seen: tuple[str, ...]) -> Any:
    if not isinstance(entry, Mapping) or "like" not in entry:
        return entry
    like = entry["like"]
    if like in seen:
        ring = " is like ".join(repr(word) for word in (*seen, like))
        raise Mistake(f"{place}.like", f"This goes round in a circle: {ring}.", "One of them says everything itself.")
    model = shared[like] if _is_word(like, shared) else own[like] if _is_word(like, own) else None
    if model is None:
        cure = f"One of: {', '.join(shared)}; or another phase of this page."
        raise Mistake(f"{place}.like", f"There is no phase {like!r} to be like.", cure)
    if model is not shared.get(like):
        model = _whole(model, place, shared, own, (*seen, like))
    return _merged(model, entry, place)


def _is_word(like: Any, phases: dict[Any, Entry]) -> bool:
    return isinstance(like, str) and like in phases


def _merged(model: Entry, entry: Entry, place: str) -> dict[str, Any]:
    """Lists and tables are exchanged whole; of a script, each of its lists by itself."""
    without = entry.get("without", [])
    if not isinstance(without, list) or not all(isinstance(name, str) and name in model for name in without):
        raise Mistake(f"{place}.without", f"{without!r} is not there to leave out.", f"Some of: {', '.join(model)}.")
    kept = {name: value for name, value in model.items() if name not in without}
    said = {name: value for name, value in entry.items() if name not in ("like", "without")}
    merged = {**kept, **said}
    if isinstance(kept.get("script"), Mapping) and isinstance(said.get("script"), Mapping):
        merged["script"] = {**kept["script"], **said["script"]}
    return merged
