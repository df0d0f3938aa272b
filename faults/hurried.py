"""`python -m faults.hurried FILE serve …`: Askwell with its clocks in our hand (`faults.shifted`), that looks twice a
second for rooms that are over their time, and not once an hour."""

import sys
from pathlib import Path

from faults.shifted import take_clocks
from faults.tuned import tune

HALF_A_SECOND = 0.5

if __name__ == "__main__":
    take_clocks(Path(sys.argv.pop(1)))
    tune("askwell.web.rooms.erasing.purge", "AN_HOUR", HALF_A_SECOND)
    from askwell.cli import main

    main()
