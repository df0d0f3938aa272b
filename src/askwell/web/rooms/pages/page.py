"""What every template of a page may ask: addresses, the words of an act, what was refused and what stood there."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from markupsafe import Markup

from askwell.engine.refusal import Refusal
from askwell.engine.refusals import NAME_MISSING
from askwell.web.rooms.pages import board, manners, on_behalf
from askwell.web.rooms.pages.assets import scripts
from askwell.web.rooms.pages.forms import Blank, acts, blanks, made_for_others
from askwell.web.rooms.pages.frame import Frame, RoomFrame
from askwell.web.rooms.pages.manners import MANNERS, Manner, Place
from askwell.web.rooms.pages.square import square
from askwell.web.rooms.pages.tongue import Tongue
from askwell.web.rooms.pages.vocabulary import CHOICES, FIELDS, WEEKDAYS

NOBODY = Manner(Place.MENU, "")
FIELD_OF = {
    "wrong-code": "code",
    "code-used": "code",
    "name-missing": "name",
    "name-too-long": "name",
    "name-taken": "name",
    "supports-nobody": "supports",
}
"""A refusal at the door, and the field that mends it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A refusal as an invitation."""

    slug: str
    sentence: str
    instead: str

    def __str__(self) -> str:
        return f"{self.sentence} {self.instead}"


class Page:
    """Of a frame; without one (an update) it still knows every word."""

    def __init__(self, tongue: Tongue, frame: Frame | None = None, absent: frozenset[str] = frozenset()) -> None:
        """`absent` are acts that this meeting never offers."""
        self.absent = absent
        self.tongue = tongue
        self.frame = frame
        self.kept: Mapping[str, str] = frame.kept if frame else {}
        self.room = frame if isinstance(frame, RoomFrame) else None

    # Where things are

    @property
    def path(self) -> str:
        return self.room.path if self.room else "/"

    @property
    def at(self) -> int:
        return self.room.at if self.room else 0

    @property
    def join_url(self) -> str:
        return self.room.join_url if self.room else ""

    @property
    def scripts(self) -> tuple[str, ...]:
        return scripts()

    def key(self) -> str:
        """A fresh key for a form that is posted without a script: sent twice, it does nothing twice."""
        return secrets.token_urlsafe(12) if self.frame else ""

    # The words of an act

    def of(self, place: str) -> list[str]:
        return [act for act in manners.of(Place(place)) if act not in self.absent]

    @property
    def for_others(self) -> list[str]:
        return [act for act in MANNERS if act in made_for_others() and act not in self.absent]

    def manner(self, act: str) -> Manner:
        return MANNERS.get(act, NOBODY)

    def words(self, act: str, offered: Mapping[str, Any] | None) -> str:
        """What a button says; those that depend on the meeting come with the offer."""
        words = self.manner(act).words
        return str((offered or {}).get("words", "")) if "{" in words else self.tongue.say(words)

    def words_for(self, act: str) -> str:
        """What the button says, or yes and no answer, where somebody makes the act for another."""
        return self.tongue.say(on_behalf.WORDS.get(act) or on_behalf.ASKS.get(act) or self.manner(act).words)

    def tells_for(self, act: str) -> str:
        return self.tongue.say(on_behalf.TELLS.get(act) or self.manner(act).tells)

    def asks(self, act: str, offered: Mapping[str, Any] | None) -> str:
        """The question on a card; one that names somebody, or tells what I said, comes with the offer."""
        label = self.manner(act).label
        asks = str((offered or {}).get("asks", ""))
        return asks if asks or "{" in label else self.tongue.say(label)

    def fill(self, offered: Mapping[str, Any] | None) -> Mapping[str, Any]:
        found: Mapping[str, Any] = (offered or {}).get("fill", {})
        return found

    def is_(self, offered: Mapping[str, Any] | None, state: str) -> bool:
        """Whether an act is `main` (my one act) or `folded` (a draft behind one tap)."""
        return bool((offered or {}).get(state))

    def form(self, kind: str, act: str, mine: Mapping[str, Any] | None, **how: Any) -> Markup:
        """The form of an act in one of its kinds (see `board`), as it is offered to me now."""
        if mine is not None and kind == "write" and act in mine["waits"]:
            how["ahead"] = True
        offered = mine["others" if kind == "on_behalf" else "acts"].get(act) if mine is not None else None
        if offered is None and not how:
            return idle_form(self.tongue, kind, act)
        return board.drawn(self, kind, act, offered, **how)

    def writes(self, mine: Mapping[str, Any]) -> bool:
        """A frame stands open for words of mine, now or ahead of its phase."""
        acts, ahead = mine["acts"], mine["waits"]
        return any(act in ahead or (act in acts and not self.is_(acts[act], "folded")) for act in self.of("draft"))

    def at_hand(self, mine: Mapping[str, Any]) -> Markup:
        """What the row of acts is told of what stands in it: that one of them is my act, that they are many."""
        offered = [mine["acts"][act] for act in ("stop_here", *self.of("thumb")) if act in mine["acts"]]
        speaks = any(self.is_(one, "main") for one in offered)
        return Markup(f"{' data-speaks' if speaks else ''}{' data-many' if len(offered) > 2 else ''}")  # noqa: S704

    def blanks(self, act: str) -> tuple[Blank, ...]:
        return blanks(act) if act in acts() else ()

    def label(self, field: str, act: str = "", *, for_others: bool = False) -> str:
        words = MANNERS[act].label if field == "text" and act in MANNERS else ""
        if for_others and f"{act}/{field}" in on_behalf.LABELS:
            return self.tongue.say(on_behalf.LABELS[f"{act}/{field}"])
        return self.tongue.say(FIELDS.get(f"{act}/{field}") or words or FIELDS.get(field, field))

    def choice(self, word: str) -> str:
        return self.tongue.say(CHOICES.get(word, word))

    @property
    def weekdays(self) -> list[str]:
        """Their names, Monday first."""
        return [self.tongue.say(day) for day in WEEKDAYS]

    def choices(self, act: str, field: str) -> tuple[str, ...]:
        return next(tuple(blank.choices or ()) for blank in blanks(act) if blank.name == field)

    def options(self, act: str, field: str) -> list[dict[str, str]]:
        """To choose from: as each stands by itself, so it begins like a sentence."""
        found = ((word, self.choice(word)) for word in self.choices(act, field))
        return [{"value": word, "words": words[:1].upper() + words[1:]} for word, words in found]

    def is_number(self, act: str, field: str) -> bool:
        return any(blank.number for blank in blanks(act) if blank.name == field)

    def is_yes_or_no(self, act: str) -> bool:
        asked = [blank.kind for blank in blanks(act) if blank.kind != "fixed"]
        return asked == ["yes_no"]

    def one_tap(self, act: str) -> list[dict[str, str]]:
        """When only one thing is asked, out of few that are always the same, each is a button of its own."""
        asked = [blank for blank in blanks(act) if blank.kind != "fixed"]
        if len(asked) != 1:
            return []
        blank = asked[0]
        if blank.kind == "number" and blank.least is not None and blank.most is not None:
            numbers = [str(number) for number in range(blank.least, blank.most + 1)]
            return [{"name": blank.name, "value": number, "words": number, "kind": "number"} for number in numbers]
        words = blank.choices or ()
        return [{"name": blank.name, "value": word, "words": self.choice(word), "kind": "choice"} for word in words]

    # What came back

    @cached_property
    def notice(self) -> Notice | None:
        refusal = self.frame.notice if self.frame else None
        return self._told(refusal) if refusal else None

    def _told(self, refusal: Refusal) -> Notice:
        said = self.tongue.sentences
        return Notice(refusal.slug, *refusal.words(said.gettext, said.ngettext))

    @property
    def name_needed(self) -> str:
        """What an empty name is answered with, for whoever has not handed it in yet."""
        return str(self._told(NAME_MISSING()))

    def wrong(self, field: str) -> dict[str, str]:
        """Why not, for the field that it is about: said where it is mended."""
        if self.notice is None or FIELD_OF.get(self.notice.slug) != field:
            return {}
        return {"wrong": str(self.notice), "refusal": self.notice.slug}

    @property
    def refused_in_general(self) -> bool:
        """No one field is what it is about."""
        return self.notice is not None and self.notice.slug not in FIELD_OF

    @property
    def refused(self) -> str:
        """The act that was refused, so that its notice stands beside it."""
        return self.kept.get("type", "") if self.notice else ""

    def refused_at_hand(self, mine: Mapping[str, Any]) -> str:
        """The same, where it is a button at the thumb that is still there."""
        at_hand = self.refused in (*manners.of(Place.THUMB), *manners.of(Place.SAFE))
        return self.refused if at_hand and self.refused in mine["acts"] else ""

    @property
    def refused_about(self) -> str:
        return self.kept.get(self.manner(self.refused).about, "-") if self.refused else "-"

    @property
    def kept_words(self) -> list[str]:
        """Whatever somebody typed into a form that came back."""
        typed = {blank.name for blank in self.blanks(self.refused) if blank.kind in ("words", "name")}
        return [value for name, value in self.kept.items() if name in typed and value]

    def kept_in(self, act: str, fill: Mapping[str, Any]) -> dict[str, Any]:
        """What stands in a form: its choices, and every word that was refused."""
        return (
            {**fill, **{name: value for name, value in self.kept.items() if name not in fill}}
            if (act == self.refused)
            else dict(fill)
        )

    # The door

    @property
    def code_letters(self) -> str:
        return letters(self.room.code) if self.room else ""

    @property
    def code_spoken(self) -> str:
        return " ".join(self.room.code) if self.room else ""

    @property
    def code_sentence(self) -> str:
        host = self.frame.base_url.partition("//")[2] if self.frame else ""
        return self.tongue.say("Point a phone at the square, or go to {host}/join", host=host)

    @property
    def square(self) -> Markup:
        return square(self.join_url) if self.join_url else Markup("")

    # What stays

    @property
    def operator_sentence(self) -> str:
        operator = self.frame.operator if self.frame else ""
        if not operator:
            return self.tongue.say(
                "Whoever runs this server has not said who they are. They could read what is written."
            )
        return self.tongue.say("{operator} runs this server, and could read what is written.", operator=operator)

    @property
    def stays(self) -> str:
        return " ".join(
            (
                self.tongue.say("What is said here stays here, and nothing is recorded."),
                self.tongue.say("What is written is erased 14 days after it was last opened, after 30 at most."),
                self.operator_sentence,
            )
        )

    @property
    def erased_on(self) -> str:
        """Said in the room: the day on which all of it goes."""
        day = self.room.kept_until if self.room else ""
        return (
            self.tongue.say("All of this is erased on {day}, unless somebody opens it before.", day=day) if day else ""
        )

    def unless(self, mine: Mapping[str, Any], words: str) -> Markup:
        """` hidden`, unless one of these states holds for me."""
        return Markup("") if set(words.split()) & set(mine["is"].split()) else Markup(" hidden")


@cache
def idle_form(tongue: Tongue, kind: str, act: str) -> Markup:
    """A form that nobody is offered now is the same for everyone, so it is made once per language."""
    return board.drawn(Page(tongue), kind, act, None)


def letters(code: str) -> str:
    """A code as it is shown and read aloud: two groups of four, in capitals; however it was typed."""
    code = code.replace(" ", "")
    return f"{code[:4]} {code[4:]}".strip().upper()
