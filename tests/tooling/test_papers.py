"""That the project's papers say what is so: links lead somewhere, the map is whole, the licence is exact."""

import hashlib
import re
import tomllib
from itertools import chain
from pathlib import Path

from tests.tooling.tracked import ROOT, text_of, tracked_files

AGPL_3 = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"
"""SHA-256 of the licence's text as its authors, the Free Software Foundation, publish it."""

LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!\w+:|#)([^)#\s]+)")


def pages() -> list[Path]:
    return [path for path in tracked_files() if path.suffix == ".md"]


def test_the_licence_is_the_agpl_to_the_letter() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == AGPL_3


def test_links_between_pages_lead_somewhere() -> None:
    links = [(page, link) for page in pages() for link in LINK.findall(text_of(page))]
    assert links
    assert [(str(page), link) for page, link in links if not (ROOT / page.parent / link).exists()] == []


def test_every_part_is_on_the_map() -> None:
    """Top folders, Askwell's parts and the web's rooms: whoever adds one says what it is for."""
    folders = chain.from_iterable(path.parents for path in tracked_files())
    parts = {f for f in folders if len(f.parts) == 1 or f.parent in map(Path, ("src/askwell", "src/askwell/web"))}
    on_the_map = set(re.findall(r"`([^`]+?)/?`", text_of(Path("docs/map.md"))))
    assert Path("src/askwell/engine") in parts
    assert {str(part) for part in parts} - on_the_map == set()


def test_decisions_are_numbered_once_each() -> None:
    names = [path.name for path in pages() if path.parent.name == "decisions"]
    numbers = [match[1] for name in names if (match := re.fullmatch(r"(\d{4})-[a-z0-9-]+\.md", name))]
    assert names
    assert len(set(numbers)) == len(names)


def test_the_readme_names_its_two_commands_and_they_can_be_run() -> None:
    for command in ("bin/demo", "bin/test"):
        assert command in text_of(Path("README.md"))
        assert (ROOT / command).stat().st_mode & 0o111


def test_the_changelog_begins_with_this_release_or_what_comes_next() -> None:
    version = tomllib.loads(text_of(Path("pyproject.toml")))["project"]["version"]
    first = next(line for line in text_of(Path("CHANGELOG.md")).splitlines() if line.startswith("## "))
    assert first == "## Not yet released" or version in first


def test_locked_files_name_no_address() -> None:
    locked = [path for path in tracked_files() if path.parent.name == "requirements" and path.suffix == ".txt"]
    assert locked
    assert [path.name for path in locked if "://" in path.read_text()] == []
