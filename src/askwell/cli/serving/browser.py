"""Opens a page in the browser of whoever sits at this machine, if somebody does."""

import os
import sys
import webbrowser

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def has_a_screen() -> bool:
    """A browser within a terminal would take that terminal away; BROWSER is somebody's own wish."""
    return bool(os.environ.get("BROWSER")) or sys.platform == "darwin" or any(os.environ.get(name) for name in SCREENS)


def show(url: str) -> bool:
    """Whether a browser was found and told. Blocks for as long as that takes."""
    if not has_a_screen():
        return False
    try:
        return webbrowser.open(url)
    except (webbrowser.Error, OSError):
        return False
