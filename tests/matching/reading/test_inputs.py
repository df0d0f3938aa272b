"""Lists as people send them: everything odd is named by line and column, with its cure."""

import pytest

from askwell.matching.reading.inputs import Inputs, inputs
from askwell.matching.reading.plan import read_plan
from askwell.matching.reading.problems import Unreadable
from askwell.matching.reading.table import MOST_PEOPLE, rows_of_csv, rows_of_json
from askwell.matching.reading.template import TEMPLATE
from askwell.matching.rules import Apart, Facilitated, Managed, SharedSlots

PLAN = """
[people]
id = "Mail"
name = "Name"
manager = "Chef"
times = "Zeiten"
zone = "Zone"
facilitates = "Leitet"
[[attribute]]
column = "Jahre"
kind = "number"
[[attribute]]
column = "Bereich"
[rules]
shared_slots = 1
"""
HEADING = "Mail;Name;Chef;Zeiten;Zone;Leitet;Jahre;Bereich\n"


def read(body: str, plan: str = PLAN) -> Inputs:
    return inputs(rows_of_csv((HEADING + body).encode("utf-8-sig")), read_plan(plan))


def test_a_spreadsheet_with_a_byte_order_mark_semicolons_and_umlauts_is_read() -> None:
    found = read("jö@x;Jörg Müß;;Mo 9-11;Europe/Berlin;;3,5;Pflege\n")
    assert [(p.id, p.name) for p in found.cohort.people] == [("jö@x", "Jörg Müß")]
    assert found.cohort.people[0].values == {"Jahre": 3.5, "Bereich": "Pflege"}
    assert found.cohort.people[0].slots == frozenset({8, 9})
    assert found.problems == ()


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8"])
def test_encodings_of_old_spreadsheets_are_read(encoding: str) -> None:
    rows = rows_of_csv("Name,Ort\nJörg,Köln\n".encode(encoding))
    assert rows == [{"Name": "Jörg", "Ort": "Köln"}]


def test_each_problem_names_line_column_and_cure() -> None:
    found = read("a;Ana;;Mo 9-11;;;1;x\na;Ben;;whenever;Mars/North;;many;x\nc;Chi;zoe;Mo 25-26;;-1;2;x\n")
    said = [p.said() for p in found.problems]
    assert (
        "Line 3, column “Mail”: “a” is in the list twice. Line 2 has the same; keep one, or tell them apart by an id."
        in said
    )
    assert any(
        s.startswith("Line 4, column “Zeiten”: “25:00” isn't a time of the week. Write it like this") for s in said
    )
    assert any("Line 4, column “Leitet”" in s for s in said)
    assert found.stopped


def test_a_manager_who_is_not_in_the_list_is_remarked_and_does_not_stop() -> None:
    found = read("a;Ana;zoe;;;;1;x\nb;Ben;a;;;;1;x\n")
    assert [p.stops for p in found.problems] == [False]
    assert "“zoe” isn't in the list" in found.problems[0].said()
    assert found.rules.of(Managed) == [Managed("b", "a")]


def test_a_missing_column_is_said_with_those_that_are_there() -> None:
    found = inputs(rows_of_csv(b"Mail,Namen\na,Ana\n"), read_plan(PLAN))
    assert found.stopped
    said = [p.said() for p in found.problems]
    assert len(said) == 1
    assert "It has no column “Name”, “Chef”" in said[0]
    assert "It has “Mail”, “Namen”." in said[0]


def test_whoever_facilitates_is_no_member() -> None:
    found = read("a;Ana;;;;;1;x\ng;Gil;;;;2;;\n")
    assert [p.id for p in found.cohort.people] == ["a"]
    assert [(f.id, f.capacity) for f in found.cohort.facilitators] == [("g", 2)]
    assert found.rules.of(Facilitated)


def test_formulas_are_taken_as_text_and_said() -> None:
    found = read("a;=1+1;;;;;1;x\n")
    assert found.cohort.people[0].name == "=1+1"
    assert any("looks like a formula" in p.said() for p in found.problems)
    assert not found.stopped


def test_a_rule_about_strangers_stops_and_keeps_their_names_to_itself() -> None:
    found = read("a;Ana;;;;;1;x\n", PLAN + 'apart = [["a", "mallory"]]\n')
    assert found.stopped
    assert "mallory" not in " ".join(p.said() for p in found.problems)


def test_pairs_apart_are_confidential_always() -> None:
    found = read("a;Ana;;;;;1;x\nb;Ben;;;;;1;x\n", PLAN + 'apart = [["a", "b"]]\n')
    assert found.rules.of(Apart) == [Apart("a", "b")]
    assert found.rules.of(Apart)[0].confidential


