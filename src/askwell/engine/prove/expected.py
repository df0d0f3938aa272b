"""Which reasons a page promises to tell: a refusal that can't occur is a rule that isn't one."""

from collections.abc import Iterator

from askwell.engine import refusals as no
from askwell.engine.claims import goes_round
from askwell.engine.format import Channel, Exit, Floor, Format, Groups, Kind, Phase, Presents, Where
from askwell.engine.refusal import Reason
from askwell.engine.rules.giving import PRIVATE, WITHOUT_FLOOR


def never_told(format_: Format, told: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """(phase, what is wrong) for every reason that the page promises and nobody was ever told."""
    for phase in format_.phases:
        for reason in promised(format_, phase):
            if (phase.word, reason.slug) not in told:
                yield phase.word, f"nobody is ever refused with {reason.slug}"
        for kind in _forbidden_and_allowed(phase):
            yield phase.word, f"{kind.value} stands under not_here, and is welcome from everyone"


def promised_by(format_: Format) -> set[tuple[str, str]]:
    """(phase, slug) of every reason that the page promises to tell."""
    return {(phase.word, reason.slug) for phase in format_.phases for reason in promised(format_, phase)}


def promised(format_: Format, phase: Phase) -> Iterator[Reason]:
    """What this phase, as the page describes it, has to keep somebody from."""
    in_slot = phase.where is Where.SLOT and format_.presents is not Presents.NOBODY
    several = format_.most > 1
    if several:
        yield no.NOT_TAPPING
    if in_slot and phase.presenter_listens:
        yield no.LISTENING
    if in_slot and several and phase.sorts:
        yield no.NOT_AN_OPTION_TO_SORT
    if phase.exit is Exit.CHOICE:
        yield no.NOBODY_BIDS
    if phase.progress:
        yield no.TOLD_ALREADY
    if phase.most:
        yield no.ENOUGH_THIS_TURN
    if phase.hours and several and phase.exit is not Exit.AGREEMENT:
        yield no.STILL_OPEN
    if several and _one_at_a_time(phase):
        yield no.FLOOR_TAKEN


def _one_at_a_time(phase: Phase) -> bool:
    """Something is given here that waits for the floor."""
    aloud = phase.channel is not Channel.WRITING and phase.floor is Floor.FREELY and phase.groups is Groups.ALL
    given = {kind for kinds in phase.may.values() for kind in kinds}
    return (aloud or goes_round(phase)) and bool(given - {*WITHOUT_FLOOR, *PRIVATE, Kind.MATTER})


def _forbidden_and_allowed(phase: Phase) -> Iterator[Kind]:
    """A kind that the page keeps out by its word, and lets everyone give who may give anything here."""
    for kind in Kind:
        if kind.value in phase.not_here and phase.may and all(kind in kinds for kinds in phase.may.values()):
            yield kind
