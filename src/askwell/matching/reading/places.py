"""A CSV of places: column `set` a number from 1, column `id` a person. The one written out can be read in again."""

from askwell.matching.reading.problems import Problem, Unreadable
from askwell.matching.reading.table import rows_of_csv
from askwell.matching.sentence import Sentence


def read_places(raw: bytes) -> dict[str, int]:
    """Person's id → set number from 1. Raises Unreadable, naming every line that can't be."""
    problems, places = [], {}
    for line, row in enumerate(rows_of_csv(raw), 2):
        if not any(row.values()):
            continue
        number, who = row.get("set", ""), row.get("id", "").removeprefix("'")
        if who and number.isascii() and number.isdigit() and 1 <= int(number[:6]) <= 2000:
            places[who] = int(number)
        else:
            what = Sentence("This line names no set and person.")
            problems.append(Problem(what, Sentence("Columns are “set”, a number from 1, and “id”."), line))
    if problems:
        raise Unreadable(problems)
    return places
