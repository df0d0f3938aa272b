"""From a path to its route."""

import pytest

from askwell.web.rooms.live.router import SEGMENT_LIMIT, Router
from askwell.web.routes import ROUTES, Route

ROUTER = Router(ROUTES)


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_route_of_the_table_is_found_by_its_own_path(route: Route) -> None:
    path = route.path.replace("{name*}", "js/room.js").replace("{", "").replace("}", "")
    found = ROUTER.find(path)
    assert found is not None
    assert found[0] is route


def test_the_holes_of_a_path_are_filled_by_name() -> None:
    found = ROUTER.find("/rooms/abc/xyz/moves")
    assert found is not None
    assert found[1] == {"room": "abc", "seat": "xyz"}


def test_a_literal_segment_wins_over_a_hole() -> None:
    found = ROUTER.find("/api/rooms/abc/seats")
    assert found is not None
    assert found[0].name == "api_join"


@pytest.mark.parametrize(
    "path",
    ["", "x", "//", "/rooms", "/rooms//x/", "/rooms/a/b", "/rooms/a/b/moves/", "/healthz/", "/join/x/y", "/static/x"],
)
def test_a_path_that_is_not_in_the_table_finds_nothing(path: str) -> None:
    assert ROUTER.find(path) is None


def test_an_endless_segment_fills_no_hole() -> None:
    assert ROUTER.find(f"/join/{'x' * SEGMENT_LIMIT}") is not None
    assert ROUTER.find(f"/join/{'x' * (SEGMENT_LIMIT + 1)}") is None


def test_two_rows_for_one_path_are_refused() -> None:
    with pytest.raises(AssertionError, match="twice"):
        Router([Route("one", "/x/{a}", ("GET",)), Route("two", "/x/{a}", ("POST",))])


def test_an_address_typed_without_its_last_slash_leads_to_its_page() -> None:
    assert ROUTER.find("/join") is None
    assert ROUTER.with_slash("/join") == "/join/"
    assert ROUTER.with_slash("/rooms/abc/xyz") == "/rooms/abc/xyz/"
    for nothing in ("/join/", "/api/rooms", "//join", "/nowhere"):
        assert ROUTER.with_slash(nothing) is None
