"""The files of this project, as they are handed on: what is committed, and nothing that lies beside it."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked_files() -> tuple[Path, ...]:
    """Paths relative to the root, in order."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    paths = (Path(name) for name in listed.stdout.split("\0") if name)
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


def ours(path: Path) -> bool:
    """Whether we wrote it: not vendored, not locked."""
    return not {"vendor", "fonts", "requirements"} & set(path.parts) and path.name != "LICENSE"


def text_of(path: Path) -> str:
    """The file's text; empty for what is not text."""
    try:
        return (ROOT / path).read_text()
    except UnicodeDecodeError:
        return ""
