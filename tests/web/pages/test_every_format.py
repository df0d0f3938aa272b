"""Every format is played by automatic seats; in every phase each act that the engine offers has a form on the page."""

import random

import pytest

from askwell.engine.claims import role_of
from askwell.engine.formats import load, shipped
from askwell.engine.words import Held, SeatId
from tests.players import Players
from tests.web.pages.screens import read, room

LOOKS = 4
"""Pages looked at in each phase and role: enough for what people do there, few enough to be quick."""


class Readers(Players):
    """Players who now and then look at the page of the seat that is to move."""

    def __init__(self, format_: str, people: int, seed: int, *, guided: bool, held: Held = Held.CALL) -> None:
        super().__init__(format_, people, seed, guided=guided, held=held)
        self.eyes = random.Random(seed)
        self.looks: dict[tuple[str, str], int] = {}
        self.acts: set[str] = set()

    def _one_move(self) -> None:
        """Everyone looks at a new phase, and one of them at each move in it."""
        anew = self.table.word not in {phase for phase, _role in self.looks}
        for seat in self.seats if anew else [self.eyes.choice(self.seats)]:
            self.look(seat)
        super()._one_move()

    def look(self, seat: SeatId) -> None:
        where = (self.table.word, role_of(self.table.state, seat))
        own = self.table.sees(seat).own if self.looks.get(where, 0) < LOOKS else None
        if own is None:
            return
        self.looks[where] = self.looks.get(where, 0) + 1
        possible = {act.type for act in own.acts if act.own} | {f"{act.type} for" for act in own.acts if act.others}
        forms = read(room(self.table, seat)).forms
        assert forms - self.may_be_written_ahead(possible) == possible, where
        self.acts |= possible

    def may_be_written_ahead(self, possible: set[str]) -> set[str]:
        """A question, while one waits for the floor to ask it."""
        phase = self.table.state.phase
        waits = phase is not None and phase.hue == "ask" and possible & {"raise_hand", "lower_hand"}
        return {"ask_question"} - possible if waits else set()


@pytest.mark.parametrize("word", shipped())
def test_every_act_of_a_format_has_a_form_in_every_phase_and_no_other_has(word: str) -> None:
    page = load(word)
    players = Readers(word, page["least"] + (page["most"] > page["least"]), 7, guided=page["most"] > 2)
    players.play()
    last = players.phases[-1:]  # which may end with the meeting before anybody looks
    assert {phase for phase, _role in players.looks} >= {*players.phases} - {"", *last}
    assert len(players.acts) > 8
