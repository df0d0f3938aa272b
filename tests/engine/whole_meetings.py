"""Whole meetings from opening to end, each with something of its own; the tests ask of them what must always hold."""

from askwell.engine.claims import tapper
from askwell.engine.moves import (
    AddSeat,
    Agree,
    AnswerForMinutes,
    AskForOptions,
    AskQuestion,
    Begin,
    EndBreak,
    Extend,
    FinishTurn,
    GoBack,
    GoOn,
    HandOver,
    InviteObserver,
    Leave,
    LetIn,
    MarkQuestion,
    Nod,
    OfferOption,
    OpenAgain,
    Pause,
    PlaceBid,
    ReflectBack,
    SortItem,
    StopForToday,
    StopHere,
    StrikeWords,
    TakeAction,
    TakeBreak,
    TakeStepBack,
    WriteLearning,
)
from askwell.engine.words import Held, Job, Mark, Part, SeatId, Sorting
from tests.cast import ANA, BEN, CAST, CHI, DOV, ELI, Table, at, seated, two_slots

GUS = SeatId("gus")


def in_writing() -> Table:
    """Questions, a mark, options, sorting, learning, an action: everything is written."""
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    table.ok(CHI, AskQuestion(table.run, "Who else is leaving?"))
    table.ok(ANA, AskForOptions())
    table.on("options")
    table.ok(BEN, OfferOption(table.run, "Ask her what would keep her."))
    table.on("silence")
    table.ok(ANA, MarkQuestion(table.item("What would she say?").item, Mark.MOVED_ME))
    table.ok(ANA, SortItem(table.item("Ask her what would keep her.").item, Sorting.NOT_NOW, "If I had an hour."))
    table.ok(CHI, WriteLearning(table.run, "I wanted to rescue her."))
    table.on("decide")
    table.wait(6)
    table.ok(ANA, TakeAction(table.run, "Talk to her.", by_day="2026-07-17", helper=BEN))
    return _to_the_end(table)


def aloud_with_a_scribe() -> Table:
    """Chi writes for those who speak, and Ana has one sentence struck."""
    table = at("explore")
    table.ok(DOV, HandOver(Job.SCRIBE, CHI))
    table.ok(CHI, AskQuestion(table.run, "What would she say?"), for_=BEN)
    table.ok(CHI, AskQuestion(table.run, "Why are you so tired?"), for_=BEN)
    table.ok(ANA, StrikeWords(table.item("Why are you so tired?").item))
    table.on("reflect")
    table.ok(CHI, ReflectBack(table.run, "I heard fear."), for_=BEN)
    return _to_the_end(table)


def without_a_facilitator() -> Table:
    """Ben taps, Chi nods; time is called, and Chi moves on."""
    table = at("present", guided=False)
    table.ok(BEN, Extend(table.run, 2))
    table.ok(CHI, Nod())
    table.wait(600)
    return _to_the_end(table)


def two_presenters() -> Table:
    """Ben lends two minutes of his own to Ana; an observer sees one slot; there is a break."""
    table = two_slots("clarify")
    table.sit(ELI, Part.OBSERVER)
    table.ok(ANA, InviteObserver(ELI))
    table.agree(ELI)
    table.on("explore")
    table.ok(DOV, Extend(table.run, 2))
    table.ok(BEN, AnswerForMinutes(True))
    table.on("breathe")
    table.ok(DOV, TakeBreak(10))
    table.wait(600)
    table.ok(DOV, EndBreak())
    return _to_the_end(table)


def interrupted() -> Table:
    """A step back, a pause, a night in between, a latecomer, somebody who leaves; and the presenter stops."""
    table = at("explore")
    table.sit(GUS)
    table.ok(DOV, LetIn(GUS))
    table.on()
    table.ok(DOV, TakeStepBack(table.run), after=2)
    table.on()
    table.agree(GUS)
    table.ok(CHI, Pause())
    table.ok(ANA, GoOn())
    table.ok(DOV, StopForToday())
    table.wait(20 * 3600)
    table.ok(BEN, OpenAgain())
    table.ok(DOV, GoBack(table.run))
    table.ok(CHI, Leave("I talk when I am nervous."))
    table.ok(ANA, StopHere())
    return _to_the_end(table)


def with_a_seat_without_a_screen() -> Table:
    """Gus has no phone: whoever taps says yes for him and passes his floor; Chi writes what he says."""
    table = seated()
    table.ok(DOV, AddSeat("Gus"))
    gus = list(table.state.people)[-1]
    table.ok(DOV, HandOver(Job.SCRIBE, CHI))
    table.ok(DOV, Begin())
    for seat in CAST:
        table.agree(seat)
    for sentence in range(4):
        table.ok(DOV, Agree(sentence), for_=gus)
    table.on()
    table.ok(CHI, PlaceBid("I can't say no to my sister."), for_=gus)
    table.on("explore")
    table.ok(BEN, Leave())
    return _to_the_end(table)


def _to_the_end(table: Table) -> Table:
    """Everyone whose turn it is says something, and whoever taps moves on."""
    while not table.state.ended:
        while table.word in ("reflect", "review") and (holder := table.state.turns.holder):
            table.ok(tapper(table.state), FinishTurn(table.run), for_=holder)
        table.on()
    table.wait(6)
    return table


WHOLE = (
    in_writing,
    aloud_with_a_scribe,
    without_a_facilitator,
    two_presenters,
    interrupted,
    with_a_seat_without_a_screen,
)
