"""The value types of a meeting: whatever has a unit or a vocabulary has a name here."""

import hashlib
import unicodedata
from enum import StrEnum
from typing import NamedTuple, NewType

SeatId = NewType("SeatId", str)
"""Random, twelve characters; the empty string is the room itself, which opens, calls time and comes back."""

ItemId = NewType("ItemId", str)
"""Random, twelve characters: never a number of the log, which would tell how much is hidden."""

RunId = NewType("RunId", str)
"""One entering of one phase. Going back or repeating makes a new one, so that a late tap names what it meant."""

Moment = NewType("Moment", int)
"""Milliseconds since the epoch."""

Seconds = NewType("Seconds", int)
SequenceNumber = NewType("SequenceNumber", int)

ROOM = SeatId("")


class KeyName(NamedTuple):
    """Whose key protects some words: matter 0 lies outside a slot, author "" is nobody's own."""

    matter: int
    author: str


class Part(StrEnum):
    """How a person takes part, apart from presenting and from the jobs, which go round."""

    MEMBER = "member"
    OBSERVER = "observer"
    SUPPORTER = "supporter"


class Role(StrEnum):
    """What a person is at this moment: what the rule table has its columns for.

    HELPER and WATCHER rotate within a slot: one helps the presenter, the others watch and are silent.
    """

    PRESENTER = "presenter"
    MEMBER = "member"
    FACILITATOR = "facilitator"
    HELPER = "helper"
    WATCHER = "watcher"
    OBSERVER = "observer"
    SUPPORTER = "supporter"


class Standing(StrEnum):
    """COMING has been let in and waits for the next phase; GONE may read their own sheet and knock again."""

    HERE = "here"
    KNOCKING = "knocking"
    COMING = "coming"
    GONE = "gone"
    SENT_OUT = "sent_out"


class Job(StrEnum):
    """Guiding, tapping and the door are three jobs, for three people if they like."""

    GUIDING = "guiding"
    TAPPING = "tapping"
    DOOR = "door"
    SCRIBE = "scribe"
    TIMEKEEPER = "timekeeper"


class Held(StrEnum):
    """The one question at the start: it sets channel, display and scribe."""

    ROOM = "room"
    CALL = "call"
    WRITING = "writing"


class Whom(StrEnum):
    """To whom something about oneself is told."""

    FACILITATOR = "facilitator"
    EVERYONE = "everyone"


class Way(StrEnum):
    """How the set chooses who presents: no votes and no points."""

    TALKING = "talking"
    ROTA = "rota"
    LOT = "lot"
    SAME_TIME = "same_time"


class Mark(StrEnum):
    """What the presenter says became of a question."""

    ANSWERED = "answered"
    POCKETED = "pocketed"
    MOVED_ME = "moved_me"
    LEFT_ASIDE = "left_aside"


class Sorting(StrEnum):
    """The presenter's private sorting of what was offered. LEAVE_IT asks nothing and never returns."""

    TRY = "try"
    KEEP = "keep"
    NOT_NOW = "not_now"
    LEAVE_IT = "leave_it"


class Verdict(StrEnum):
    """What the presenter says of the others' wording of the problem."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Wanted(StrEnum):
    """The kind of help that a presenter asks for: the contract."""

    QUESTIONS = "questions"
    EXPERIENCE = "experience"
    CHALLENGE = "challenge"
    IDEAS = "ideas"
    LISTENING = "listening"


class Outcome(StrEnum):
    """What became of an action: a story and what was learned, never a tick."""

    DONE = "done"
    GOES_ON = "goes_on"
    CHANGED = "changed"
    LET_GO = "let_go"


class Urgency(StrEnum):
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    CAN_WAIT = "can_wait"


NAME_LIMIT = 60
SENTENCE_LIMIT = 2_000
MARKS_LIMIT = 5
ACCENTS_LIMIT = 3
"""Of the marks on one letter those that a font stacks, above or below it; a letter that is composed has its own."""
_PILES_UP = 200
"""From this combining class on marks stand above or below a letter, not at a place that its script has for them."""
_SPOOFING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
"""Invisible direction overrides: in a name they could make one person look like another."""


def clean(text: str) -> str:
    """What somebody typed, as it is kept: composed, without control characters, trimmed.

    Line breaks stay. Letters of every script, emoji and ordinary direction marks stay. What nobody could see is empty.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = unicodedata.normalize("NFC", text.translate(_SPOOFING))
    kept = "".join(c for c in text if not _is_unseen(c)).strip()
    return kept if any(unicodedata.category(c)[0] not in "CZ" for c in kept) else ""


def unseen(text: str) -> str | None:
    """The first character that `clean` would throw away unseen (a NUL, a bell, a direction override), if any."""
    if text.isascii() and text.isprintable():
        return None
    return next((c for c in text if _is_unseen(c)), None)


def _is_unseen(c: str) -> bool:
    return ord(c) in _SPOOFING or (c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cs"))


def clean_name(text: str) -> str:
    """A name stands on one line."""
    return " ".join(clean(text).split())


def is_overladen(name: str) -> bool:
    """Whether a letter carries more marks than any script writes on one: they would lie on the lines above and below.

    Vowel signs, tones and letters joined below come to five in some scripts; accents that pile up are fewer.
    """
    marks = accents = 0
    for c in unicodedata.normalize("NFC", name):
        if unicodedata.category(c) not in ("Mn", "Me"):
            marks = accents = 0
            continue
        marks += 1
        accents += unicodedata.combining(c) >= _PILES_UP
        if marks > MARKS_LIMIT or accents > ACCENTS_LIMIT:
            return True
    return False


def alike(name: str) -> str:
    """What two names have in common that a reader can't tell apart: case, width, marks that nobody sees."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in folded if unicodedata.category(c) != "Cf").strip()


def fresh_id(seed: int, nth: int) -> str:
    """The nth random id that a seed of 128 bits holds: twelve characters of lower-case base 32."""
    digest = hashlib.blake2b(f"{nth}".encode(), key=seed.to_bytes(16, "big"), digest_size=8).digest()
    number, letters = int.from_bytes(digest, "big"), ""
    for _ in range(12):
        number, place = divmod(number, 32)
        letters += "abcdefghijkmnpqrstuvwxyz23456789"[place]
    return letters
