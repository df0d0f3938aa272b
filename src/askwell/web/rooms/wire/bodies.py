"""What the API takes and gives, one struct each. The OpenAPI description is made from these."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from askwell.hints import Kind

Name = Annotated[str, Meta(description="What people here call this person. Sixty characters at most.")]
Code = Annotated[str, Meta(description="The eight characters on the screen; case, spaces and dashes don't matter.")]
Key = Annotated[
    str,
    Meta(
        max_length=64,
        pattern="^[A-Za-z0-9_.:-]+$",
        description="Chosen afresh by the sender for every move. The same key and body again do nothing twice.",
    ),
]
At = Annotated[int, Meta(ge=0, le=2**53, description="The last number that the sender has seen.")]


class Body(msgspec.Struct):
    """What every body is."""


class Start(Body, forbid_unknown_fields=True):
    """Opens a room; whoever sends it is its host."""

    name: Name
    held: Annotated[Literal["room", "call", "writing"], Meta(description="In a room? On a call? In writing?")] = "room"
    format: Annotated[str, Meta(max_length=40, description="The page of data that the meeting runs by.")] = "taster"
    language: Annotated[str, Meta(max_length=20, description="The meeting's language, as in `de`.")] = "en"
    own_device: Annotated[bool, Meta(description="Whether only this person uses this device.")] = True
    critical: Annotated[bool, Meta(description="Two more prompts in the review: what isn't said, who can say it.")] = (
        False
    )


class Join(Body):
    url: str
    code: Code


class Started(Body):
    room: str
    seat: str
    token: Annotated[str, Meta(description="Opens this seat. It is shown once and kept nowhere in the clear.")]
    join: Join


class JoinRoom(Body, forbid_unknown_fields=True):
    name: Name
    code: Code
    part: Literal["member", "observer", "supporter"] = "member"
    supports: Annotated[
        Annotated[str, Meta(max_length=200)] | None,
        Meta(description="Whom a supporter comes with: a seat, or the name that people here say."),
    ] = None
    own_device: bool = True


class Seated(Body):
    room: str
    seat: str
    token: str


class MoveBody(Body, forbid_unknown_fields=True):
    """`for` names the seat whose act it is, where somebody acts for a seat without a screen."""

    key: Key
    at: At
    move: Annotated[dict[str, Any], Meta(description="`type`, and the fields of that move.")]
    for_: Annotated[str, Meta(pattern="^[a-z0-9]{1,16}$")] | None = msgspec.field(default=None, name="for")


class Draft(Body, forbid_unknown_fields=True):
    """What somebody is writing. It is read, answered and forgotten; nothing of it is kept or written down."""

    text: Annotated[str, Meta(description="As far as it is written. Beyond 2000 characters it is read no further.")]
    kind: Kind
    language: Annotated[
        Annotated[str, Meta(max_length=20)] | None, Meta(description="As in `de`; the meeting's, if left out.")
    ] = None


class Hint(Body):
    """One thing that was noticed, why it matters, and a direction to try; never other words."""

    code: str
    span: Annotated[tuple[int, int], Meta(description="First character, and the one after the last.")]
    speaks_up: Annotated[bool, Meta(description="True for what spoils a set most; all else is a quiet mark.")]
    why: str
    try_: str = msgspec.field(name="try")


class Hints(Body):
    """Nothing where the set has switched hints off, or where Askwell has no rules for the language."""

    language: str
    form: Annotated[str | None, Meta(description="Of a question: `open`, `focused`, `yes-no` and so on.")] = None
    findings: Annotated[list[Hint], Meta(description="In the order of the text.")] = msgspec.field(default_factory=list)


class Applied(Body):
    at: Annotated[int, Meta(description="The number of the room after this move.")]


class Refused(Body):
    """Why not, in a sentence for the person, and what is possible instead."""

    refusal: Annotated[str, Meta(description="A word to search the documentation for.")]
    sentence: str
    instead: str


class Malformed(Body):
    """A body that can't be read; `field` says where."""

    refusal: str
    sentence: str
    instead: str
    field: str


class NewCode(Body):
    """Opens this seat once on another device, within ten minutes."""

    code: str
    url: str


class NewSheetLink(Body):
    """Opens this seat's sheet; only whoever holds it can."""

    url: str


class Slip(Body, forbid_unknown_fields=True):
    """Asks for a slip for a seat without a screen."""

    for_: Annotated[str, Meta(pattern="^[a-z0-9]{1,16}$", description="A seat without a screen.")] = msgspec.field(
        name="for"
    )


class NewSlip(Body):
    """For paper: the code opens that seat's sheet once, on any device."""

    name: str
    code: str
    url: str


class Claim(Body, forbid_unknown_fields=True):
    """The code or the secret of a link, handed in for a token."""

    code: Annotated[str, Meta(max_length=200)]
