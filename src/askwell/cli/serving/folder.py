"""The data folder: ours alone while we serve, and its database of this very version."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from askwell.cli.serving.exits import Unavailable

LOCK = "server.lock"


def choose(data: Path | None, base_url: str) -> Path:
    """Sets up Django for this folder and address. Raises `BadConfiguration` with a sentence."""
    if data is not None:
        os.environ["ASKWELL_DATA_DIR"] = str(data)
    os.environ.setdefault("BASE_URL", base_url)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.web.config.settings")
    import django
    from django.conf import settings

    django.setup()
    return Path(settings.DATA_DIR)


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Two servers on one folder would each believe that the log is theirs alone."""
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as taken:
        os.close(descriptor)
        raise Unavailable(f"An Askwell is serving from {folder} already. Stop it first.") from taken
    try:
        yield
    finally:
        os.close(descriptor)
