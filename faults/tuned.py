"""Askwell with one of its numbers in our hand: what happens once an hour, or among hundreds, is seen within minutes."""

from importlib import import_module
from pathlib import Path

from askwell.cli.serving import folder


def tune(module: str, name: str, value: float) -> None:
    """As soon as Django knows its folder; before, the rooms can't be imported."""
    ordinary = folder.choose

    def choose(data: Path | None, base_url: str) -> Path:
        chosen = ordinary(data, base_url)
        found = import_module(module)
        assert hasattr(found, name), f"{module} has no {name} any more"
        setattr(found, name, value)
        return chosen

    folder.choose = choose
