"""Little is found out twice, and nothing is remembered longer than it may be.

That what is remembered is what would be found out anew, `tests/meetings/test_remembered.py` asks of whole meetings.
"""

import gc
from weakref import ref

from askwell.engine.moves import AskQuestion, FinishTurn, RaiseHand, TakeFloor, WriteNote
from askwell.engine.sight import sight
from askwell.engine.state import Asked, State
from askwell.engine.words import Held, RunId
from tests.cast import ANA, BEN, CHI, Table, at


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


def test_what_was_remembered_is_free_as_soon_as_nobody_asks_any_more() -> None:
    """At once: nobody searches for cycles here, and a room that was let go would stay with all its words."""
    table = at("explore", Held.ROOM)
    asked = Counting(table.state.copy())
    assert everyone_looks(table, asked) > 0
    still = ref(asked)
    gc.disable()
    try:
        del asked
        assert still() is None
    finally:
        gc.enable()
