"""Asks a real meeting, phase by phase, what each role may give in it."""

from functools import cache

from askwell.engine.claims import presenter
from askwell.engine.format import Kind
from askwell.engine.gate import passes
from askwell.engine.moves import (
    AnswerQuestion,
    AskForOptions,
    AskQuestion,
    InviteObserver,
    Move,
    OfferExperience,
    OfferOption,
    PlaceBid,
    ReflectBack,
    TakeAction,
    TellMatter,
    WriteLearning,
    WriteNote,
)
from askwell.engine.rule import RULES
from askwell.engine.words import Part, Role, SeatId
from tests.cast import ANA, BEN, DOV, ELI, Table, at, two_slots

GIVES: dict[Kind, type[Move]] = {
    Kind.BID: PlaceBid,
    Kind.MATTER: TellMatter,
    Kind.QUESTION: AskQuestion,
    Kind.ANSWER: AnswerQuestion,
    Kind.REFLECTION: ReflectBack,
    Kind.OPTION: OfferOption,
    Kind.EXPERIENCE: OfferExperience,
    Kind.ACTION: TakeAction,
    Kind.LEARNING: WriteLearning,
    Kind.NOTE: WriteNote,
}
SEATS: dict[Role, SeatId] = {Role.PRESENTER: ANA, Role.MEMBER: BEN, Role.FACILITATOR: DOV, Role.OBSERVER: ELI}


@cache
def meeting_at(word: str) -> Table:
    """On a call; Ana presents, Ben's turn has come where turns are taken, Eli was invited to observe."""
    if word in ("arrive", "bids"):
        return at(word)
    table = two_slots("present") if word == "breathe" else at("present")
    table.sit(ELI, Part.OBSERVER)
    table.ok(ANA, InviteObserver(ELI))
    table.agree(ELI)
    if word == "options":
        table.ok(ANA, AskForOptions())
    if word != "present":
        table.on(word)
    table.state.turns.holder = BEN if table.state.turns.to_come else table.state.turns.holder
    return table


def asked(word: str, role: Role, kind: Kind) -> str:
    """`yes`, the slug of the refusal, or `–` where nobody has this role."""
    table, seat = meeting_at(word), SEATS[role]
    if seat not in table.state.people or (role is Role.PRESENTER and presenter(table.state) is None):
        return "–"
    refusal = passes(table.state, seat, RULES[GIVES[kind]])
    return refusal.slug if refusal else "yes"
