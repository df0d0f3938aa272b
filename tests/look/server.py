"""Serves the look on loopback as the product would: the same policy, no inline style or script allowed."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from askwell.web.look import assets, gallery, studies
from askwell.web.look.circle import Direction
from askwell.web.look.in_place import in_place

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; frame-src 'self'"
)

# Seconds in which a browser could paint what it has of a page that stalls in the middle.
_BETWEEN_HALVES = 0.15

_KINDS = {"css": "text/css", "js": "text/javascript", "woff2": "font/woff2", "svg": "image/svg+xml"}


def environment() -> Environment:
    """Our templates as the web app sees them, with addresses that carry no hash."""
    env = Environment(
        loader=FileSystemLoader(assets.TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    env.globals |= {"asset": lambda name: f"/static/{name}", "in_place": in_place}
    return env


class _Pages(BaseHTTPRequestHandler):
    env = environment()

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path.startswith("/static/"):
            name = address.path.removeprefix("/static/")
            return self._answer(assets.files().get(name), _KINDS.get(name.rsplit(".", 1)[-1], "text/plain"))
        if not address.path.startswith("/look"):
            return self._answer(None, "text/plain")
        asked = {key: values[-1] for key, values in parse_qs(address.query).items()}
        language = asked.get("language", "en")
        direction: Direction = "rtl" if language == "ar" else "ltr"
        study = address.path.removeprefix("/look").strip("/")
        theme = asked.get("theme", "")
        page = (
            studies.render_study(self.env, study, theme, direction, language)
            if study
            else gallery.render_gallery(self.env, theme, direction, language)
        )
        return self._answer(page.encode(), "text/html; charset=utf-8", in_halves="in_halves" in asked)

    def _answer(self, body: bytes | None, kind: str, *, in_halves: bool = False) -> None:
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        whole = body or b""
        first = len(whole) // 2 if in_halves else len(whole)
        with suppress(BrokenPipeError, ConnectionResetError):  # a page that is left early wants the rest no more
            self.wfile.write(whole[:first])
            if in_halves:
                self.wfile.flush()
                time.sleep(_BETWEEN_HALVES)
            self.wfile.write(whole[first:])

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server on a free port of loopback, for as long as one stays inside."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
