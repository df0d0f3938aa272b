"""What helps me take part reaches those whom I chose, and nobody else."""

from dataclasses import asdict

import pytest

from askwell.engine.claims import is_listening
from askwell.engine.moves import AskQuestion, HandOver, Leave, SayWhatHelps
from askwell.engine.sight import display
from askwell.engine.words import Job, SeatId, Whom
from tests.cast import ANA, BEN, CHI, DOV, ELI, FAY, Table, at

CANARY = "I read lips; please look at me when you speak."
SPOKEN = "AH-na"


@pytest.fixture
def table() -> Table:
    """In the lobby: Dov guides, Eli observes, Fay was never here."""
    table = Table()
    for seat in (ANA, BEN, CHI, ELI):
        table.sit(seat)
    table.ok(DOV, HandOver(Job.GUIDING, DOV))
    return table


def reads(table: Table, seat: SeatId) -> bool:
    seen = repr(asdict(table.sees(seat)))
    assert (CANARY in seen) == (SPOKEN in seen)
    return CANARY in seen


def test_told_to_the_facilitator_nobody_else_reads_it(table: Table) -> None:
    table.ok(ANA, SayWhatHelps(CANARY, SPOKEN, Whom.FACILITATOR))
    assert [seat for seat in (ANA, BEN, CHI, DOV, ELI, FAY) if reads(table, seat)] == [ANA, DOV]


def test_told_to_everyone_all_who_are_here_read_it(table: Table) -> None:
    table.ok(ANA, SayWhatHelps(CANARY, SPOKEN, Whom.EVERYONE))
    assert [seat for seat in (ANA, BEN, CHI, DOV, ELI, FAY) if reads(table, seat)] == [ANA, BEN, CHI, DOV, ELI]


@pytest.mark.parametrize("whom", list(Whom))
def test_the_wall_never_shows_it(table: Table, whom: Whom) -> None:
    table.ok(ANA, SayWhatHelps(CANARY, SPOKEN, whom))
    assert reads(table, DOV)
    assert CANARY not in repr(asdict(display(table.state, table.moment)))


def test_whoever_no_longer_guides_no_longer_reads_it(table: Table) -> None:
    table.ok(ANA, SayWhatHelps(CANARY, SPOKEN))
    assert reads(table, DOV)
    table.ok(DOV, HandOver(Job.GUIDING, BEN))
    assert (reads(table, DOV), reads(table, BEN)) == (False, True)


def test_whoever_has_left_reads_only_their_own(table: Table) -> None:
    table.ok(ANA, SayWhatHelps(CANARY, SPOKEN, Whom.EVERYONE))
    assert reads(table, BEN)
    table.ok(BEN, Leave())
    assert not reads(table, BEN)


def test_left_empty_it_is_taken_back(table: Table) -> None:
    table.ok(ANA, SayWhatHelps(CANARY, SPOKEN, Whom.EVERYONE))
    assert reads(table, CHI)
    table.ok(ANA, SayWhatHelps())
    assert not reads(table, CHI)
    assert not reads(table, ANA)


def test_its_words_lie_under_the_persons_own_key(table: Table) -> None:
    (said,) = table.ok(ANA, SayWhatHelps(CANARY, SPOKEN))
    assert said.WORDS == ("text", "said_as")
    assert said.words_key() == (0, ANA)


def test_what_a_listening_presenter_says_to_everyone_reaches_whoever_guides_and_the_others_afterwards() -> None:
    table = at("reflect")
    assert table.refused(ANA, AskQuestion(table.run, "May I say something?")) == "listening"
    table.ok(ANA, SayWhatHelps(CANARY, SPOKEN, Whom.EVERYONE))
    assert [seat for seat in (ANA, BEN, CHI, DOV) if reads(table, seat)] == [ANA, DOV]
    while is_listening(table.state, ANA):
        table.on()
    assert [seat for seat in (ANA, BEN, CHI, DOV) if reads(table, seat)] == [ANA, BEN, CHI, DOV]


def test_what_was_said_to_everyone_before_the_chair_was_turned_stays() -> None:
    table = at("present")
    table.ok(ANA, SayWhatHelps(CANARY, SPOKEN, Whom.EVERYONE))
    table.on("reflect")
    assert reads(table, BEN)
