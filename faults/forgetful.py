"""`python -m faults.forgetful N serve …`: Askwell that keeps no more than N rooms in memory once nobody is in them.

A server keeps five hundred, and grows until it has them; with few, what it never gives back shows within minutes.
"""

import sys
from pathlib import Path

from askwell.cli.serving import folder


def keep_at_most(rooms: int) -> None:
    """As soon as Django knows its folder; before, the rooms can't be imported."""
    ordinary = folder.choose

    def choose(data: Path | None, base_url: str) -> Path:
        chosen = ordinary(data, base_url)
        from askwell.web.rooms import registry

        registry.AT_MOST = rooms
        return chosen

    folder.choose = choose


if __name__ == "__main__":
    keep_at_most(int(sys.argv.pop(1)))
    from askwell.cli import main

    main()
