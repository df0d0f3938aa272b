"""A place in a page is found on its line."""

import pytest

from askwell.engine.where import line_of

PAGE = """\
grammar = 1
least = 3

[[phases]]
like = "arrive"

[[phases]]
word = "ask"
minutes = -1

[phases.may]
member = ["question"]
presenter = ["answer"]

[[phases]]
word = "end"
capture = { kind = "oddity" }
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("grammar", 1),
        ("least", 2),
        ("phases", 4),
        ("phases[0].like", 5),
        ("phases[0].minutes", 4),
        ("phases[1].minutes", 9),
        ("phases[1].may", 11),
        ("phases[1].may.presenter", 13),
        ("phases[2].capture.kind", 17),
        ("phases[2].exit", 15),
        ("nowhere", 1),
    ],
)
def test_a_place_is_found_or_else_what_is_nearest_around_it(place: str, line: int) -> None:
    assert line_of(PAGE, place) == line
