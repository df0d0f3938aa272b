"""From a path to its route, by a tree made of the table in `routes.py`."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from askwell.web.routes import Route

SEGMENT_LIMIT = 64
"""Characters; ids and codes are shorter by far."""


@dataclass(slots=True)
class _Node:
    literal: dict[str, "_Node"] = field(default_factory=dict)
    hole: tuple[str, "_Node"] | None = None
    rest: tuple[str, Route] | None = None
    route: Route | None = None


class Router:
    """A literal segment wins over a hole. An empty segment never fills a hole."""

    def __init__(self, routes: Iterable[Route]) -> None:
        self._root = _Node()
        for route in routes:
            self._add(route)

    def _add(self, route: Route) -> None:
        node = self._root
        for segment in route.path.split("/")[1:]:
            if segment.endswith("*}"):
                node.rest = (segment[1:-2], route)
                return
            if segment.startswith("{"):
                if node.hole is None:
                    node.hole = (segment[1:-1], _Node())
                assert node.hole[0] == segment[1:-1], f"{route.path}: two names for one hole"
                node = node.hole[1]
            else:
                node = node.literal.setdefault(segment, _Node())
        assert node.route is None, f"{route.path} stands in the table twice"
        node.route = route

    def with_slash(self, path: str) -> str | None:
        """The page that was meant by an address typed without its last slash, as people type `/join` from a wall."""
        found = None if path.endswith("/") else self.find(path + "/")
        return f"{path}/" if found is not None and "GET" in found[0].methods else None

    def find(self, path: str) -> tuple[Route, dict[str, str]] | None:
        """The route of a path and what fills its holes; None if the table has none."""
        node = self._root
        holes: dict[str, str] = {}
        segments = path.split("/")[1:]
        for place, segment in enumerate(segments):
            if node.rest is not None:
                name, route = node.rest
                return route, {**holes, name: "/".join(segments[place:])}
            following = node.literal.get(segment)
            if following is None:
                if node.hole is None or not segment or len(segment) > SEGMENT_LIMIT:
                    return None
                name, following = node.hole
                holes[name] = segment
            node = following
        return None if node.route is None else (node.route, holes)
