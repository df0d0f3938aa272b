"""The compiled twin of the sweep: built once by the machine's own C compiler, and never needed.

It gives the same sets as `sweep.py`, only sooner. The built file lies in the user's cache and bears the fingerprint
of its source, compiler flags and processor; nothing is built when no compiler is there, or with
`ASKWELL_MATCHING_KERNEL=off`.
"""

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from askwell.matching.search.board import Board, Ints
from askwell.matching.search.chance import TABLE

FLAGS = ("-O3", "-march=native", "-shared", "-fPIC", "-std=c11")
NUMBERS = ("people", "sets", "columns", "categories", "depth", "movable", "resizable", "window")
ARRAYS = (
    *("pair", "pinned", "visit", "smallest", "largest", "column", "first", "members", "marginal", "forgiven"),
    *("home", "size", "pull", "own", "count", "best", "scratch", "score"),
)
SLOWER = (
    "No working C compiler was found: forming sets can take a hundred times as long and more, and gives the same sets. "
    "Install one (on Debian and Ubuntu: sudo apt install gcc libc6-dev), and it is used by itself."
)
Sweeps = Callable[[Board, Ints, int, int], None]


class _Board(ctypes.Structure):
    _fields_ = [(n, ctypes.c_int32) for n in NUMBERS] + [(a, ctypes.c_void_p) for a in ARRAYS]


@cache
def compiled() -> Sweeps | None:
    """The compiled sweeps, or None where they can't be had."""
    if turned_off():
        return None
    try:
        library = ctypes.CDLL(str(_built()))
        call = library.askwell_sweeps
    except (OSError, subprocess.SubprocessError, AttributeError):
        return None
    call.argtypes = [ctypes.POINTER(_Board), ctypes.c_int32, ctypes.c_uint64]
    call.restype = None

    def sweeps(board: Board, forgiven: Ints, count: int, place: int) -> None:
        call(ctypes.byref(_described(board, forgiven)), count, place)

    return sweeps


def turned_off() -> bool:
    """Whether somebody chose to do without."""
    return os.environ.get("ASKWELL_MATCHING_KERNEL") == "off"


def missed() -> bool:
    """Whether the compiled sweeps are wanted and can't be had, which whoever waits should be told."""
    return compiled() is None and not turned_off()


def _described(board: Board, forgiven: Ints) -> _Board:
    task = board.task
    depth = board.marginal.shape[1]
    numbers = (task.people, task.sets, len(board.column), len(board.marginal), depth)
    scratch = np.empty(task.people + 2 * task.sets, np.int32)
    held: dict[str, object] = {"forgiven": forgiven, "scratch": scratch}
    held |= {"smallest": task.smallest, "largest": task.largest}
    arrays = [np.asarray(held.get(a) if a in held else getattr(board, a)) for a in ARRAYS]
    described = _Board(*numbers, len(board.visit), board.resizable, TABLE, *(a.ctypes.data for a in arrays))
    described._keep = arrays  # the pointers must not outlive what they point to
    return described


def _built() -> Path:
    source = files("askwell.matching.search").joinpath("sweep.c").read_bytes()
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise OSError("no C compiler")
    target = _folder() / f"sweep-{_fingerprint(source, compiler)}.so"
    if target.exists():
        return target
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        written, made = Path(folder, "sweep.c"), Path(folder, "sweep.so")
        written.write_bytes(source)
        command = [compiler, *FLAGS, "-o", str(made), str(written)]
        subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 (our own source)
        made.replace(target)
    return target


def _folder() -> Path:
    """Only ever a folder of this user: whoever can write there could run code as them."""
    try:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "askwell")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.access(folder, os.W_OK) and folder.stat().st_uid == os.getuid():
            return folder
    except (OSError, RuntimeError):
        pass
    return Path(tempfile.mkdtemp(prefix="askwell-"))


def _fingerprint(source: bytes, compiler: str) -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next((line for line in lines if line.startswith(("flags", "Features"))), "")
    except OSError:
        processor = platform.processor()
    what = [source, compiler.encode(), " ".join(FLAGS).encode(), platform.machine().encode(), processor.encode()]
    return hashlib.sha256(b"\0".join(what)).hexdigest()[:20]
