"""When the private environment is made, and when it is left as it is. No package is fetched here."""

import time

import pytest

from tests.tooling.shell import ROOT, Machine

STAND_IN = """
make_environment() {
  mkdir -p $venv/bin
  printf '#!%s\\necho Python 3.11.0' $BASH >$venv/bin/python
  chmod +x $venv/bin/python
  fingerprint >$venv/ready-for-$1
  echo made
}
"""


def test_it_is_made_once(machine: Machine) -> None:
    assert machine.run(STAND_IN + "ready_for run; ready_for run").stdout == "made\n"


def test_what_is_ready_to_run_is_not_yet_ready_to_test(machine: Machine) -> None:
    assert machine.run(STAND_IN + "ready_for run; ready_for test; ready_for test").stdout == "made\nmade\n"


@pytest.mark.parametrize("file", ["requirements/run.txt", "requirements/uv.txt", "pyproject.toml"])
def test_it_is_made_anew_when_what_it_is_made_from_changes(machine: Machine, file: str) -> None:
    changed = f"ready_for run; echo '# newer' >>$root/{file}; ready_for run"
    assert machine.run(STAND_IN + changed).stdout == "made\nmade\n"


def test_it_is_made_anew_in_another_place(machine: Machine) -> None:
    machine.run(STAND_IN + "ready_for run")
    machine.root = machine.root.rename(machine.root.with_name("moved"))
    assert machine.run(STAND_IN + "ready_for run").stdout == "made\n"


def test_seeing_that_it_stands_takes_no_time(machine: Machine) -> None:
    machine.run(STAND_IN + "ready_for run")
    begin = time.monotonic()
    machine.run(STAND_IN + "ready_for run")
    assert time.monotonic() - begin < 1


def test_a_failure_leaves_it_unready(machine: Machine) -> None:
    failed = machine.run("make_environment() { unavailable 'No index.'; }; ready_for run; echo reached")
    assert (failed.returncode, failed.stdout, failed.stderr) == (69, "", "No index.\n")
    assert machine.run("stands_for run").returncode == 1


@pytest.mark.parametrize("home", ["", "/proc/nowhere"])
def test_whoever_has_no_home_is_lent_one(machine: Machine, home: str) -> None:
    assert machine.run("lend_home; echo $HOME", HOME=home).stdout == f"{machine.root}/var/home\n"


def test_a_home_of_ones_own_is_kept(machine: Machine) -> None:
    assert machine.run("lend_home; echo $HOME").stdout == f"{machine.home}\n"


def test_another_projects_python_does_not_leak_in(machine: Machine) -> None:
    assert machine.run("echo ${PYTHONPATH-none} ${VIRTUAL_ENV-none}", PYTHONPATH="/a", VIRTUAL_ENV="/b").stdout == (
        "none none\n"
    )


@pytest.mark.parametrize("name", ["run", "test", "schema", "build", "uv"])
def test_every_locked_package_has_its_hash(name: str) -> None:
    entries = (ROOT / "requirements" / f"{name}.txt").read_text().replace("\\\n", "").splitlines()
    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_what_runs_and_what_tests_are_locked_to_the_same_releases() -> None:
    def releases(name: str) -> set[str]:
        lines = (ROOT / "requirements" / f"{name}.txt").read_text().splitlines()
        return {line.split()[0] for line in lines if "==" in line and not line.startswith(" ")}

    assert releases("run") <= releases("test")
