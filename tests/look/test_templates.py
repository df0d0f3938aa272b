"""The templates and stylesheets keep their own promises: no inline style, nothing dead, nothing undocumented."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from askwell.web.look import assets
from tests.look.server import environment

PARTS = sorted((assets.TEMPLATES / "look").glob("*.html"))
EVERYTHING = sorted((assets.TEMPLATES / "look").rglob("*.html"))
SCRIPTS = sorted((assets.FOLDER / "js").glob("*.js"))
SHEETS = sorted((assets.FOLDER / "css").glob("*.css"))
DOCS = Path(__file__).parents[2] / "docs" / "look.md"

_MACRO = re.compile(r"{%-? macro (\w+)\((.*?)\) -?%}")
_CLASS = re.compile(r"\.(-?[a-z][a-z0-9-]*)")


def macros() -> Iterator[tuple[str, str, str]]:
    """(file, name, parameters as written) of everything that others may call."""
    private = {
        "seat",
        "hues",
        "word_of",
        "clock_data",
        "face",
        "face_line",
        "ring",
        "middle",
        "sentences",
        "small_ring",
    }
    for path in PARTS:
        for name, parameters in _MACRO.findall(path.read_text(encoding="utf-8")):
            if name not in private:
                yield path.stem, name, parameters


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: path.stem)
def test_every_template_compiles_and_holds_no_inline_style_or_script(path: Path) -> None:
    environment().get_template(path.relative_to(assets.TEMPLATES).as_posix())
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", source)


@pytest.mark.parametrize(("file", "name", "parameters"), list(macros()), ids=lambda text: text[:24])
def test_every_macro_stands_in_the_docs_with_its_parameters(file: str, name: str, parameters: str) -> None:
    documented = DOCS.read_text(encoding="utf-8").replace("°", "")
    assert f"`{name}({parameters})`" in documented, file


def test_figures_stand_in_the_docs_with_their_parameters() -> None:
    from askwell.web.look import circle, dial, ring

    documented = DOCS.read_text(encoding="utf-8")
    for call in (circle.draw, dial.draw, ring.read, circle.seating):
        for parameter in inspect.signature(call).parameters:
            assert parameter in documented, (call, parameter)


def test_every_class_that_is_styled_is_used() -> None:
    used = " ".join(path.read_text(encoding="utf-8") for path in (*EVERYTHING, *SCRIPTS))
    for path in SHEETS:
        css = re.sub(r"/\*.*?\*/|\"[^\"]*\"|url\([^)]*\)", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        selectors = re.findall(r"([^{}]+)\{", css)
        for name in {name for selector in selectors for name in _CLASS.findall(selector)}:
            assert re.search(rf"(?<![\w-]){name}(?![\w-])", used), f"{path.name}: .{name}"


UNSTYLED = {
    *("acts", "advice", "choice", "matter", "note", "script"),  # a component whose parts carry the style
    *("circle-people", "dial-seats", "face-word", "question-body"),  # found by scripts and updates
    *("room-captures", "room-write", "sheet-margin", "specimen-is"),  # a place on the grid
}


def test_every_class_in_a_template_is_styled_or_known_to_be_bare() -> None:
    styled = set(_CLASS.findall("".join(path.read_text(encoding="utf-8") for path in SHEETS)))
    named: set[str] = set()
    for path in EVERYTHING:
        for names in re.findall(r'class="([a-z][a-z -]*)"', path.read_text(encoding="utf-8")):
            named |= set(names.split())
    assert named - styled == UNSTYLED - styled


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_stylesheets_know_no_left_or_right_and_no_colour_but_tokens(path: Path) -> None:
    css = re.sub(r"/\*.*?\*/|safe-area-inset-\w+", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(
        r"(margin|padding|border|inset)-(left|right|top|bottom)\b|\b(left|right):|#[0-9a-f]{3,8}\b", css
    )
    if path.stem not in ("tokens", "hues"):
        assert css.count("oklch(") == {"code": 3, "print": 4, "print_hues": 12}.get(path.stem, 0)


def test_what_moves_moves_only_for_those_who_dont_mind() -> None:
    for path in SHEETS:
        if path.stem != "motion":
            assert not re.search(r"\b(transition|animation)\b", path.read_text(encoding="utf-8")), path.name
    motion = (assets.FOLDER / "css" / "motion.css").read_text(encoding="utf-8")
    outside = re.split(r"@media \(prefers-reduced-motion: no-preference\) \{.*?^\}", motion, flags=re.S | re.M)
    assert not re.search(r"\b(transition|animation)(-\w+)?:", "".join(outside))


def test_names_never_change_what_a_page_is() -> None:
    template = environment().from_string(
        '{% from "look/question.html" import question %}{{ question("1", words, who=words) }}'
    )
    page = template.render(words="<script>alert(1)</script>")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
