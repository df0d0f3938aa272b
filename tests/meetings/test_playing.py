"""Every format is played from start to end by automatic seats, with every size it allows."""

from collections.abc import Iterator

import pytest

from askwell.engine.formats import load, shipped
from askwell.engine.page import parse
from askwell.engine.words import Held
from tests.players import Players
from tests.walk import walk

LARGEST_CIRCLE = 12


def sizes(word: str) -> range:
    format_ = parse(load(word))
    return range(format_.least, min(format_.most, LARGEST_CIRCLE if not format_.crowd else 8) + 1)


def games() -> Iterator[tuple[str, int, bool]]:
    """Format, people, and whether somebody guides: in turn, where the format leaves it open."""
    for word in shipped():
        format_ = parse(load(word))
        for people in sizes(word):
            guided = format_.coached or (format_.most > 2 and people % 2 == 0)
            yield word, people, guided


@pytest.mark.parametrize(("word", "people", "guided"), list(games()))
def test_a_format_is_played_to_its_end_and_what_it_offers_is_possible(word: str, people: int, guided: bool) -> None:
    players = Players(word, people, seed=people, guided=guided).play()
    assert players.unfair == []
    assert players.table.state.ended


@pytest.mark.parametrize("word", shipped())
def test_a_format_can_also_be_held_in_writing(word: str) -> None:
    format_ = parse(load(word))
    players = Players(word, format_.least, seed=7, guided=format_.coached, held=Held.WRITING).play()
    assert players.unfair == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("word", "people", "guided"), list(games()))
def test_a_format_is_played_to_its_end_again_and_again(word: str, people: int, guided: bool, seed: int) -> None:
    format_ = parse(load(word))
    other = guided if format_.coached or format_.most <= 2 else not guided
    assert Players(word, people, seed=100 + seed, guided=other).play().unfair == []


@pytest.mark.parametrize("word", shipped())
def test_a_meeting_goes_through_the_phases_of_its_format_in_their_order(word: str) -> None:
    """With a second slot where there are bids, everyone's action from last time, and options asked for."""
    format_ = parse(load(word))
    assert walk(word) == [phase.word for phase in format_.phases]
