"""The outermost application: the live plane's routes, and Django for everything else."""

import time
from collections.abc import Awaitable, Callable
from urllib.parse import quote

import structlog
from uvicorn._types import ASGIReceiveCallable, ASGISendCallable, Scope

from askwell.web.rooms.live.desk import Desk, page, refused
from askwell.web.rooms.live.mounted import HANDLERS
from askwell.web.rooms.live.router import Router
from askwell.web.rooms.wire import problems
from askwell.web.rooms.wire.answers import Answer, see_other
from askwell.web.rooms.wire.guard import SAFE
from askwell.web.rooms.wire.headers import dressed
from askwell.web.rooms.wire.problems import Problem, problem_of
from askwell.web.rooms.wire.request import HungUp, Request
from askwell.web.routes import ROUTES, Plane, Route

ANY_HOST = frozenset({"healthz", "readyz"})
"""Asked by machines that know us by a number only."""
UNLOGGED = frozenset({"static", "healthz", "readyz"})

log = structlog.get_logger()
Opening = Callable[[], Awaitable[Desk]]


class Live:
    """A request is logged by the name of its route, never by its path: paths hold join codes."""

    def __init__(self, opening: Opening, django: Callable[..., Awaitable[None]]) -> None:
        self._opening = opening
        self._django = django
        self._router = Router(route for route in ROUTES if route.plane is Plane.LIVE)
        self._djangos = Router(route for route in ROUTES if route.plane is Plane.DJANGO)
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        assert self._desk is not None, "not open"
        return self._desk

    async def open(self) -> None:
        """To be awaited before the first request."""
        self._desk = await self._opening()
        self._desk.audiences.start()
        self._desk.rehearsals.open(self.ask_inside, self._desk.base_url)

    async def close(self) -> None:
        """After the last request. Returns when everything that was handed in is written."""
        await self.desk.rehearsals.close()
        await self.desk.audiences.stop()
        await self.desk.rooms.close()

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        assert scope["type"] == "http"
        request = Request(scope, receive)
        found = self._router.find(request.path)
        if found is None:
            await self._ask_django(request, receive, send)
            return
        route, request.holes = found
        began = time.perf_counter()
        try:
            answer = await self._answer(route, request)
        except HungUp:
            return
        if answer is not None:
            await answer.go(send, self.desk.guard.is_https)
        if route.name not in UNLOGGED:
            status = 200 if answer is None else answer.status
            seconds = round(time.perf_counter() - began, 4)
            log.info("answered", kind=route.name, method=request.method, status=status, seconds=seconds)

    async def ask_inside(self, request: Request) -> Answer:
        """The same road for whoever lives in this process: same routes, tokens and limits. Nobody came, so no log."""
        found = self._router.find(request.path)
        assert found is not None, request.path
        route, request.holes = found
        answer = await self._answer(route, request)
        assert answer is not None, "a stream needs a connection"
        return answer

    async def _answer(self, route: Route, request: Request) -> Answer | None:
        """None: a stream has taken the connection over. Raises HungUp."""
        try:
            if route.name not in ANY_HOST:
                self.desk.guard.check_host(request)
            check_method(route, request)
            self.desk.guard.check_origin(request)
            return await HANDLERS[route.name](request, self.desk)
        except HungUp:
            raise
        except Exception as error:
            return self._excused(route, request, error)

    def _excused(self, route: Route, request: Request, error: Exception) -> Answer:
        """An error holds the frame it was caught in; if that held what was made of it, neither would go by itself."""
        problem = problem_of(error)
        if problem.refusal.reason is problems.OUR_FAULT:
            log.error("unanswered", kind=route.name, exc_info=error)
        return trouble(request, problem, self.desk)

    async def _ask_django(self, request: Request, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        https = self.desk.guard.is_https
        try:
            self.desk.guard.check_host(request)
        except Problem as problem:
            await trouble(request, problem, self.desk).go(send, https)
            return
        meant = self._router.with_slash(request.path) if request.method in ("GET", "HEAD") else None
        if meant is not None:
            await see_other(quote(meant)).go(send, https)
            return
        if self._djangos.find(request.path) is None:  # in our own words, and without waking Django for it
            await trouble(request, Problem(problems.NOTHING_HERE), self.desk).go(send, https)
            return
        await self._django(request.scope, receive, dressed(send, https))


def check_method(route: Route, request: Request) -> None:
    """HEAD is GET without a body; a stream has nothing but its body."""
    if request.method == "HEAD" and "GET" in route.methods and "stream" not in route.name:
        request.method = "GET"
    if request.method not in route.methods:
        allowed = ", ".join(route.methods)
        raise Problem(problems.WRONG_METHOD, {"allow": allowed}, methods=allowed)


def trouble(request: Request, problem: Problem, desk: Desk) -> Answer:
    """The problem as a page, or as data."""
    refusal = problem.refusal
    if request.speaks_html:
        if refusal.reason is problems.UNREADABLE:  # whoever fills in a form has never seen our fields' names
            refusal = problems.GARBLED()
        if refusal.reason is problems.WRONG_METHOD:
            refusal = problems.NO_PAGE()
        html = desk.pages.trouble_page(desk.frame(request, refusal), sent=request.method not in SAFE)
        answer = page(request, html, problem.status)
    else:
        answer = refused(request, refusal, problem.status)
    answer.headers.update(problem.headers)
    return answer
