"""What must be so before a server starts; each with an id and the way to put it right."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004 - Django's word

from askwell.web.sqlite_safety import is_safe


@register(Tags.database)
def sqlite_is_safe(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    if is_safe():
        return []
    return [
        Warning(
            f"SQLite {sqlite3.sqlite_version} can corrupt a write-ahead log, so none is used.",
            hint="Install pysqlite3, or a Python whose SQLite is 3.51.3 or newer.",
            id="askwell.W001",
        )
    ]
