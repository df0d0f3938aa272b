"""OR-Tools, loaded only when somebody needs a proof or a repair; everything else works without it."""

from importlib import import_module
from typing import Any

MISSING = "OR-Tools is not installed: sets are formed all the same, but not repaired or proved impossible."
CURE = "pip install 'askwell[repair]'"


def cp_sat() -> Any | None:
    """The CP-SAT module, or None. Typed as Any: OR-Tools brings no types that hold across its releases."""
    try:
        return import_module("ortools.sat.python.cp_model")
    except ImportError:
        return None
