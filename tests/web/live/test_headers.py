"""What every answer bears."""

import asyncio
from typing import Any

from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.headers import POLICY, dressed, for_every_answer


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_inline() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules.pop("default-src") == "'none'"
    assert {rules.pop("base-uri"), rules.pop("frame-ancestors")} == {"'none'"}
    assert set(rules.values()) == {"'self'"}


def test_only_https_promises_https() -> None:
    names = {https: {name for name, _ in for_every_answer(https)} for https in (True, False)}
    assert names[True] - names[False] == {b"strict-transport-security"}


def test_django_cannot_loosen_a_header_of_ours() -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    loose = [(b"Content-Security-Policy", b"default-src *"), (b"x-other", b"stays")]

    async def answer() -> None:
        await dressed(send, False)({"type": "http.response.start", "status": 404, "headers": loose})

    asyncio.run(answer())
    headers = sent[0]["headers"]
    assert (b"x-other", b"stays") in headers
    assert [value for name, value in headers if name.lower() == b"content-security-policy"] == [POLICY.encode()]


def test_nothing_is_kept_by_browsers_unless_an_answer_says_so() -> None:
    assert (b"cache-control", b"no-store") in Answer(200, b"x").lines(https=False)


def test_an_answer_without_a_body_declares_none() -> None:
    names = {name for name, _ in Answer(204).lines(https=False)}
    assert not names & {b"content-length", b"content-type"}
