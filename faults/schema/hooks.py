"""What schemathesis is told of the meetings that it runs against. It loads this file itself, in its own environment.

Most faults lie behind the first door. So a request gets a real room, a seat in it, its token and what else must be
there to come further, except where schemathesis broke that part on purpose.
"""

import json
import os
from collections import defaultdict
from itertools import count
from pathlib import Path
from typing import Any

import schemathesis
from schemathesis.core.parameters import ParameterLocation

FOLDER = Path(os.environ["MEETINGS"])
SEATS = json.loads((FOLDER / "seats.json").read_text())
ANSWERS = (FOLDER / "answers").open("a", buffering=1)
PLACES = 1000
"""Addresses that requests come from, as a proxy says: from one alone they would soon be told to slow down."""

requests, codes = count(), defaultdict[str, list[str]](list)
"""`codes` that were handed out, by the address where they are handed in; each works once."""


@schemathesis.auth(refresh_interval=None)
class SeatsToken:
    """Another seat each time. schemathesis takes the token away by itself, to see that it is needed."""

    def get(self, _case: Any, _context: Any) -> dict[str, str]:
        seat: dict[str, str] = SEATS[next(requests) % len(SEATS)]
        return seat

    def set(self, case: Any, seat: dict[str, str], _context: Any) -> None:
        case.headers["Authorization"] = f"Bearer {seat['token']}"
        _name(case, seat)


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    nth = next(requests)
    case.headers["X-Forwarded-For"] = f"10.0.{nth % PLACES // 250}.{nth % PLACES % 250}"
    if "Authorization" not in case.headers:
        _name(case, SEATS[nth % len(SEATS)])


def _name(case: Any, seat: dict[str, str]) -> None:
    """What is there: room and seat, the code of this room, one that was handed out, the phase that it is in."""
    if not _is_odd(case, ParameterLocation.PATH):
        for hole in case.path_parameters.keys() & seat.keys():
            case.path_parameters[hole] = seat[hole]
    body = case.body
    if not isinstance(body, dict) or _is_odd(case, ParameterLocation.BODY):
        return
    if "code" in body and (waiting := codes[case.path] or [seat["code"]]):
        body["code"] = waiting[-1]
    move = body.get("move")
    if isinstance(move, dict) and "run" in move:
        move["run"] = seat["run"]
    case.body = _without_fractions(body)


def _is_odd(case: Any, place: ParameterLocation) -> bool:
    """Whether this part was made so that it breaks the description."""
    made = case.meta.components.get(place) if case.meta else None
    return made is not None and made.mode.is_negative


def _without_fractions(value: Any) -> Any:
    """A whole number is written as `3`: to a schema `3.0` is one too, which it can't forbid."""
    if isinstance(value, dict):
        return {name: _without_fractions(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_without_fractions(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


@schemathesis.hook
def after_call(_context: Any, case: Any, response: Any) -> None:
    ANSWERS.write(f"{response.status_code} {case.operation.label}\n")
    if not 200 <= response.status_code < 300 or case.operation.label.endswith(("/stream", "openapi.json")):
        return
    said = response.json()
    if case.path.endswith("/devices"):
        codes["/api/devices"].append(said.get("code", ""))
    elif case.path.endswith(("/sheets", "/slips")):
        codes["/api/sheets"].append(said.get("code") or said.get("url", "").rpartition("#")[2])
    elif said.get("phase"):
        _now_in(case.path_parameters["room"], said["phase"]["run"])
    if codes.get(case.path):
        codes[case.path].pop()


def _now_in(room: str, run: str) -> None:
    for seat in SEATS:
        if seat["room"] == room:
            seat["run"] = run


@schemathesis.hook
def filter_failure(_context: Any, failure: Any, _case: Any, _response: Any) -> bool:
    """What is not yours is not there: whoever shows no token gets a 404, where others would say 401."""
    return not (failure.code == "ST401" and "got `404 " in failure.message)
