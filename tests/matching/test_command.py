"""`askwell match` at the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from askwell.cli.match import match
from askwell.matching.reading.template import TEMPLATE
from askwell.matching.search import kernel

HEADING = "E-mail;Name;Line manager;Times;Time zone;Languages;Function;Organisation;Years;Approach\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    lines = [f"p{i};Person {i};;Tue 9-12;Europe/Berlin;en;f{i % 6};o{i % 7};{i};ask, listen\n" for i in range(24)]
    file = tmp_path / "people.csv"
    file.write_text(HEADING + "".join(lines), encoding="utf-8-sig")
    return file


def run(*words: object) -> Result:
    return CliRunner().invoke(match, [str(w) for w in words])


def test_the_template_is_printed_and_works(people: Path, tmp_path: Path) -> None:
    printed = run("--template")
    assert printed.output == TEMPLATE
    plan = tmp_path / "rules.toml"
    plan.write_text(printed.output)
    done = run(people, "--rules", plan, "--effort", 200, "--json")
    assert done.exit_code == 0, done.output
    assert len(json.loads(done.stdout)["sets"]) == 4
    assert "every rule is kept" in done.stderr


def test_files_are_written_and_can_be_locked(people: Path, tmp_path: Path) -> None:
    done = run(people, "--effort", 200, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert sorted(f.name for f in (tmp_path / "out").iterdir()) == ["sets.csv", "sets.json", "sets.md", "sets.svg"]
    again = run(people, "--effort", 50, "--lock", tmp_path / "out" / "sets.csv", "--json")
    assert again.exit_code == 0, again.output
    first = json.loads((tmp_path / "out" / "sets.json").read_text())
    assert [s["people"] for s in json.loads(again.stdout)["sets"]] == [s["people"] for s in first["sets"]]


def test_a_check_names_line_and_column(people: Path) -> None:
    people.write_text(people.read_text(encoding="utf-8-sig") + "p0;Twin;;never;;;;;;\n", encoding="utf-8-sig")
    done = run(people, "--check")
    assert done.exit_code == 1
    assert "Line 26, column “E-mail”: “p0” is in the list twice." in done.stderr


def test_an_impossible_list_ends_with_a_proof(people: Path) -> None:
    people.write_text(people.read_text(encoding="utf-8-sig").replace("p0;Person 0;;Tue 9-12", "p0;Person 0;;Fri 9-12"))
    done = run(people, "--effort", 50)
    assert done.exit_code == 1
    assert "Impossible, and proved: Nobody shares enough slots with Person 0, and a set needs 5 people." in done.stderr


def test_newcomers_are_offered_three_sets(people: Path, tmp_path: Path) -> None:
    run(people, "--effort", 100, "--out", tmp_path / "out")
    people.write_text(people.read_text(encoding="utf-8-sig") + "p24;New;;Tue 9-12;Europe/Berlin;en;f1;o9;3;ask\n")
    done = run(people, "--newcomers", tmp_path / "out" / "sets.csv")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("p24:\n  Set ")
    assert len(done.stdout.splitlines()) == 4


def test_the_curve_of_moves_says_what_it_shows_and_what_it_needs(people: Path, tmp_path: Path) -> None:
    assert "Nobody has a set yet" in run(people, "--effort", 60, "--moves").stderr
    heading, *lines = people.read_text(encoding="utf-8-sig").splitlines()
    rows = [f"{line};{number % 4 + 1}\n" for number, line in enumerate(lines)]
    people.write_text(f"{heading};Last set\n" + "".join(rows))
    plan = tmp_path / "rules.toml"
    plan.write_text(TEMPLATE.replace("# earlier", "earlier"))
    done = run(people, "--rules", plan, "--effort", 100, "--moves")
    assert done.exit_code == 0, done.output
    moved = [int(line.split()[3]) for line in done.stdout.splitlines()]
    assert len(moved) == 6
    assert moved[0] > moved[-1]
    assert "how many move for it" in done.stderr


def test_a_plan_that_cannot_be_used_is_a_matter_of_configuration(people: Path, tmp_path: Path) -> None:
    plan = tmp_path / "rules.toml"
    plan.write_text(TEMPLATE.replace("smallest = 5", 'smallest = "five"'))
    done = run(people, "--rules", plan, "--check")
    assert done.exit_code == 78
    assert "Rules: “rules.smallest” can't be “five”. Write a number from 1 to 1000." in done.stderr


def test_no_list_is_a_matter_of_usage() -> None:
    assert run().exit_code == 2


def test_a_plan_in_another_encoding_is_refused_with_a_sentence(people: Path, tmp_path: Path) -> None:
    plan = tmp_path / "rules.toml"
    plan.write_bytes("# für alle\n".encode("cp1252"))
    done = run(people, "--rules", plan, "--check")
    assert done.exit_code == 78
    assert "UTF-8" in done.stderr


def test_a_folder_that_cannot_be_written_is_said_to_be_so(people: Path, tmp_path: Path) -> None:
    file = tmp_path / "taken"
    file.write_text("")
    done = run(people, "--effort", 50, "--out", file / "sets")
    assert done.exit_code == 1
    assert "can't be written to" in done.stderr
    assert "Traceback" not in done.output


def test_a_place_of_somebody_who_left_is_said_and_given_up(people: Path, tmp_path: Path) -> None:
    places = tmp_path / "sets.csv"
    places.write_text("set,id\n2,p3\n1,gone\n")
    done = run(people, "--effort", 50, "--lock", places, "--json")
    assert done.exit_code == 0, done.output
    assert "gone has a place and isn't in the list any more" in done.stderr
    assert "p3" in json.loads(done.stdout)["sets"][1]["people"]


def test_a_missing_compiler_is_said_once_with_its_cure_and_changes_no_set(
    people: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = run(people, "--effort", 60, "--json")
    monkeypatch.setattr("askwell.matching.search.kernel._built", missing_compiler)
    kernel.compiled.cache_clear()
    try:
        without = run(people, "--effort", 60, "--json")
        checked = run(people, "--check")
        monkeypatch.setenv("ASKWELL_MATCHING_KERNEL", "off")
        kernel.compiled.cache_clear()
        chosen = run(people, "--effort", 60, "--json")
    finally:
        kernel.compiled.cache_clear()
    assert without.stderr.count("No working C compiler was found") == 1
    assert "sudo apt install gcc" in without.stderr
    assert without.stdout == usual.stdout == chosen.stdout
    assert "compiler" not in usual.stderr + checked.stderr + chosen.stderr


def missing_compiler() -> Path:
    raise OSError("no C compiler")
