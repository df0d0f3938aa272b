"""What people write is in no log."""

import io
import json
import logging

import pytest
import structlog

from askwell.web.config.logs import configure_logs

WORD = "canaryword"


@pytest.fixture(autouse=True)
def as_it_was() -> object:
    yield
    configure_logs("ERROR")


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_only_listed_fields_are_logged(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs("DEBUG")
    structlog.get_logger().info("something", room="abc", text=WORD, name=WORD)
    (line,) = lines(capsys)
    assert line["event"] == "something"
    assert line["room"] == "abc"
    assert WORD not in str(line)


def test_an_exception_is_logged_by_its_type_and_places_without_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs("DEBUG")
    try:
        raise KeyError(WORD)
    except KeyError as error:
        structlog.get_logger().error("failed", exc_info=error)
    (line,) = lines(capsys)
    assert line["error"] == "KeyError"
    assert str(line["where"]).startswith("['test_an_exception")
    assert WORD not in str(line)


def test_what_libraries_log_loses_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs("DEBUG")
    logging.getLogger("django.request").warning("Bad request: /rooms/%s", WORD)
    (line,) = lines(capsys)
    assert line["logger"] == "django.request"
    assert WORD not in str(line)


def test_a_log_on_a_full_disk_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    with open("/dev/full", "wb", buffering=0) as raw, monkeypatch.context() as machine:
        machine.setattr("sys.stderr", io.TextIOWrapper(raw, write_through=True))
        configure_logs("INFO")
        for _ in range(1000):
            structlog.get_logger().error("not saved", room="abc")
        machine.undo()
