"""The commands of bin/: that each can be read, run, and says what it is for."""

import subprocess
from pathlib import Path

import pytest

from tests.tooling.tracked import ROOT

COMMANDS = sorted(path for path in (ROOT / "bin").iterdir() if path.is_file())
LIBRARY = sorted((ROOT / "bin" / "lib").glob("*.sh"))


@pytest.mark.parametrize("script", [*COMMANDS, *LIBRARY, ROOT / ".ci" / "run"], ids=lambda path: path.name)
def test_bash_can_read_it(script: Path) -> None:
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0


@pytest.mark.parametrize("command", COMMANDS, ids=lambda path: path.name)
def test_a_command_can_be_run_and_begins_by_saying_what_it_is_for(command: Path) -> None:
    first, second, third = command.read_text().splitlines()[:3]
    assert command.stat().st_mode & 0o111
    assert first == "#!/usr/bin/env bash"
    assert second.startswith("# ")
    assert third.startswith("#") or third == "set -euo pipefail"


def test_the_command_keeps_the_folder_it_was_called_in(tmp_path: Path) -> None:
    """A path that somebody gives to `askwell` is meant from where they stand."""
    printed = subprocess.run(
        ["bash", "-c", f"exec() {{ pwd; }}; source {ROOT}/bin/askwell"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert printed.stdout.strip() == str(tmp_path), printed.stderr
