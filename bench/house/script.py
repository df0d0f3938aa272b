"""What is done in a room: how eight people come to the open questions, and what they do there over and over."""

from dataclasses import dataclass
from typing import Any

from bench.house.rooms import GUIDE, NAMES, PRESENTER

EVERYONE = tuple(range(len(NAMES)))
MEMBERS = (2, 3, 4, 5, 6, 7)
ROUND = 7
"""Steps after which the floor is free again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One move of one seat. `readers` are the places of all who have to hear of it; `word` is the unique word in it."""

    place: int
    move: dict[str, Any]
    readers: tuple[int, ...] = EVERYONE
    word: str = ""


def before_bids() -> list[Step]:
    yes = [Step(place, {"type": "agree", "sentence": sentence}) for place in EVERYONE for sentence in range(4)]
    managing = [Step(place, {"type": "say_who_manages", "yes": False}) for place in EVERYONE]
    guiding = Step(GUIDE, {"type": "hand_over", "job": "guiding", "to": ""})
    return [guiding, Step(GUIDE, {"type": "begin"}), *yes, *managing]


def bid() -> Step:
    return Step(PRESENTER, {"type": "place_bid", "text": "My best nurse is leaving, and I do not know why."})


def step(nth: int, run: str, name: str) -> Step:
    """The nth of a room's moves: two of them ask aloud and have it written down, a third keeps a note for herself.

    `name` makes the words of this room and this moment unique.
    """
    turn, place = divmod(nth, ROUND)
    asks, follows, notes = (MEMBERS[(turn + offset) % len(MEMBERS)] for offset in range(3))
    word = f"w{name}n{nth}w"
    match place:
        case 0:
            return Step(asks, {"type": "take_floor", "run": run})
        case 1:
            return Step(asks, _question(run, word), word=word)
        case 2:
            return Step(follows, {"type": "raise_hand", "run": run})
        case 3:
            text = f"Ask about {word} when the circle has gone home."
            return Step(notes, {"type": "write_note", "text": text}, readers=(notes,), word=word)
        case 4:
            return Step(asks, {"type": "finish_turn", "run": run})
        case 5:
            return Step(follows, _question(run, word), word=word)
        case _:
            return Step(follows, {"type": "finish_turn", "run": run})


def _question(run: str, word: str) -> dict[str, Any]:
    text = f"Who already does part of what she does on {word}, and what would they need to do a little more of it?"
    return {"type": "ask_question", "run": run, "text": text}
