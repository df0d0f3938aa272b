"""What holds for every test: how long Hypothesis looks, and that nothing is skipped where it counts."""

import os

import pytest
from hypothesis import settings

pytest_plugins = ["tests.no_skips"]

# On CI the same examples each time, so that a failure is what the change broke; chance is for the desk and for faults/
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("dev", deadline=None, max_examples=50)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names, right above the closing line, the checks that failed before the tests began."""
    if failed := os.environ.get("FAILED_CHECKS"):
        terminalreporter.section("checks that failed before the tests", red=True)
        terminalreporter.line(failed)
