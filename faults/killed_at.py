"""`python -m faults.killed_at N serve …`: Askwell dies before the Nth statement of its migration, as by kill -9.

Only the main thread's are counted. The followers' thread begins to write once the migration is over, sooner or later,
and then the Nth would be another one each time.
"""

import os
import signal
import sys
import threading
from typing import Any


def die_before(statement: int) -> None:
    from django.db.backends.sqlite3.base import SQLiteCursorWrapper

    ordinary = SQLiteCursorWrapper.execute
    left = statement

    def execute(self: Any, query: str, params: Any = None) -> Any:
        nonlocal left
        left -= threading.current_thread() is threading.main_thread()
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return ordinary(self, query, params)

    setattr(SQLiteCursorWrapper, "execute", execute)  # noqa: B010 - a method is replaced, which types don't allow


if __name__ == "__main__":
    die_before(int(sys.argv.pop(1)))
    from askwell.cli import main

    main()
