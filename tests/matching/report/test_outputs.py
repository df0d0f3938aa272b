"""What is handed out: reasons, table, strip, files; and never a word of what is confidential."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

from askwell.matching.answer import answer
from askwell.matching.people import Attribute
from askwell.matching.reading.places import read_places
from askwell.matching.report.facts import facts
from askwell.matching.report.reasons import reasons
from askwell.matching.report.strip import strip
from askwell.matching.report.table import body, heading
from askwell.matching.report.write import csv_text, json_text, markdown, safe
from askwell.matching.rules import Apart
from askwell.matching.search.budget import Budget
from tests.matching.cohorts import cohort, rules

PEOPLE = cohort(24)
FOUND = answer(PEOPLE, rules(), budget=Budget(sweeps=200))
FACTS = FOUND.facts(PEOPLE)


def test_each_set_has_reasons_and_the_worst_is_named_once() -> None:
    said = [[s.said() for s in reasons(FACTS, one)] for one in FACTS.sets]
    assert all(said)
    worst = [n for n, lines in enumerate(said, 1) if any("least diverse" in line for line in lines)]
    assert worst == [FACTS.worst]
    assert any("slots suit all" in line for line in said[0])
    assert "All speak en." in said[0]


def test_the_table_has_a_cell_for_each_attribute_and_set() -> None:
    assert heading(FACTS) == ["", "1", "2", "3", "4"]
    assert [row[0] for row in body(FACTS)] == ["size", "organisation", "function", "experience", "all"]
    assert all(len(row) == 5 for row in body(FACTS))


def test_the_strip_is_a_picture_that_reads_aloud() -> None:
    picture = ElementTree.fromstring(strip(FACTS))
    assert picture.get("role") == "img"
    squares = [e for e in picture.iter() if e.tag.endswith("rect")]
    assert len(squares) == 4 * 4
    assert all(square[0].text for square in squares)


def test_csv_written_is_csv_read() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_text(FACTS))))
    assert len(rows) == 24
    places = read_places(csv_text(FACTS).encode())
    assert all(PEOPLE.index()[who] in FOUND.sets[number - 1] for who, number in places.items())


def test_json_names_every_set_and_person() -> None:
    told = json.loads(json_text(FACTS))
    assert sorted(p for s in told["sets"] for p in s["people"]) == sorted(p.id for p in PEOPLE.people)
    assert told["worst"] == FACTS.worst


def test_no_cell_begins_like_a_formula() -> None:
    assert [safe(t) for t in ("=1+1", "+49", "@x", "-2+3", "-2", "x")] == ["'=1+1", "'+49", "'@x", "'-2+3", "-2", "x"]


def test_what_is_confidential_is_in_no_output() -> None:
    secret = Attribute("canaryname", weight=5.0, confidential=True)
    marked = tuple(replace(p, values={**p.values, "canaryname": f"canary{n % 3}"}) for n, p in enumerate(PEOPLE.people))
    people = replace(PEOPLE, people=marked, attributes=(*PEOPLE.attributes, secret))
    which = rules(Apart("p0", "p1"))
    found = answer(people, which, budget=Budget(sweeps=200))
    assert found.outcome == "kept"
    shown = found.facts(people)
    everything = [markdown(shown), csv_text(shown), json_text(shown), strip(shown), found.sentence().said()]
    open_twin = facts(replace(people, attributes=(*PEOPLE.attributes, replace(secret, confidential=False))), found.sets)
    assert "canary" in markdown(open_twin), "were it not confidential it would be shown"
    for text in everything:
        assert "canary" not in text
        assert "gender" not in text
        assert "apart" not in text.lower()
