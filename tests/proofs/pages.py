"""Pages to plant faults in: a shipped one, changed in one place."""

from typing import Any

from askwell.engine.formats import load


def page(name: str = "taster", **phases: dict[str, Any]) -> dict[str, Any]:
    """The shipped page with some fields of some phases changed; a field that is None is left out."""
    whole = load(name)
    return {**whole, "phases": [_changed(phase, phases.get(phase["word"], {})) for phase in whole["phases"]]}


def _changed(phase: dict[str, Any], fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**phase, **fields}.items() if value is not None}


def short(name: str = "taster", keep: tuple[str, ...] = (), **phases: dict[str, Any]) -> dict[str, Any]:
    """The same with only some of its phases, so that a proof of it takes a moment."""
    whole = page(name, **phases)
    return {**whole, "phases": [phase for phase in whole["phases"] if phase["word"] in keep]}
