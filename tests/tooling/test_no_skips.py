"""That on CI nothing required is skipped without a word, tried on little test suites of their own."""

import pytest

pytest_plugins = ["pytester"]

SKIPS = """
    import pytest

    def test_that_needs_something():
        pytest.skip("no browser here")
"""


@pytest.fixture(autouse=True)
def rule(pytester: pytest.Pytester) -> None:
    pytester.makeconftest("from tests.no_skips import pytest_make_collect_report, pytest_runtest_makereport")


def run(pytester: pytest.Pytester, source: str) -> dict[str, int]:
    pytester.makepyfile(source)
    return pytester.runpytest_inprocess("-p", "no:cacheprovider").parseoutcomes()


def test_elsewhere_a_test_may_skip(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert run(pytester, SKIPS) == {"skipped": 1}


def test_on_ci_a_skipped_test_fails(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert run(pytester, SKIPS) == {"failed": 1}


def test_on_ci_a_skip_by_a_mark_fails(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    marked = "import pytest\n@pytest.mark.skip(reason='later')\ndef test_that_is_left_out(): ..."
    assert run(pytester, marked) == {"errors": 1}


def test_on_ci_a_whole_file_cannot_skip(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert run(pytester, "import pytest\npytest.importorskip('no_such_module')") == {"errors": 1}


def test_on_ci_an_expected_failure_stays_one(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    expected = "import pytest\n@pytest.mark.xfail\ndef test_that_fails(): assert False"
    assert run(pytester, expected) == {"xfailed": 1}


def test_a_reason_on_the_list_may_be_skipped_on_ci(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr("tests.no_skips.MAY_BE_SKIPPED_ON_CI", {"no browser": "for this test"})
    assert run(pytester, SKIPS) == {"skipped": 1}
