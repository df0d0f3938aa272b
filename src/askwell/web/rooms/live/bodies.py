"""What the API takes and gives, one struct each. The OpenAPI description is made from these."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

Name = Annotated[str, Meta(description="What people here call this person. Sixty characters at most.")]
Code = Annotated[str, Meta(description="The eight characters on the screen; case, spaces and dashes don't matter.")]
Key = Annotated[
    str,
    Meta(
        min_length=8,
        max_length=64,
        pattern="^[A-Za-z0-9_-]+$",
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
    supports: Annotated[str | None, Meta(description="The seat that a supporter comes with.")] = None
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


class Claim(Body, forbid_unknown_fields=True):
    """The code or the secret of a link, handed in for a token."""

    code: Annotated[str, Meta(max_length=200)]
