"""The host's name, the origin of a form, a token, a proxy."""

import pytest

from askwell.web.rooms.wire.guard import Guard, cookie, token_of
from askwell.web.rooms.wire.problems import NOT_FROM_HERE, TOO_FAST, WRONG_HOST, Problem
from tests.web.live.asking import request

HERE = "https://sets.example.org"
FORM = {"content-type": "application/x-www-form-urlencoded", "host": "sets.example.org"}


def guard() -> Guard:
    return Guard((HERE, "http://localhost:8000"))


@pytest.mark.parametrize("host", ["sets.example.org", "SETS.example.org", "localhost:8000"])
def test_every_name_that_we_go_by_is_answered(host: str) -> None:
    guard().check_host(request(headers={"host": host}))


@pytest.mark.parametrize("host", ["", "evil.example", "sets.example.org:81", "localhost", "sets.example.org.evil"])
def test_another_name_is_not(host: str) -> None:
    with pytest.raises(Problem) as caught:
        guard().check_host(request(headers={"host": host}))
    assert caught.value.refusal.reason is WRONG_HOST


@pytest.mark.parametrize(
    "where",
    [
        {"sec-fetch-site": "same-origin"},
        {"origin": HERE},
        {"origin": HERE.upper()},
        {"sec-fetch-site": "same-origin", "origin": "null"},
    ],
)
def test_a_form_on_a_page_of_ours_may_act(where: dict[str, str]) -> None:
    guard().check_origin(request("POST", headers=FORM | where | {"cookie": "seat=x"}))


@pytest.mark.parametrize(
    "where",
    [
        {},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "cross-site", "origin": HERE},
        {"origin": "null"},
        {"origin": "https://evil.example"},
        {"origin": "http://sets.example.org"},
        {"origin": "http://localhost:8000"},
    ],
)
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "application/json", "text/plain", ""])
def test_a_form_on_another_site_may_not(where: dict[str, str], kind: str) -> None:
    headers = FORM | {"content-type": kind, "cookie": "seat=x"} | where
    with pytest.raises(Problem) as caught:
        guard().check_origin(request("POST", headers=headers))
    assert caught.value.refusal.reason is NOT_FROM_HERE


def test_a_program_with_a_bearer_token_needs_no_origin() -> None:
    guard().check_origin(request("POST", headers={"authorization": "Bearer x", "host": "sets.example.org"}))


def test_looking_needs_no_origin() -> None:
    guard().check_origin(request("GET", headers={"cookie": "seat=x"}))


@pytest.mark.parametrize(
    ("headers", "shown"),
    [
        ({}, None),
        ({"cookie": "seat=abc"}, ("abc", True)),
        ({"cookie": "a=b; seat=abc; c=d"}, ("abc", True)),
        ({"cookie": "seat="}, None),
        ({"cookie": "xseat=abc"}, None),
        ({"cookie": "seat=abc", "authorization": "Bearer xyz"}, ("xyz", False)),
        ({"cookie": "seat=abc", "authorization": "Basic xyz"}, None),
        ({"authorization": "bearer xyz "}, ("xyz", False)),
    ],
)
def test_a_token_comes_by_header_or_by_cookie(headers: dict[str, str], shown: tuple[str, bool] | None) -> None:
    assert token_of(request(headers=headers)) == shown


def test_a_cookie_stays_with_its_seat_and_away_from_scripts() -> None:
    made = cookie("t", "/rooms/a/b/", https=True, seconds=9)
    assert made == "seat=t; Path=/rooms/a/b/; Max-Age=9; HttpOnly; SameSite=Lax; Secure"


def test_a_stranger_who_hammers_is_told_when_to_come_back() -> None:
    strict, asked = guard(), request()

    def hammer() -> None:
        for _ in range(10_000):
            strict.spend_address(asked)

    with pytest.raises(Problem) as caught:
        hammer()
    assert caught.value.refusal.reason is TOO_FAST
    assert int(caught.value.headers["retry-after"]) >= 1


@pytest.mark.parametrize(
    ("behind", "header", "address"),
    [
        (False, "203.0.113.9", "192.0.2.7"),
        (True, "203.0.113.9", "203.0.113.9"),
        (True, "10.0.0.1, 203.0.113.9", "203.0.113.9"),
        (True, "", "192.0.2.7"),
    ],
)
def test_only_a_proxy_of_ours_says_whom_it_speaks_for(behind: bool, header: str, address: str) -> None:
    assert Guard((HERE,), behind).address(request(headers={"x-forwarded-for": header})) == address


def test_it_is_counted_for_how_many_strangers_a_proxy_spoke() -> None:
    one = guard()
    one.spend_address(request(headers={"x-forwarded-for": "192.0.2.7"}))
    for _ in range(2):
        one.spend_address(request())
    assert (one.forwarded, one.direct) == (1, 2)
