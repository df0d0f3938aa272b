"""What is taken from before is what would be drawn anew, whatever has changed; and what was hidden is in no piece."""

import pytest

from askwell.engine.moves import AskQuestion, FinishTurn, Pause, TakeFloor
from askwell.engine.sight.shapes import Shared
from askwell.engine.words import Held, RunId
from askwell.web.rooms.pages import regions
from askwell.web.rooms.pages.apart import HOLE
from askwell.web.rooms.pages.drawn import Drawn
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.scene import Scene
from askwell.web.rooms.pages.tongue import tongue
from tests.cast import BEN, CHI, Table, at
from tests.players import Players


def in_one_piece(region: str, shared: Shared) -> str:
    """As on a first page, where parts stand in their place."""
    speaks = tongue("en")
    scene, page = Scene(shared, speaks), Page(speaks)
    return regions.template(speaks, region).render(scene=scene, page=page, mine=None, whole=False)


class Drawing(Players):
    """Players beside whom somebody draws each sight of one seat, from what was drawn before and from nothing."""

    drawn: Drawn | None = None
    compared = taken = 0

    def _one_move(self) -> None:
        super()._one_move()
        sight = self.table.sees(self.seats[-1])
        anew = regions.update(sight.shared, "en")
        now = regions.update(sight.shared, "en", self.drawn)
        assert now.whole() == anew.whole()
        for name in regions.REGIONS:
            assert now.whole()[name] == in_one_piece(name, sight.shared), name
        if self.drawn is not None:
            self._a_page_that_is_told_shows_the_same(self.drawn, now)
            before = self.drawn.pieces.regions
            self.taken += sum(piece is before[name] for name, piece in now.pieces.regions.items())
        self.compared += len(now.pieces.regions)
        self.drawn = now

    def _a_page_that_is_told_shows_the_same(self, before: Drawn, now: Drawn) -> None:
        """Regions and parts as a browser sets them, one after the other."""
        told = now.since(before)
        for name, region in before.pieces.regions.items():
            parts = {part: told.get(f":{part}") or known.drawn for part, known in region.parts.items()}
            pieces = region.frame.value.html.split(HOLE)
            pieces[1::2] = [parts[part] for part in pieces[1::2]]
            assert (told[name] if name in told else "".join(pieces)) == now.whole()[name]


@pytest.mark.parametrize("word", ["taster", "classic", "coached_single"])
def test_what_stands_is_what_would_be_drawn_anew_through_a_whole_meeting(word: str) -> None:
    players = Drawing(word, 5, 3, guided=word.startswith("coached"))
    players.play()
    assert players.taken > players.compared / 4


def asked(table: Table, words: str) -> None:
    table.ok(BEN, AskQuestion(RunId(table.run), words))
    table.ok(BEN, FinishTurn(RunId(table.run)))


def drawn(table: Table, before: Drawn | None = None) -> Drawn:
    return regions.update(table.sees(CHI).shared, "en", before)


def test_taking_the_floor_leaves_every_list_as_it_is() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    before = drawn(table)
    table.ok(BEN, TakeFloor(RunId(table.run)))
    after = drawn(table, before)
    assert all(row.things is before.pieces.rows[name].things for name, row in after.pieces.rows.items())
    assert after.whole()["head"] != before.whole()["head"]


def test_taking_the_floor_tells_of_a_seat_and_not_of_the_circle() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    before = drawn(table)
    table.ok(BEN, TakeFloor(RunId(table.run)))
    told = drawn(table, before).since(before)
    assert told.keys() == {":floor", ":where-floor", ":people", f":seat-{BEN}", f":dot-{BEN}"}
    assert "Ben has the floor." in (told[":floor"] or "")


def test_a_question_leaves_all_others_as_they_were_drawn_but_the_one_that_was_in_play() -> None:
    table = at("explore", Held.ROOM)
    for words in ("What have you not told her?", "Who else knows?", "What would she say?"):
        asked(table, words)
    before = drawn(table)
    asked(table, "What if she stays?")
    after = drawn(table, before)
    (name,) = after.pieces.rows
    things = list(after.pieces.rows[name].things.values())
    were = list(before.pieces.rows[name].things.values())
    assert [now is was for now, was in zip(things, were, strict=False)] == [True, True, False]
    assert len([place for place in after.since(before) if place.startswith(f"{name}/")]) == 2
    assert after.whole() == drawn(table).whole()


def test_parts_stand_where_the_frame_leaves_room_for_them() -> None:
    table = at("explore", Held.ROOM)
    whole = drawn(table).whole()
    assert whole["circle"].count('class="seat"') == len(table.sees(CHI).shared.people)
    assert not any(HOLE in html for html in whole.values())


def test_words_that_were_erased_are_in_no_piece_that_is_kept() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    before = drawn(table)
    assert "What have you not told her?" in repr(before.pieces)
    for item in list(table.state.items):
        table.state.change_item(item, text=None)
    assert "What have you not told her?" not in repr(drawn(table, before).pieces)


def test_during_a_pause_no_words_are_kept() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    before = drawn(table)
    table.ok(CHI, Pause())
    after = drawn(table, before)
    assert "What have you not told her?" not in repr(after.pieces)
    assert after.whole() == drawn(table).whole()
