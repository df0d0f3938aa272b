"""Django and everything that knows requests, tables and time.

The first thing this package does is to put the SQLite that we ship in the place of the machine's own: versions
before 3.51.3 can corrupt a database in WAL mode, and many systems still carry one. Where no such build is to be
had (`pysqlite3` has no wheel for Linux on ARM) the machine's own is used, and `askwell doctor` says so.
"""

import sys

try:
    import pysqlite3  # type: ignore[import-untyped]
    from pysqlite3 import dbapi2
except ImportError:
    pass
else:
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = dbapi2