def test_ten_thousand_people_are_refused_with_a_cure() -> None:
    raw = ("Name\n" + "\n".join(f"p{i}" for i in range(10_000))).encode()
    with pytest.raises(Unreadable, match="too many at once") as caught:
        rows_of_csv(raw)
    assert str(MOST_PEOPLE) in caught.value.problems[0].said()


@pytest.mark.parametrize("raw", [b"", b"\xef\xbb\xbf", b"\n\n", b"[1, 2]", b"{", b'"x"'])
def test_what_is_no_list_is_said_to_be_none(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        rows_of_json(raw)
    if not raw.strip(b"\xef\xbb\xbf\n"):
        with pytest.raises(Unreadable):
            rows_of_csv(raw)


def test_json_lists_and_objects_are_rows() -> None:
    assert rows_of_json(b'{"people": [{"Name": "Ana", "tags": ["a", "b"], "n": 3}]}') == [
        {"Name": "Ana", "tags": "a; b", "n": "3"}
    ]


@pytest.mark.parametrize(
    "plan",
    [
        "x = ",
        "[rulez]\nsmallest = 3",
        "[rules]\nslot_minutes = 7",
        "[rules]\nsmalest = 5",
        '[[attribute]]\ncolumn = "a"\nkind = "colour"',
        '[[attribute]]\ncolumn = "a"\nweight = -1',
        '[wishes]\nworst = "much"',
    ],
)
def test_a_plan_that_cannot_be_is_refused(plan: str) -> None:
    with pytest.raises(Unreadable):
        read_plan(plan)


@pytest.mark.parametrize("rules", ["smallest = 9\nlargest = 5", "shared_slots = -1", 'apart = [["a"]]', "sets = true"])
def test_a_rule_that_cannot_be_stops(rules: str) -> None:
    assert read("a;Ana;;;;;1;x\n", PLAN.replace("shared_slots = 1", rules)).stopped


def test_the_template_is_a_plan() -> None:
    plan = read_plan(TEMPLATE)
    assert [a.name for _, a in plan.attributes] == ["function", "organisation", "experience", "approach"]
    assert plan.rules["shared_slots"] == 1
    assert SharedSlots(1) in inputs([dict.fromkeys(_headings(), "x")], plan).rules.all


def _headings() -> list[str]:
    plan = read_plan(TEMPLATE)
    return [*plan.columns.values(), *(column for column, _ in plan.attributes)]


def test_empty_lines_are_skipped_and_the_others_keep_the_number_the_spreadsheet_shows() -> None:
    body = "a;Ana;;;;;1;x\n\n;;;;;;;\nb;Ben;;;;;many;x\n"
    found = inputs(rows_of_csv(("\n" + HEADING + body).encode()), read_plan(PLAN))
    assert [p.id for p in found.cohort.people] == ["a", "b"]
    assert [p.line for p in found.problems] == [6]


@pytest.mark.parametrize("begin", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"\x89PNG\r\n"])
def test_a_workbook_is_told_from_a_list(begin: bytes) -> None:
    with pytest.raises(Unreadable, match=r"isn't plain text.*Save the list as CSV"):
        rows_of_csv(begin + b"\0\0stuff")


def test_a_list_in_the_encoding_of_a_spreadsheet_is_read() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert rows_of_csv("Name;Ort\nJürgen;Köln\n".encode(encoding)) == [{"Name": "Jürgen", "Ort": "Köln"}]
    assert rows_of_csv(b"\xff\xfe" + "\ufeffName;Ort\nÄ;Ö\n".encode("utf-16-le")) == [{"Name": "Ä", "Ort": "Ö"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[people]\ndefault_zone = "Berlin"',
            "Rules: “people.default_zone” can't be “Berlin”. Possible: Europe/Berlin.",
        ),
        ("[rules]\nslot_minutes = 7", "Rules: “rules.slot_minutes” can't be “7”. Possible: 15, 30, 60, 90, 120."),
        ("[rules", "Rules: They aren't TOML"),
    ],
)
def test_what_is_wrong_in_the_rules_is_said_to_be_there(text: str, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_plan(text)
    assert refused.value.problems[0].said().startswith(said)


def test_a_pair_kept_apart_that_names_a_stranger_is_told_by_its_place_and_nobody_is_named() -> None:
    plan = read_plan(PLAN.split("[rules]")[0] + '[rules]\napart = [["a", "b"], ["a", "canary"]]\n')
    rows = [
        dict.fromkeys(("Name", "Chef", "Zeiten", "Zone", "Leitet", "Jahre", "Bereich"), "") | {"Name": n} for n in "ab"
    ]
    said = " ".join(p.said() for p in inputs(rows, plan).problems)
    assert "Pair 2 of “rules.apart” names somebody who isn't in the list." in said
    assert "canary" not in said
