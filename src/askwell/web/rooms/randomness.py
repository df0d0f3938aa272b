"""Random bytes from the system, fetched by the page: a move needs several dozen, and each fetch is a system call."""

import os
import threading

PAGE = 4096


class _Pool(threading.local):
    page = b""
    used = 0


_pool = _Pool()


def draw(length: int) -> bytes:
    """Each byte is handed out once, to one thread."""
    if _pool.used + length > len(_pool.page):
        _pool.page, _pool.used = os.urandom(PAGE), 0
    start = _pool.used
    _pool.used = start + length
    return _pool.page[start : _pool.used]


def number(bits: int) -> int:
    """Of whole bytes."""
    return int.from_bytes(draw(bits // 8), "big")
