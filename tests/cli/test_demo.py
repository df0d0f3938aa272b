"""`askwell demo`: a link for each of five people, and each opens that person's seat."""

import http.client
import json
from typing import Any
from urllib.parse import urlsplit

from tests.cli.conftest import Start


def test_each_link_opens_the_seat_of_its_person_once(start: Start) -> None:
    process = start("demo", "--json")
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
