"""What a person is told of their own part is kept beside it, and is what would be said anew, whatever has happened."""

from typing import Any

import pytest

from askwell.engine.moves import WriteNote
from askwell.engine.sight import sight
from askwell.engine.sight.shapes import Own
from askwell.engine.state import Asked
from askwell.engine.words import Held, SeatId
from askwell.web.rooms import render
from tests.cast import BEN, CHI, at
from tests.remembering import Remembering


class Told(Remembering):
    def __init__(self, *about: Any, **how: Any) -> None:
        super().__init__(*about, **how)
        self.before: dict[SeatId, Own] = {}

    def _look(self, asked: Asked) -> None:
        for place, seat in enumerate(self.seats):
            known, anew = self.known(asked, seat), self.anew(seat)
            assert (known.own is None) == (anew.own is None)
            if known.own is None or anew.own is None:
                continue
            language = ("en", "ar")[place % 2]
            for _ in range(2):
                assert render.own_update(known.own, known.shared, language, self.before.get(seat)) == render.own_update(
                    anew.own, anew.shared, language
                )
            self.before[seat] = known.own
            self.compared += 1


@pytest.mark.parametrize(
    ("word", "people", "held"),
    [("taster", 5, Held.CALL), ("coached_single", 5, Held.ROOM), ("written_question", 4, Held.WRITING)],
)
def test_what_is_kept_of_my_own_part_is_what_would_be_said_anew(word: str, people: int, held: Held) -> None:
    players = Told(word, people, 5, guided=word == "coached_single", held=held)
    players.play()
    assert players.compared > 150


def test_somebody_elses_note_says_nothing_anew_to_me_and_my_own_does() -> None:
    table = at("explore", Held.ROOM)
    table.wait(60)
    asked = Asked(table.state.copy())

    def told(seat: SeatId) -> object:
        seen = sight(asked, seat, table.moment)
        assert seen.own is not None
        return render.own_update(seen.own, seen.shared, "en")["acts"]

    before, mine = told(CHI), told(BEN)
    table.ok(BEN, WriteNote("Ask her, and not about her."))
    asked.look_at(table.state.copy())
    assert told(CHI) is before
    assert told(BEN) is not mine
