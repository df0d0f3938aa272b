"""`askwell version`."""

import json
import platform

from tests.cli.conftest import Command


def test_people_and_programs_are_told_the_same(askwell: Command) -> None:
    people, programs = askwell("version").stdout, json.loads(askwell("version", "--json").stdout)
    assert programs["python"] == platform.python_version()
    assert programs["askwell"] in people
