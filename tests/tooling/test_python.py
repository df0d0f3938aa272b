"""Which Python is taken to make the private environment."""

import sys
from pathlib import Path

from tests.tooling.shell import Machine


def python(version: tuple[int, int], *, venv: bool = True) -> str:
    """A program that answers our two questions as a Python of this version would."""
    return (
        f"[[ $2 == *ensurepip* ]] && exit {int(not venv)}\n"
        f"[[ $2 == *version_info* ]] && exit {int(not (3, 11) <= version < (3, 15))}\n"
        f'echo "Python {version[0]}.{version[1]}.0"'
    )


def test_the_machines_own_python_comes_first(machine: Machine) -> None:
    machine.has("python3.13", python((3, 13)))
    machine.has("python3", python((3, 12)))
    assert machine.run("find_python").stdout == "python3\n"


def test_an_old_one_gives_way_to_a_newer_one(machine: Machine) -> None:
    machine.has("python3", python((3, 9)))
    machine.has("python3.12", python((3, 12)))
    assert machine.run("find_python").stdout == "python3.12\n"


def test_one_that_cannot_make_environments_gives_way(machine: Machine) -> None:
    machine.has("python3", python((3, 12), venv=False))
    machine.has("python3.11", python((3, 11)))
    assert machine.run("find_python").stdout == "python3.11\n"


def test_python_in_the_environment_names_the_one_to_take(machine: Machine) -> None:
    machine.has("python3", python((3, 12)))
    assert machine.run("find_python", PYTHON=sys.executable).stdout == f"{sys.executable}\n"


def test_a_user_without_venv_is_told_the_package_and_the_line(machine: Machine) -> None:
    machine.has("python3", python((3, 12), venv=False))
    machine.has("id", "echo 1000")
    machine.has("apt-get")
    told = machine.run("require_python")
    assert told.returncode == 69
    assert "sudo apt-get install --yes python3-venv\n" in told.stderr


def test_root_gets_venv_installed(machine: Machine, tmp_path: Path) -> None:
    machine.has("python3", f"[[ -e {tmp_path}/here ]] || exit 1\n" + python((3, 12)))
    machine.has("id", "echo 0")
    machine.has("apt-get", f'[[ $1 == update ]] || echo "$@" >{tmp_path}/here')
    assert machine.run("require_python").stdout == "python3\n"
    assert (tmp_path / "here").read_text().split()[-2:] == ["python3", "python3-venv"]


def test_a_machine_whose_python_stays_too_old_is_told_so(machine: Machine) -> None:
    machine.has("python3", python((3, 9)))
    machine.has("id", "echo 0")
    machine.has("apt-get")
    told = machine.run("require_python")
    assert told.returncode == 69
    assert "Askwell needs Python 3.11" in told.stderr
    assert "Python 3.9.0" in told.stderr
