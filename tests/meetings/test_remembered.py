"""What is remembered is what would be found out anew, whatever has happened: through whole meetings, by lot."""

import pytest

from askwell.engine.sight import display, sight
from askwell.engine.state import Asked
from askwell.engine.words import Held, SeatId
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
