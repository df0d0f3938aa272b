"""What kind of thing a stored field holds: said for every field of every model and event, printed in `docs/data.md`."""

from enum import StrEnum


class DataClass(StrEnum):
    CONTENT = "content"
    """Whatever anyone typed, names included. Stored only as ciphertext under a key that can be destroyed."""
    FACT = "fact"
    """Ids, moments, counts, ids of keys. Says that something happened, never what was said."""
    SECRET = "secret"  # noqa: S105 - the name of a class of data, no password
    """What opens a door: stored as a digest only."""
    ADDRESS = "address"
    """How to reach somebody."""
