"""What is remembered is what would be found out anew, whatever has happened; and little is found out twice."""

import pytest

from askwell.engine.moves import AskQuestion, FinishTurn, RaiseHand, TakeFloor, WriteNote
from askwell.engine.sight import display, sight
from askwell.engine.state import Asked, State
from askwell.engine.words import Held, RunId, SeatId
from tests.cast import ANA, BEN, CHI, Table, at
from tests.players import Players


class Remembering(Players):
    """Players who are looked at after each move, by somebody who remembers and by somebody who doesn't."""

    asked: Asked | None = None
    compared = 0

    def _one_move(self) -> None:
        super()._one_move()
        self.table.quiet = frozenset(seat for seat in self.seats if self.lot.random() < 0.1)
        state = self.table.state.copy()
        if self.asked is None:
            self.asked = Asked(state)
        self.asked.look_at(state)
        for seat in (*self.seats, SeatId("stranger")):
            self._compare(self.asked, seat)
        assert display(self.asked, self.table.moment) == display(self.table.state.copy(), self.table.moment)

    def _compare(self, asked: Asked, seat: SeatId) -> None:
        """Twice: whatever is handed out, nobody has changed it."""
        anew = sight(self.table.state.copy(), seat, self.table.moment, self.table.quiet)
        for _ in range(2):
            assert sight(asked, seat, self.table.moment, self.table.quiet) == anew
        self.compared += 1


@pytest.mark.parametrize(
    ("word", "people", "held"),
    [
        ("taster", 4, Held.CALL),
        ("taster", 6, Held.WRITING),
        ("classic", 5, Held.ROOM),
        ("coached_single", 5, Held.ROOM),
        ("trio", 3, Held.CALL),
        ("written_question", 4, Held.WRITING),
    ],
)
def test_whoever_remembers_sees_what_is_so_through_a_whole_meeting(word: str, people: int, held: Held) -> None:
    players = Remembering(word, people, 11, guided=word in ("classic", "coached_single"), held=held)
    players.play()
    assert players.compared > 200


class Counting(Asked):
    """Counts what has to be found out."""

    __slots__ = ("count",)

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self.count = 0

    def _find(self, ask, *about):  # type: ignore[no-untyped-def]
        self.count += 1
        return super()._find(ask, *about)


def everyone_looks(table: Table, asked: Counting) -> int:
    before = asked.count
    asked.look_at(table.state.copy())
    for seat in table.state.people:
        sight(asked, seat, table.moment)
    return asked.count - before


def test_a_move_asks_again_only_what_it_may_have_changed() -> None:
    table = at("explore", Held.ROOM)
    table.ok(BEN, TakeFloor(table.run))
    asked = Counting(table.state.copy())
    everything = everyone_looks(table, asked)
    assert everyone_looks(table, asked) == 0, "nothing has happened"
    table.ok(CHI, RaiseHand(RunId(table.run)))
    assert 0 < everyone_looks(table, asked) < everything / 3
    table.ok(ANA, WriteNote("Ask her, and not about her."))
    assert 0 < everyone_looks(table, asked) < everything / 3


def everything_kept(asked: Asked) -> str:
    return repr((asked._answers, asked._rows, asked._given, asked._claims, asked._in_order))


def test_words_that_were_erased_are_in_nothing_that_is_remembered() -> None:
    table = at("explore", Held.ROOM)
    table.ok(BEN, AskQuestion(RunId(table.run), "What have you not told her?"))
    table.ok(BEN, FinishTurn(RunId(table.run)))
    asked = Counting(table.state.copy())
    everyone_looks(table, asked)
    assert "What have you not told her?" in everything_kept(asked)
    for item in list(table.state.items):
        table.state.change_item(item, text=None)
    asked.look_at(table.state.copy())
    assert "What have you not told her?" not in everything_kept(asked)
