"""What is remembered is what would be found out anew, whatever has happened: through whole meetings, by lot."""

import pytest

from askwell.engine.sight import display
from askwell.engine.state import Asked
from askwell.engine.words import Held, SeatId
from tests.remembering import Remembering


class Looking(Remembering):
    def _look(self, asked: Asked) -> None:
        """Twice: whatever is handed out, nobody has changed it."""
        for seat in (*self.seats, SeatId("stranger")):
            anew = self.anew(seat)
            for _ in range(2):
                assert self.known(asked, seat) == anew
            self.compared += 1
        assert display(asked, self.table.moment) == display(self.table.state.copy(), self.table.moment)


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
    players = Looking(word, people, 11, guided=word in ("classic", "coached_single"), held=held)
    players.play()
    assert players.compared > 200
