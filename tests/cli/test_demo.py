"""`askwell demo`: it ends in the browser, among colleagues; and --check plays whole meetings."""

import http.client
import json
import stat
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.cli.conftest import Command, Start


def test_it_says_where_a_newcomer_begins(start: Start) -> None:
    process = start("demo", "trio", "--role", "member", "--json")
    assert process.stdout is not None
    url = json.loads(process.stdout.readline())["url"]
    assert url.endswith("/rehearse/?format=trio&role=member")
    with urllib.request.urlopen(url, timeout=20) as page:
        assert 'value="trio" checked' in page.read().decode()


def test_without_a_screen_the_link_is_the_last_thing_it_says(start: Start) -> None:
    process = start("demo", DISPLAY="", WAYLAND_DISPLAY="", BROWSER="")
    assert process.stderr is not None
    lines = [process.stderr.readline() for _ in range(4)]
    assert lines[2].strip().endswith("/rehearse/")
    assert lines[3] == "\n"


def test_where_there_is_a_browser_it_opens_there(start: Start, tmp_path: Path) -> None:
    noted, browser = tmp_path / "noted", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >{noted}\n')
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    process = start("demo", BROWSER=f"{browser} %s")
    assert process.stderr is not None
    assert "opened in your browser" in process.stderr.readline()
    assert noted.read_text().strip().endswith("/rehearse/")


@pytest.mark.parametrize("words", [("party",), ("taster", "trio"), ("--role", "king")])
def test_what_cant_be_tried_is_a_wrong_use(words: tuple[str, ...], askwell: Command) -> None:
    ended = askwell("demo", "--no-browser", *words)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("words", [("trio", "mentoring"), pytest.param((), marks=pytest.mark.long, id="every format")])
def test_it_plays_whole_meetings_and_says_a_line_of_each(words: tuple[str, ...], start: Start) -> None:
    process = start("demo", "--check", *words)
    said, trouble = process.communicate(timeout=600)
    assert process.returncode == 0, said + trouble
    assert len(said.splitlines()) == (len(words) or 20)
    assert all("as the table and the log say" in line for line in said.splitlines())


def test_each_link_opens_the_seat_of_its_person_once(start: Start) -> None:
    process = start("demo", "--links", "--json")
    assert process.stdout is not None
    said = json.loads(process.stdout.readline())
    assert len(said["links"]) == 5
    names = set()
    for who, link in said["links"].items():
        claimed = claim(link)
        assert claimed["status"] == 201, claimed
        seat = claimed["body"]
        seen = ask(said["url"], "GET", f"/api/rooms/{seat['room']}/{seat['seat']}", token=seat["token"])
        names.add(seen["body"]["own"]["name"])
        assert who.startswith(seen["body"]["own"]["name"])
        assert claim(link)["status"] == 404
    assert names == {"Dov", "Ana", "Ben", "Chi", "Eli"}


def claim(link: str) -> dict[str, Any]:
    return ask(link, "POST", "/api/devices", {"code": urlsplit(link).fragment})


def ask(url: str, method: str, path: str, body: object = None, token: str = "") -> dict[str, Any]:
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=20)
    headers = {"content-type": "application/json", "authorization": f"Bearer {token}"}
    connection.request(method, path, None if body is None else json.dumps(body), headers)
    answer = connection.getresponse()
    found = {"status": answer.status, "body": json.loads(answer.read())}
    connection.close()
    return found
