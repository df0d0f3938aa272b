"""What the look serves, and how much of it."""

import gzip
import re

from askwell.web.look import assets


def test_the_stylesheet_declares_its_layers_first_and_fetches_no_other() -> None:
    css = assets.stylesheet()
    assert css.startswith("@layer tokens,base,type,parts,screens;")
    assert "@import" not in css
    assert css.count("{") == css.count("}")


def test_every_stylesheet_is_part_of_it_or_stands_apart() -> None:
    entry = (assets.FOLDER / "css" / "look.css").read_text(encoding="utf-8")
    parts = {path.name for path in (assets.FOLDER / "css").glob("*.css")} - {"look.css", "gallery.css"}
    assert set(re.findall(r'url\("(\w+\.css)"\)', entry)) == parts - {
        part for apart in assets.APART.values() for part in apart
    }
    assert b".wall-keys" in assets.files()["display.css"]


def test_every_file_that_it_names_is_served() -> None:
    named = set(re.findall(r'url\("(fonts/[^"]+)"\)', assets.stylesheet()))
    assert len(named) == 4
    assert named <= set(assets.files())


def test_every_script_that_another_imports_is_served() -> None:
    for name, body in assets.files().items():
        if name.endswith(".js"):
            imported = re.findall(rb'from "\./([\w]+\.js)"', body)
            assert all(f"js/{one.decode()}" in assets.files() for one in imported), name


def test_style_and_scripts_of_a_room_weigh_little() -> None:
    sent = ("look.css", *(f"js/{name}.js" for name in ROOM_SCRIPTS))
    assert sum(len(gzip.compress(assets.files()[name])) for name in sent) < 15_000


ROOM_SCRIPTS = (
    "room",
    "announce",
    "clock",
    "count_down",
    "grow_draft",
    "keep_draft",
    "open_dialog",
    "press_keys",
)


def test_the_room_needs_no_other_script() -> None:
    imported = re.findall(r'from "\./(\w+)\.js"', assets.files()["js/room.js"].decode())
    assert {"room", "clock", *imported} == set(ROOM_SCRIPTS)
