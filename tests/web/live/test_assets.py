"""Stylesheets and scripts, addressed by their content."""

import gzip

import pytest

from askwell.web.rooms.live.assets import FOR_EVER, Assets

FILES = {"look.css": b"a { color: red }\n" * 200, "js/room.js": b"export {}", "secret.py": b"no"}


def test_an_address_names_the_content_so_it_may_be_kept_for_ever() -> None:
    assets = Assets(FILES)
    _, _, fingerprint, name = assets.url("js/room.js").split("/", 3)
    answer = assets.answer(fingerprint, name, "")
    assert answer is not None
    assert (answer.body, answer.headers["cache-control"]) == (b"export {}", FOR_EVER)


def test_other_content_has_another_address() -> None:
    assert Assets(FILES).url("look.css") != Assets({**FILES, "js/room.js": b""}).url("look.css")


def test_an_old_address_gets_todays_file_but_may_not_keep_it() -> None:
    answer = Assets(FILES).answer("long-ago", "js/room.js", "")
    assert answer is not None
    assert answer.headers["cache-control"] == "no-store"


def test_a_browser_that_can_unpack_gets_it_packed() -> None:
    answer = Assets(FILES).answer("x", "look.css", "br, gzip")
    assert answer is not None
    assert answer.headers["content-encoding"] == "gzip"
    assert len(answer.body) < len(FILES["look.css"])
    assert gzip.decompress(answer.body) == FILES["look.css"]


@pytest.mark.parametrize("name", ["", "nothing.css", "../look.css", "secret.py", "js/"])
def test_nothing_else_is_served(name: str) -> None:
    assert Assets(FILES).answer("x", name, "") is None


def test_a_page_with_a_dead_address_fails() -> None:
    with pytest.raises(KeyError):
        Assets(FILES).url("gone.js")
