"""`askwell serve` as it is shipped, in a process of its own, speaking two languages.

`python -m bench.house.launch FOLDER PORT [each|many] [DECIDING]`: with `each`, every move has a commit of its own.
On SIGUSR1 the house gets busy (see `bench.house.busy`), on the next one quiet again.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path

from bench.house.rooms import BASE_URL
from bench.house.second_language import speak_it


def main(folder: Path, port: str, commit: str, deciding: str) -> None:
    os.environ["BASE_URL"] = BASE_URL
    speak_it()
    from askwell.cli.serving.addresses import bind
    from askwell.cli.serving.folder import choose

    bound = bind(f"127.0.0.1:{port}")
    chosen = choose(folder, bound.base_url)
    from askwell.cli.serving.running import run
    from askwell.web.rooms.ledger import ledger
    from askwell.web.rooms.live.app import Live
    from bench.house.busy import Busy

    if commit == "each":
        ledger.BATCH = 1

    async def ready(live: Live) -> None:
        busy = Busy(live.desk.rooms, deciding)
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, busy.turn)

    run(bound, chosen, ready)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], *[*sys.argv[3:], "many", ""][:2])
