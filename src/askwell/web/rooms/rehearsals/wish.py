"""What somebody would like to rehearse: the form of the first page, and what of it can't be."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from askwell.colleagues import Case, all_cases, own_matter
from askwell.colleagues.cases import OWN
from askwell.engine.format import Format
from askwell.engine.offers import check_name
from askwell.engine.refusal import Reason, Refusal
from askwell.engine.words import SENTENCE_LIMIT, clean, clean_name

Role = Literal["presenter", "member", "facilitator"]

ALONE = Reason(
    "rehearse-alone",
    "In this format there is one seat, and it is the presenter's.",
    "Rehearse it as the presenter, or choose a format with others in it.",
)
NO_MATTER = Reason(
    "rehearse-no-matter",
    "You'd like to bring something of your own, and it isn't there yet.",
    "Write one sentence, or take one of the matters that are given.",
)
MATTER_TOO_LONG = Reason(
    "rehearse-matter-too-long",
    "That is {length} characters; {limit} fit.",
    "The heart of it is enough: you can tell the rest when you present.",
)
ALL_TAKEN = Reason(
    "rehearsals-all-taken",
    "As many people rehearse here as this server has colleagues for.",
    "Try again in a few minutes; or start a session with people.",
)


class Wish(msgspec.Struct, forbid_unknown_fields=True):
    """`case` is the word of a given matter, or `own` with the `matter` itself."""

    name: str
    format: Annotated[str, Meta(max_length=40)] = "taster"
    role: Role = "presenter"
    case: Annotated[str, Meta(max_length=40)] = "ward"
    matter: str = ""
    own_device: bool = True

    def brought(self) -> Case:
        """Raises KeyError for a case that nobody gave."""
        if self.case == OWN:
            return own_matter(clean(self.matter))
        return next((case for case in all_cases() if case.word == self.case), None) or _unknown(self.case)


def _unknown(case: str) -> Case:
    raise KeyError(case)


def cannot_be(wish: Wish, format_: Format) -> Refusal | None:
    """Before anybody is gathered: a room in which the newcomer can't sit is no use to anyone."""
    if refused := check_name(clean_name(wish.name)):
        return refused
    if format_.most == 1 and wish.role != "presenter":
        return ALONE()
    if wish.case == OWN and not clean(wish.matter):
        return NO_MATTER()
    if len(wish.matter) > SENTENCE_LIMIT:
        return MATTER_TOO_LONG(length=str(len(wish.matter)), limit=str(SENTENCE_LIMIT))
    return None
