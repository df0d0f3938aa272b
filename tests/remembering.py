"""Players who are looked at after each move, by somebody who remembers and by somebody who doesn't."""

from askwell.engine.sight import Sight, sight
from askwell.engine.state import Asked
from askwell.engine.words import SeatId
from tests.players import Players


class Remembering(Players):
    """`compared` counts what was looked at twice."""

    asked: Asked | None = None
    compared = 0

    def _one_move(self) -> None:
        super()._one_move()
        self.table.quiet = frozenset(seat for seat in self.seats if self.lot.random() < 0.1)
        state = self.table.state.copy()
        if self.asked is None:
            self.asked = Asked(state)
        self.asked.look_at(state)
        self._look(self.asked)

    def _look(self, asked: Asked) -> None:
        """What the two see is compared here."""

    def known(self, asked: Asked, seat: SeatId) -> Sight:
        return sight(asked, seat, self.table.moment, self.table.quiet)

    def anew(self, seat: SeatId) -> Sight:
        return sight(self.table.state.copy(), seat, self.table.moment, self.table.quiet)
