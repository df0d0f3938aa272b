"""What a process holds, as the kernel counts it."""

from pathlib import Path


def rss(pid: int) -> int:
    """Bytes of its own: neither shared libraries nor the database, which is mapped and shared."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("this kernel doesn't say")


def threads(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/task").iterdir()))


def descriptors(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))
