"""Both parts of a backup of a house, without files for the keys."""

from pathlib import Path

from askwell.web.rooms.backup.data_copy import copy_data
from askwell.web.rooms.backup.key_copy import KeyCopy
from askwell.web.rooms.keys.ring import KeyRing
from tests.web.rooms.house import SECRET

MADE_AT = 1_700_000_000_000


def back_up(database: Path, ring: KeyRing, to: Path, secret: str = SECRET) -> KeyCopy:
    copy_data(database, to, MADE_AT)
    return KeyCopy.read(ring, secret)
