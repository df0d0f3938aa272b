"""What was found: counts of what was done, and of what must not have happened."""

from dataclasses import dataclass, field


@dataclass
class Seen:
    rooms: int = 0
    withdrawn: int = 0
    over_their_time: int = 0
    words: int = 0
    """Written into them, and legible before."""
    kinds: set[str] = field(default_factory=set)
    keys: int = 0
    """Destroyed."""
    kills: int = 0
    notes: int = 0
    """By those who went on writing."""
    bids: int = 0
    """Placed by whoever had just withdrawn."""
    in_the_clear: list[str] = field(default_factory=list)
    """Files in which a word of ours stood unencrypted, at whatever time."""
    not_found: int = 0
    """Keys that the search did not find while they were there: then it proves nothing."""
    left: list[str] = field(default_factory=list)
    """Files in which a destroyed key stood afterwards, wrapped or not, or one that lives unwrapped."""
    legible: int = 0
    """Erased words that could be read afterwards, here or out of an earlier backup brought back here."""
    dead: int = 0
    """Rows that still carried words without a key."""
    lost: int = 0
    """Of the notes and these bids; or a room that was not to go."""

    @property
    def is_good(self) -> bool:
        wrong = (self.in_the_clear, self.not_found, self.left, self.legible, self.dead, self.lost)
        return not any(wrong) and bool(self.words and self.withdrawn and self.bids and self.over_their_time)
