"""The engine's own tests are those that run after every line: they stand on nothing that takes long to come in."""

import subprocess
import sys

from tests.tooling.tracked import ROOT

SLOW_TO_COME = "{'django', 'hypothesis', 'playwright', 'uvicorn'}"

COLLECT = f"""
import sys, pytest
code = pytest.main(["--collect-only", sys.argv[1]])
print("brought:", *sorted({SLOW_TO_COME} & sys.modules.keys()))
sys.exit(code)
"""


def brought_by(tests: str) -> str:
    """What comes in with these tests, run by themselves."""
    command = [sys.executable, "-c", COLLECT, tests]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1].removeprefix("brought:").strip()


def test_the_engines_tests_need_neither_the_web_nor_a_search_for_examples() -> None:
    assert brought_by("tests/engine") == ""


def test_what_whole_meetings_bring_with_them_would_be_seen() -> None:
    assert brought_by("tests/meetings/test_any_meeting.py") == "hypothesis"
