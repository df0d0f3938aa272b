"""What one fdatasync costs on the disk that the server writes to."""

import os
import time
from pathlib import Path
from statistics import median

PAGE = b"\0" * 4096


def fdatasync_seconds(folder: Path, times: int = 40) -> float:
    """The middle one of so many, each after a page was appended, as the log of the database does."""
    taken = []
    path = folder / "fdatasync.probe"
    with path.open("wb", buffering=0) as file:
        for _ in range(times):
            file.write(PAGE)
            began = time.monotonic()
            os.fdatasync(file.fileno())
            taken.append(time.monotonic() - began)
    path.unlink()
    return median(taken)
