"""How bin/test runs its checks, with stand-ins for the programs that check."""

from pathlib import Path

import pytest

from tests.tooling.shell import Machine

LIBRARY = "source $root/bin/lib/checks.sh; source $root/bin/lib/browser.sh; "


@pytest.fixture
def checks(machine: Machine, tmp_path: Path) -> Path:
    """Programs that are content with everything, and the file in which they note how they were called."""
    called = tmp_path / "called"
    for program in ("ruff", "mypy", "lint-imports"):
        machine.has(program, f'echo {program} "$@" >>{called}')
    return called


def test_the_whole_tree_is_checked_by_all_four(machine: Machine, checks: Path) -> None:
    assert machine.run(LIBRARY + "run_checks; report_checks").returncode == 0
    assert checks.read_text().splitlines() == [
        "ruff check --quiet .",
        "ruff format --quiet --diff .",
        "mypy --no-error-summary",
        "lint-imports",
    ]


def test_a_path_is_checked_without_the_rest_of_the_tree(machine: Machine, checks: Path) -> None:
    machine.run(LIBRARY + "run_checks src/askwell/hints")
    assert checks.read_text().splitlines() == [
        "ruff check --quiet src/askwell/hints",
        "ruff format --quiet --diff src/askwell/hints",
        "mypy --no-error-summary --follow-imports=silent src/askwell/hints",
    ]


def test_one_failure_is_named_and_hides_no_other(machine: Machine, checks: Path) -> None:
    machine.has("ruff", "exit 1")
    machine.has("lint-imports", "echo 'rooms may not import actions'; exit 1")
    seen = machine.run(LIBRARY + 'run_checks; echo "${failed_checks[*]}"; report_checks')
    assert seen.returncode == 1
    assert seen.stdout == "ruff format imports\n"
    assert "types: good" in seen.stderr
    assert "rooms may not import actions" in seen.stderr


def test_checks_beside_the_tests_are_waited_for_and_named_in_the_file(machine: Machine, checks: Path) -> None:
    machine.has("mypy", "/bin/sleep 0.3; echo 'an int is no str'; exit 1")
    said = 'begin_checks; wait "$checks_job"; cat "$FAILED_CHECKS"; end_checks || echo "and so it failed"'
    seen = machine.run(LIBRARY + said)
    assert seen.stdout == "types\nand so it failed\n"
    assert "an int is no str\ntypes: FAILED" in seen.stderr


def test_checks_beside_the_tests_that_hold_leave_nothing_behind(machine: Machine, checks: Path) -> None:
    seen = machine.run(LIBRARY + 'begin_checks; end_checks && [[ ! -e $FAILED_CHECKS ]] && echo "all good"')
    assert seen.stdout == "all good\n"
    assert len(checks.read_text().splitlines()) == 4


def test_more_tests_run_at_once_than_there_are_cores_and_not_too_many(machine: Machine) -> None:
    for cores, workers in ((1, 2), (2, 3), (4, 6), (64, 8)):
        machine.has("nproc", f"echo {cores}")
        assert machine.run(LIBRARY + "workers").stdout == f"{workers}\n"


@pytest.mark.parametrize(("source", "answer"), [("from playwright.sync_api import Page", "yes"), ("import json", "no")])
def test_the_browser_is_wanted_only_for_tests_that_drive_one(machine: Machine, source: str, answer: str) -> None:
    test = machine.root / "test_page.py"
    test.write_text(source)
    asked = f"drives_a_browser {test}::test_one -k word && echo yes || echo no"
    assert machine.run(LIBRARY + asked).stdout == f"{answer}\n"
