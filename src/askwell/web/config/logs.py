"""Logs never hold content: a line has a fixed event name and only fields of a short list.

Django's and uvicorn's own lines pass the same gate: all but the logger's name and the level is dropped, because
a path, a form or an exception's text may quote what somebody wrote.
"""

import io
import logging
import sys
import traceback
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Any, TextIO, cast

import msgspec
import structlog

ALLOWED = frozenset(
    {
        "event", "level", "logger", "timestamp", "error", "where",
        "address", "at", "attempts", "count", "follower", "kind", "method", "number", "origin", "port",
        "reason", "room", "rows", "seat", "seconds", "slug", "status", "version",
    }
)  # fmt: skip


def only_allowed(_logger: object, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drops every field that isn't on the list; an exception is kept as its type and the places it passed."""
    failure = line.pop("exc_info", None)
    if failure:
        error = failure if isinstance(failure, BaseException) else sys.exc_info()[1]
        if error is not None:
            line["error"] = type(error).__name__
            line["where"] = places(error)
    return {name: value for name, value in line.items() if name in ALLOWED}


def places(error: BaseException) -> list[str]:
    """Function and line of each frame: enough to find the fault, without the values in hand."""
    return [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]


class SilentText(logging.Handler):
    """Turns a foreign log record into a line of ours without its text."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        level = record.levelname.lower() if record.levelname.lower() in {"warning", "error", "critical"} else "info"
        getattr(structlog.get_logger(), level)("elsewhere", logger=record.name, exc_info=error)


class Unfailing(io.TextIOBase):
    """A line that can't be written, since the disk that it goes to is full, is lost; whoever wrote it goes on.

    Otherwise a full disk under the log would leave a move without an answer.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with suppress(OSError):
            return self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._stream.flush()


def _as_json(line: MutableMapping[str, Any], **_: object) -> str:
    return msgspec.json.encode(line, enc_hook=repr).decode()


def configure_logs(level: str) -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.processors.JSONRenderer(serializer=_as_json),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.WriteLoggerFactory(cast("TextIO", Unfailing(sys.stderr))),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(
        handlers=[SilentText()], level=max(logging.WARNING, logging.getLevelNamesMapping()[level]), force=True
    )
