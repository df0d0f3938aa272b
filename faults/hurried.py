"""`python -m faults.hurried FILE serve …`: Askwell with its clocks in our hand (`faults.shifted`), that looks twice a
second for rooms that are over their time, and not once an hour."""

import sys
from pathlib import Path

from askwell.cli.serving import folder
from faults.shifted import take_clocks

HALF_A_SECOND = 0.5


def look_often() -> None:
    """As soon as Django knows its folder; before, the rooms can't be imported."""
    ordinary = folder.choose

    def choose(data: Path | None, base_url: str) -> Path:
        chosen = ordinary(data, base_url)
        from askwell.web.rooms import purge

        purge.AN_HOUR = HALF_A_SECOND
        return chosen

    folder.choose = choose


if __name__ == "__main__":
    take_clocks(Path(sys.argv.pop(1)))
    look_often()
    from askwell.cli import main

    main()
