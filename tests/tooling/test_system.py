"""What is said and done about system packages that a machine lacks."""

import sys
from pathlib import Path

from tests.tooling.shell import Machine

WANT_BOTH = "want git git; want chromium chromium chromium-browser; install_missing; echo done"


def test_a_user_is_told_every_missing_package_in_one_line(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    machine.has("apt-get")
    told = machine.run(WANT_BOTH)
    assert told.returncode == 69
    assert "sudo apt-get install --yes git chromium\n" in told.stderr
    assert told.stdout == ""


def test_what_is_here_under_another_name_is_not_missing(machine: Machine) -> None:
    machine.has("git")
    machine.has("chromium-browser")
    assert machine.run(WANT_BOTH).stdout == "done\n"


def test_root_gets_the_packages_after_the_lists_were_read(machine: Machine, tmp_path: Path) -> None:
    machine.has("id", "echo 0")
    machine.has("apt-get", f'echo "$*" >>{tmp_path}/asked')
    assert machine.run(WANT_BOTH).stdout == "done\n"
    assert (tmp_path / "asked").read_text().splitlines() == [
        "update",
        "install --yes --no-install-recommends git chromium",
    ]


def test_what_apt_get_said_is_shown_when_it_fails(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has("apt-get", "echo 'the mirror sleeps' >&2; exit 100")
    told = machine.run(WANT_BOTH)
    assert told.returncode == 69
    assert "the mirror sleeps" in told.stderr


def test_a_machine_without_apt_get_is_told_the_names(machine: Machine) -> None:
    told = machine.run(WANT_BOTH)
    assert told.returncode == 69
    assert "This machine lacks: git chromium." in told.stderr


def test_a_missing_library_is_told_by_its_package(machine: Machine) -> None:
    machine.has("python", 'exec "$REAL" "$@"')
    wanted = "venv=$root/venv; mkdir -p $venv; ln -s $PATH $venv/bin; "
    wanted += "want_library libc6 libc.so.6; want_library libnowhere1 libnowhere.so.1; echo ${missing[*]}"
    assert machine.run(wanted, REAL=sys.executable).stdout == "libnowhere1\n"
