"""The page for administrators says what the commands do."""

import json
import re
from pathlib import Path

import click

from askwell.cli.backup import RETENTION, backup
from askwell.cli.restore import restore
from tests.cli.conftest import Command

PAGE = (Path(__file__).parents[2] / "docs" / "keeping-it-safe.md").read_text()


def options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}


def test_every_option_on_the_page_exists() -> None:
    for name, command in (("backup", backup), ("restore", restore)):
        lines = re.findall(rf"^askwell {name} (.+?)(?:#|$)", PAGE, re.MULTILINE)
        used = {word for line in lines for word in line.split() if word.startswith("--")}
        assert lines
        assert used <= options(command)
    for named in set(re.findall(r"`(--[a-z-]+)", PAGE)):
        assert named in options(backup) | options(restore)


def test_every_finding_of_the_doctor_is_on_the_page(askwell: Command, data: Path) -> None:
    (data / "askwell.db").touch()
    found = json.loads(askwell("doctor", "--data", str(data), "--json").stdout)
    rows = ",".join(re.findall(r"^\| ([^|]+) \|", PAGE, re.MULTILINE))
    assert len(found) > 7
    assert [finding["about"] for finding in found if finding["about"] not in rows] == []


def test_the_days_on_the_page_are_the_days_of_the_keys() -> None:
    assert RETENTION == 7
    assert "seven days, or `--days`" in PAGE
