"""`docs/api.md`, made from the table of routes, the bodies and the moves. A test compares."""

from collections.abc import Iterator
from typing import Any

from askwell.engine.moves import MOVES
from askwell.engine.offers import Shape, shapes
from askwell.web.rooms.live import openapi
from askwell.web.rooms.wire import problems
from askwell.web.rooms.wire.reading import POSSIBLE
from askwell.web.routes import API, For

OPENING = """# The HTTP interface

The same door as the pages: every move goes through the rules of the meeting, and is answered when it is durable.
The full description for programs is at `/api/openapi.json`. This page is made from the code.

```
curl -X POST $BASE/api/rooms -H 'content-type: application/json' -d '{"name": "Dov", "held": "call"}'
curl $BASE/api/rooms/$ROOM/$SEAT -H "authorization: Bearer $TOKEN"
curl -X POST $BASE/api/rooms/$ROOM/$SEAT/moves -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
     -d '{"key": "a-fresh-key-1", "at": 1, "move": {"type": "begin"}}'
curl -N $BASE/api/rooms/$ROOM/$SEAT/stream -H "authorization: Bearer $TOKEN" -H 'accept: application/json'
```

- A seat's token opens that seat and nothing else. Without a valid one every address inside a room is a 404.
- `key` is chosen afresh for every move. The same key and the same bytes again do nothing twice and get the same
  answer; send a move again whenever its answer was lost.
- `at` is the last number that you have seen. It never refuses a move by itself; what a move depends on, it names.
- Whole numbers are written without a fraction: `3`, not `3.0`.
- `for` makes a move for a seat without a screen, where the rules let somebody do that.
- `acts` in a seat's sight lists every move that it may make now, with its fields, limits and choices. Nothing else
  needs to be known about the rules.
- `kept_until` in a seat's sight is when all of the room is erased, unless somebody opens it before; like every moment
  it is in milliseconds since 1970.
- A refusal is `{"refusal", "sentence", "instead"}`, in the language of `Accept-Language`. The words of a refused move
  are kept nowhere: keep them until it is accepted.
"""

STREAM = """## The stream

Server-sent events. One event is one whole message:

```
id: 42
data: {"at":42,"shared":{…}
data: ,"own":{…}}
```

- `shared` is what everyone sees who may see the same, `own` is this seat's alone. Whichever hasn't changed is left
  out, and nothing is sent to whom nothing has changed.
- As data (`Accept: application/json`) both are whole. As HTML `shared` holds the regions of the page that have
  changed, by name; null says that a region is gone. Names that begin with `@` are attributes of the page.
- `id` is sent back as `Last-Event-ID` (or `?at=`): whoever is up to date is told nothing, everyone else the newest.
  What lay between is skipped; a slow reader skips too.
- `event: bye` says that the stream is over, and why: `sent-out`, `handed-over`, `gone`. Then don't come back by
  yourself. A stream that ends without it was only cut: come back.
- A comment every fifteen seconds says that we are here. A seat may have five streams.
"""


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([OPENING, *_addresses(), STREAM, *_moves(), *_problems()])


def _addresses() -> Iterator[str]:
    yield "## Addresses\n\n| address | for | what | takes | gives |\n| --- | --- | --- | --- | --- |"
    for route in API:
        operation = openapi.OPERATIONS[route.name]
        takes = f"`{operation.takes.__name__}`" if operation.takes else ""
        gives = " · ".join(f"{status} {_body(body)}".strip() for status, (_, body) in operation.gives.items())
        whom = "anyone" if route.whom is For.ANYONE else "the seat's token"
        what = operation.summary.split(". ")[0].rstrip(".")
        yield f"| `{route.methods[0]} {route.path}` | {whom} | {what} | {takes} | {gives} |"
    yield "\n### Bodies\n\n| body | field | what |\n| --- | --- | --- |"
    schemas = openapi.schemas()
    for name in sorted(schemas.keys() - {move.__name__ for move in MOVES.values()} - {"Move"}):
        schema = schemas[name]
        for field, about in schema.get("properties", {}).items():
            needed = "" if field in schema.get("required", ()) else " Optional."
            yield f"| `{name}` | `{field}` | {_kind(about)}{needed} |"
    yield ""


def _body(body: Any) -> str:
    if body is None or isinstance(body, str):
        return f"`{body}`" if body else ""
    return f"`{body.__name__}`"


def _kind(about: dict[str, Any]) -> str:
    said = about.get("description", "")
    if "enum" in about:
        choices = " · ".join(f"`{value}`" for value in about["enum"])
        return f"{choices}. {said}".strip()
    if "$ref" in about:
        return f"`{about['$ref'].rpartition('/')[2]}`"
    return said or f"A {about.get('type', 'string')}."


def _moves() -> Iterator[str]:
    yield "## Moves\n\nWhich of them a seat may make now stands in its `acts`.\n\n| move | fields |\n| --- | --- |"
    for name, move in POSSIBLE.items():
        yield f"| `{name}` | {', '.join(_field(shape) for shape in shapes(move))} |"
    yield ""


def _field(shape: Shape) -> str:
    choices = f" ({' · '.join(f'`{choice.value}`' for choice in shape.enum)})" if shape.enum else ""
    return f"`{shape.name}`{choices}"


def _problems() -> Iterator[str]:
    yield "## What the server itself refuses\n\nRefusals of the rules are a 409 and have words of their own."
    yield "\n| status | refusal | sentence |\n| --- | --- | --- |"
    for reason in problems.ALL:
        yield f"| {problems.STATUS[reason.slug]} | `{reason.slug}` | {reason.sentence} {reason.instead} |"
    yield ""


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201 - python -m askwell.web.rooms.live.api_page > docs/api.md
