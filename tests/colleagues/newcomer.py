"""What a newcomer might do in a rehearsal, one habit each; put together they are a person."""

from typing import Any

from askwell.engine.moves import Agree, AnswerQuestion, FinishTurn, MarkQuestion, PlaceBid, SayWhoManages, TellMatter
from askwell.engine.words import ItemId, Mark
from tests.colleagues.rehearsing import NEWCOMER, Rehearsing

MATTER = "Our choir is losing its basses. I conduct it, and nobody tells me why they go."


def arrives(rehearsing: Rehearsing) -> None:
    """Says yes to everything, as soon as it is asked."""
    table = rehearsing.table
    for value, _ in choices(rehearsing, "agree", "sentence"):
        table.ok(NEWCOMER, Agree(value), after=0)
    if table.own(NEWCOMER).ask_private == "manages":
        table.ok(NEWCOMER, SayWhoManages(False), after=0)


def presents(rehearsing: Rehearsing) -> None:
    """Bids, and tells the matter once."""
    arrives(rehearsing)
    table = rehearsing.table
    acts = table.acts(NEWCOMER)
    if "place_bid" in acts and NEWCOMER not in table.state.bids:
        table.ok(NEWCOMER, PlaceBid(MATTER), after=0)
    if "tell_matter" in acts and not [
        i for i in table.state.items.values() if i.run == table.run and i.seat == NEWCOMER
    ]:
        table.ok(
            NEWCOMER, TellMatter(table.run, "Six have gone since the autumn, and I sing their part myself."), after=0
        )


def answers(rehearsing: Rehearsing) -> None:
    """Presents, and answers every question at once."""
    presents(rehearsing)
    table = rehearsing.table
    answered = {item.about for item in table.state.items.values()}
    for question, _ in choices(rehearsing, "answer_question", "question"):
        if question not in answered:
            table.ok(NEWCOMER, AnswerQuestion(table.run, ItemId(question), "Partly, and I would rather not."), after=0)
    finishes(rehearsing)


def pockets(rehearsing: Rehearsing) -> None:
    """Presents, and keeps every question."""
    presents(rehearsing)
    for question, _ in choices(rehearsing, "mark_question", "question"):
        if not rehearsing.table.state.items[ItemId(question)].mark:
            rehearsing.table.ok(NEWCOMER, MarkQuestion(ItemId(question), Mark.POCKETED), after=0)
    finishes(rehearsing)


def finishes(rehearsing: Rehearsing) -> None:
    if "finish_turn" in rehearsing.table.acts(NEWCOMER):
        rehearsing.table.ok(NEWCOMER, FinishTurn(rehearsing.table.run), after=0)


def choices(rehearsing: Rehearsing, act: str, field: str) -> list[tuple[Any, str]]:
    acts = rehearsing.table.own(NEWCOMER).acts
    fields = [f for one in acts if one.type == act and one.own for f in one.fields if f.name == field]
    return [choice for f in fields for choice in f.choices or []]
