"""The page of a sheet as a PDF, by WeasyPrint, where that extra is installed."""

import asyncio
import subprocess
import sys

from askwell.web.rooms.sheets.printer import UNAVAILABLE

SECONDS = 60
_one_at_a_time = asyncio.Lock()
"""A page takes a second or two of a processor: a set that leaves together shall not take all of them."""


class NoPrinter(Exception):
    """WeasyPrint, or a library of the system that it needs, is not there."""


async def pdf_of(html: str) -> bytes:
    """Raises NoPrinter; TimeoutError after a minute."""
    async with _one_at_a_time:
        process = await asyncio.to_thread(_begin)
        try:
            async with asyncio.timeout(SECONDS):
                made, _ = await asyncio.to_thread(process.communicate, html.encode())
        except BaseException:
            process.kill()
            raise
    if process.returncode == UNAVAILABLE:
        raise NoPrinter
    if process.returncode != 0:
        raise RuntimeError("the printer of sheets failed")
    return made


def _begin() -> subprocess.Popen[bytes]:
    """Not by the loop's own way of starting a process: that one forks, which can stand still for ever in a process
    with threads, and every room with it. What the printer might complain about could hold words of the sheet: nobody
    reads it."""
    command = (sys.executable, "-m", "askwell.web.rooms.sheets.printer")
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 - our own module
