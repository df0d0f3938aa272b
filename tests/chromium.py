"""Chromium for the tests that look at pages as a person does."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
"""`bin/test` says which; Debian's own where a test is run by itself."""
PATIENCE = 60_000
"""Milliseconds within which a page has to show what happened: that a busy machine takes its time decides nothing."""
QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

expect.set_options(timeout=PATIENCE)


@contextmanager
def launched() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIETLY])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Never for longer than a module: as long as one drives a browser, an event loop runs in this thread, and
    neither Django's tables nor another loop can be used by the next test of the same process."""
    with launched() as chromium:
        yield chromium
