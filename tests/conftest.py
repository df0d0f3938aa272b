"""What holds for every test: how long Hypothesis looks, and that nothing is skipped where it counts."""

import gc
import os
import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

pytest_plugins = ["tests.no_skips"]

USES_HYPOTHESIS = re.compile(r"^ *(?:from|import) hypothesis\b", re.MULTILINE)


def pytest_pycollect_makemodule(module_path: Path) -> None:
    """Only for a file that takes it: Hypothesis alone takes a fifth of the time that all tests of the engine may."""
    if USES_HYPOTHESIS.search(module_path.read_text(encoding="utf-8")):
        import_module("tests.examples")


def pytest_collection_finish() -> None:
    """What has been imported by now stays: it need not be looked through for waste again and again."""
    gc.freeze()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Its summary would take Hypothesis in at the very end, to say that there is nothing to say."""
    plugins = session.config.pluginmanager
    if "hypothesis" not in sys.modules and plugins.has_plugin("hypothesispytest"):
        plugins.unregister(name="hypothesispytest")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names, right above the closing line, the checks that failed while the tests ran: bin/test says in which file."""
    path = Path(os.environ.get("FAILED_CHECKS") or os.devnull)
    if path.exists() and (failed := path.read_text().split()):
        terminalreporter.section("checks that failed beside the tests", red=True)
        terminalreporter.line(" ".join(failed))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one module that share a browser stay together: each worker would start one of its own."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))
