"""On CI a skipped test fails, so that nothing required goes untested without a word.

Elsewhere a test may skip what this machine lacks. What may be skipped on CI too is listed here by the
beginning of its reason, with why.
"""

import os
from collections.abc import Generator

import pytest

MAY_BE_SKIPPED_ON_CI: dict[str, str] = {}
"""Beginning of the reason given to `pytest.skip` → why no CI run needs it."""


def must_not_skip(reason: str) -> bool:
    return bool(os.environ.get("CI")) and not reason.startswith(tuple(MAY_BE_SKIPPED_ON_CI))


def forbid_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turns the report of a skip into that of a failure; an expected failure (xfail) stays what it is."""
    if report.outcome != "skipped" or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    if must_not_skip(reason):
        report.outcome = "failed"
        report.longrepr = f"skipped, which no test may be on CI: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    forbid_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    forbid_skip(report)
    return report
