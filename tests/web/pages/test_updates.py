"""What travels to a page that is already there: little, and the same for all who see the same."""

import json

import pytest

from askwell.engine.moves import AskQuestion, FinishTurn, MarkQuestion, Pause, TakeAction, TakeFloor, WriteLearning
from askwell.engine.words import Held, ItemId, Mark, RunId
from askwell.web.rooms import render
from tests.cast import ANA, BEN, CHI, DOV, Table, at
from tests.web.pages.screens import room


def regions(table: Table, language: str = "en") -> dict[str, str]:
    return render.shared_update(table.sees(BEN).shared, language).whole()


def own(table: Table, seat: object = BEN) -> dict[str, object]:
    sight = table.sees(seat)  # type: ignore[arg-type]
    assert sight.own is not None
    return dict(render.own_update(sight.own, sight.shared, "en"))


def asked(table: Table, words: str) -> None:
    table.ok(BEN, AskQuestion(RunId(table.run), words))
    table.ok(BEN, FinishTurn(RunId(table.run)))


def test_an_update_says_the_same_at_any_moment() -> None:
    table = at("explore")
    before = regions(table)
    table.wait(60)
    assert regions(table) == before


def test_a_new_question_travels_alone() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    before = regions(table)
    asked(table, "Whose ward is it, on the day after she leaves?")
    changed = {name for name, html in regions(table).items() if before.get(name) != html}
    newest = [name for name in changed if "/" in name and name not in before]
    assert len(newest) == 1
    assert "Whose ward is it" in regions(table)[newest[0]]
    assert "What have you not told her?" not in regions(table)["captures"]
    assert not changed & {"course", "words", "@hue", "@stage"}
    assert len([name for name in changed if "/" in name]) == 2, "the new one, and the one that is no longer in play"


def test_the_first_page_holds_every_region_that_an_update_changes() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    page = room(table, CHI)
    for name in regions(table):
        if name.startswith("@"):
            continue
        if "/" in name:
            list_, id_ = name.split("/")
            assert f'id="{list_}"' in page
            assert f'id="q-{id_}"' in page
        else:
            assert f'id="{name}"' in page


def test_the_own_part_is_plain_values_and_no_markup() -> None:
    table = at("silence")
    table.ok(BEN, WriteLearning(RunId(table.run), "That <b>asking</b> is enough."))
    told = json.dumps(own(table))
    words = "That <b>asking</b> is enough."
    assert words in told
    assert "<" not in told.replace(words, "")


def test_a_pause_shows_nothing_else() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    assert "What have you not told her?" in room(table, CHI)
    table.ok(CHI, Pause())
    page = room(table, BEN)
    assert "We’ve paused." in page
    assert "What have you not told her?" not in page
    assert "My best nurse" not in page
    assert "Chi" not in "".join(html for name, html in regions(table).items() if name != "where")


def test_a_sorting_and_a_note_are_in_nobody_elses_page() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    question = ItemId(table.sees(ANA).shared.items[-1].id)
    table.on("silence")
    table.ok(BEN, WriteLearning(RunId(table.run), "canary-of-ben"))
    table.ok(ANA, MarkQuestion(question, Mark.MOVED_ME))
    assert "canary-of-ben" in room(table, BEN)
    for seat in (ANA, CHI, DOV):
        assert "canary-of-ben" not in room(table, seat)
    assert 'data-mark="moved"' in room(table, ANA)
    assert 'data-mark="moved"' not in room(table, CHI)


def test_whoever_has_the_floor_is_told_so_and_all_others_who_has_it() -> None:
    table = at("explore", Held.ROOM)
    table.ok(CHI, TakeFloor(RunId(table.run)))
    mine, theirs = own(table, CHI), own(table, BEN)
    assert mine["says"]["floor"] == "You have the floor."  # type: ignore[index]
    assert theirs["says"]["floor"] == "Chi has the floor."  # type: ignore[index]


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "a & b", "”’"])
def test_words_are_shown_as_they_were_written_and_never_run(words: str) -> None:
    table = at("decide")
    table.ok(ANA, TakeAction(RunId(table.run), words))
    html = "".join(regions(table).values())
    assert "<script>" not in html
    from markupsafe import escape

    assert str(escape(words)) in html


def test_of_ones_own_part_only_what_is_new_is_told() -> None:
    table = at("explore", Held.ROOM)
    asked(table, "What have you not told her?")
    before = own(table, ANA)
    asked(table, "Whose ward is it, on the day after she leaves?")
    now = own(table, ANA)
    told = render.own_news(now, before)
    newest = table.sees(ANA).shared.items[-1].id
    assert told["ways"].keys() == now["ways"].keys() - before["ways"].keys() == {newest}  # type: ignore[attr-defined]
    assert "me" not in told


def test_what_no_longer_hangs_on_a_thing_is_told_as_nothing() -> None:
    before, now = {"ways": {"a": 1, "b": 2}, "said": {}}, {"ways": {"b": 2}, "said": {}}
    assert render.own_news(now, before) == {"ways": {"a": None}}
