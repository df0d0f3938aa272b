"""Every format is played to its end over HTTP; at each step every seat sees what the table by hand lets it see."""

import json
from typing import Any

import pytest

from askwell.cli.playing.oracle import Oracle, Written
from askwell.engine.format import Format
from askwell.engine.formats import load, shipped
from askwell.engine.page import parse
from tests.formats_over_http.seats import Seats
from tests.web.live.people import Guest
from tests.web.live.serving import Serving

LARGEST = 8
"""A crowd is played in one circle here; its split has tests of its own."""


def format_of(word: str) -> Format:
    return parse(load(word))


def sizes(word: str) -> list[int]:
    """The smallest and one more."""
    format_ = format_of(word)
    return [size for size in (format_.least, format_.least + 1) if size <= format_.most]


def all_sizes(word: str) -> list[int]:
    format_ = format_of(word)
    return list(range(format_.least, min(format_.most, LARGEST) + 1))


def guided(format_: Format, people: int) -> bool:
    """In turn, where the format leaves it open; a crowd of eight and somebody who guides would have to be split."""
    one_circle = not format_.crowd or people < LARGEST
    return format_.coached or (format_.most > 2 and people % 2 == 0 and one_circle)


class Looking:
    """Compares each sight with the table; `read` counts what was read, so that absence proves something."""

    def __init__(self, format_: Format) -> None:
        self.oracle = Oracle(format_)
        self.read = 0
        self.withheld = 0

    def __call__(self, seats: Seats, guest: Guest, sight: dict[str, Any]) -> None:
        told = json.dumps(sight)
        self.oracle.shown = seats.shown
        run = sight["phase"]["run"] if sight["phase"] else ""
        for written in seats.written:
            there = written.words in told
            self.read += there
            if there:
                allowed = self.oracle.may_read(written, guest.seat, run) or reads_out(sight, written)
                assert allowed, (written, sight["own"]["name"], run)
            else:
                self.withheld += 1


def reads_out(sight: dict[str, Any], written: Written) -> bool:
    """Its writer asked that it be read out: whoever taps has it before their eyes meanwhile, and nobody else."""
    taps = sight["tapper"] == sight["own"]["seat"]
    items = {item["id"]: item["text"] for item in sight["items"]}
    return bool(taps and items.get(sight["floor"]["reading_out"]) == written.words)


def play(server: Serving, word: str, people: int, seed: int) -> Looking:
    format_ = format_of(word)
    seats, looking = Seats(server, word, people, seed, guided(format_, people)), Looking(format_)
    seats.play(looking)
    assert seats.unfair == []
    assert looking.read > 0
    assert looking.withheld > 0 or people == 1
    return looking


@pytest.mark.parametrize(("word", "people"), [(word, size) for word in shipped() for size in sizes(word)])
def test_every_format_is_played_to_its_end_and_every_seat_sees_what_is_its_to_see(
    word: str, people: int, server: Serving
) -> None:
    play(server, word, people, seed=people)


@pytest.mark.long
@pytest.mark.parametrize(("word", "people"), [(word, size) for word in shipped() for size in all_sizes(word)])
def test_every_size_too(word: str, people: int, server: Serving) -> None:
    play(server, word, people, seed=100 + people)
