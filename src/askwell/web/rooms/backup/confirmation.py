"""That a key backup of this installation has been opened and tried: kept in the data folder, for `askwell doctor`."""

from pathlib import Path

import msgspec

NAME = "key_backup_confirmed.json"


class Confirmation(msgspec.Struct, frozen=True):
    """Milliseconds since the epoch."""

    made_at: int
    good_until: int


def keep_confirmation(folder: Path, confirmation: Confirmation) -> None:
    """The newest counts."""
    before = confirmation_in(folder)
    if before is None or before.made_at <= confirmation.made_at:
        unfinished = folder / f".{NAME}"
        unfinished.write_bytes(msgspec.json.encode(confirmation) + b"\n")
        unfinished.replace(folder / NAME)


def confirmation_in(folder: Path) -> Confirmation | None:
    """None: never."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Confirmation)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
