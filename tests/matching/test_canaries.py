"""Confidential words go in at every door; nothing that comes out, on any road, holds one."""

import logging
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from askwell.cli.match import match
from askwell.matching.formed import Progress

HEADING = "Id,Name,Times,Function,Faith,Age,Shift,Last\n"
PLAN = """
[people]
id = "Id"
name = "Name"
times = "Times"
earlier = "Last"
[[attribute]]
column = "Function"
[[attribute]]
column = "Faith"
name = "canaryfaith"
weight = 5
confidential = true
[[attribute]]
column = "Age"
name = "canaryage"
kind = "level"
levels = ["canaryyoung", "canaryold"]
protected = true
[[attribute]]
column = "Shift"
name = "canaryshift"
kind = "number"
confidential = true
[rules]
shared_slots = 1
apart = [["p0", "p1"]]
[[rules.at_most]]
attribute = "canaryfaith"
people = {most}
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    lines = [
        f"p{i},Person {i},Tue 9-12,f{i % 6},canarykind{i % 3},canary{('old', 'young')[i % 2]},{70007.5 + i},{i % 4}\n"
        for i in range(24)
    ]
    Path(tmp_path, "people.csv").write_text(HEADING + "".join(lines))
    Path(tmp_path, "rules.toml").write_text(PLAN.format(most=3))
    Path(tmp_path, "open.toml").write_text(PLAN.format(most=3).replace("confidential = true", ""))
    Path(tmp_path, "impossible.toml").write_text(PLAN.format(most=1))
    return tmp_path


def run(files: Path, *words: object, plan: str = "rules.toml", people: str = "people.csv") -> Result:
    given = [str(w) for w in (files / people, "--rules", files / plan, "--effort", 120, *words)]
    return CliRunner().invoke(match, given)


def told(done: Result) -> str:
    return done.stdout + done.stderr


def test_the_canaries_would_be_seen_were_they_not_confidential(files: Path) -> None:
    for how in ((), ("--json",)):
        assert "canaryfaith" in told(run(files, *how, plan="open.toml"))
    run(files, "--out", files / "open", plan="open.toml")
    for ending in ("md", "csv", "svg", "json"):
        assert "canaryfaith" in Path(files, "open", f"sets.{ending}").read_text()
    impossible = Path(files, "impossible.toml")
    impossible.write_text(impossible.read_text().replace("confidential = true", ""))
    assert "canary" in told(run(files, plan="impossible.toml"))


def test_no_set_file_table_strip_or_reason_holds_a_canary(files: Path) -> None:
    done = [run(files), run(files, "--json"), run(files, "--out", files / "sets"), run(files, "--moves")]
    assert [d.exit_code for d in done] == [0] * 4, [told(d) for d in done]
    written = [p.read_text() for p in Path(files, "sets").iterdir()]
    assert len(written) == 4
    for text in (*map(told, done), *written):
        assert_silent(text)


def test_newcomers_and_locked_people_are_told_no_canary(files: Path) -> None:
    run(files, "--out", files / "sets")
    places = Path(files, "sets", "sets.csv")
    for line in (
        "p24,New,Tue 9-12,f1,canarykind0,canaryold,70031.5,\n",
        "p25,Newer,Tue 9-12,f2,canarykind0,canaryold,70032.5,\n",
    ):
        with Path(files, "people.csv").open("a") as people:
            people.write(line)
    for how in ("--newcomers", "--lock"):
        done = run(files, how, places)
        assert done.exit_code == 0
        assert {"--newcomers": "p24", "--lock": "Newer"}[how] in told(done)
        assert_silent(told(done))


def test_the_sentence_of_a_conflict_names_only_that_there_is_a_confidential_rule(files: Path) -> None:
    done = run(files, plan="impossible.toml")
    assert done.exit_code == 1
    assert "a confidential rule" in told(done)
    assert_silent(told(done))


def test_what_is_odd_in_a_confidential_column_is_said_without_its_words(files: Path) -> None:
    people = Path(files, "people.csv")
    people.write_text(people.read_text().replace(",70008.5,", ",canaryword,").replace("canaryold", "canaryancient", 1))
    done = run(files, "--check")
    assert done.exit_code == 1
    assert "isn't a number" in told(done)
    assert "is none of the levels" in told(done)
    assert "canaryword" not in told(done)
    assert "canaryancient" not in told(done)


def test_progress_and_logs_hold_no_canary(
    files: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[str] = []
    monkeypatch.setattr("askwell.cli.match.PAUSE", 0.0)
    monkeypatch.setattr("askwell.cli.match._watched", lambda: True)
    monkeypatch.setattr(Progress, "__init__", noting(Progress.__init__, seen))
    done = run(files)
    assert "rules broken" in done.stderr
    assert seen
    for text in (*seen, caplog.text, told(done)):
        assert_silent(text)


def noting(usual: Callable[..., None], seen: list[str]) -> Callable[..., None]:
    """The usual beginning of a progress, which also writes down what it was given."""

    def begin(self: Progress, *given: object) -> None:
        seen.append(repr(given))
        usual(self, *given)

    return begin


def assert_silent(text: str) -> None:
    """No confidential name or value, nor who is kept apart."""
    assert "canary" not in text
    assert not re.search(r"700\d\d\.5", text)
    assert "apart" not in text.lower()
