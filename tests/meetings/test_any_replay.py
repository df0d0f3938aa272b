"""Of every format, played to its end by automatic seats: a replay is the same without the words as with them."""

from dataclasses import fields, replace
from functools import partial
from typing import Any

import pytest

from askwell.engine.events import Event
from askwell.engine.formats import load, shipped
from askwell.engine.looking_back import may_look_back
from askwell.engine.page import parse
from askwell.engine.replay import replay
from tests.players import Players

MORE_THAN_A_TRIO = 4
"""Smaller ones have no seat left for somebody who guides."""


def without_words(event: Event) -> Event:
    """As it comes from a row whose words are left alone."""
    given: Any = event
    blind: Event = replace(given, **dict.fromkeys(event.WORDS))
    return blind


@pytest.mark.parametrize("word", shipped())
def test_no_format_needs_words_for_its_replay_and_none_stands_in_it(word: str) -> None:
    most = parse(load(word)).most
    played = Players(word, min(5, most), seed=3, guided=most > MORE_THAN_A_TRIO).play().table
    for seat in filter(partial(may_look_back, played.state), played.state.people):
        told = replay([(event, moment) for _, moment, event in played.log], seat)
        blind = replay([(without_words(event), moment) for _, moment, event in played.log], seat)
        assert told is not None
        assert told == blind
        names = [person.name for person in played.state.people.values() if person.name]
        assert not any(name in str(told) for name in names)
        assert all(
            getattr(one, field.name) is not None or field.name == "silences"
            for one in told.stretches
            for field in fields(one)
        )
        assert all(min(one.planned, one.taken, one.stood, one.turns.total) >= 0 for one in told.stretches)
