"""The page of a sheet on standard input, its PDF on standard output: a process of its own, so that no room waits.

WeasyPrint may ask for what this server serves as static files, and for nothing else: nothing is fetched from anywhere.
Exit codes: 0, or 69 where the extra (or a library of the system that it needs) is missing.
"""

import sys
from typing import Any
from urllib.parse import urlsplit

from askwell.web.look import assets as look
from askwell.web.rooms.pages import assets as rooms

HERE = "http://sheet.invalid/"
"""An address that leads nowhere, for what is relative in the page to stand on."""
UNAVAILABLE = 69
ASK = "#376593"
"""The core of the hue in which questions stand, light; only they have marks."""
KINDS = {"css": "text/css", "svg": "image/svg+xml", "woff2": "font/woff2"}


def main() -> int:
    html = sys.stdin.buffer.read().decode()
    try:
        made = printed(html)
    except (ImportError, OSError):
        return UNAVAILABLE
    sys.stdout.buffer.write(made)
    return 0


def printed(html: str) -> bytes:
    """Raises ImportError or OSError without WeasyPrint."""
    from weasyprint import HTML  # type: ignore[import-untyped]
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]

    class Ours(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            body, kind = static(url)
            return URLFetcherResponse(url, body, {"Content-Type": kind})

    made: bytes = HTML(string=inked(html), base_url=HERE, url_fetcher=Ours(allowed_protocols=[])).write_pdf()
    return made


def inked(html: str) -> str:
    """WeasyPrint draws a figure by what stands on it, and doesn't know the colour of the words around it."""
    return html.replace('<svg class="mark"', f'<svg class="mark" color="{ASK}"')


def static(url: str) -> tuple[bytes, str]:
    """What we serve ourselves, with its media type. Raises ValueError for anything else; a page then does without."""
    if url.startswith(f"{HERE}static/"):
        name = urlsplit(url).path.split("/", 3)[3]
        found = look.files().get(name) or rooms.files().get(name)
        kind = KINDS.get(name.rpartition(".")[2])
        if found is not None and kind is not None:
            return found, kind
    raise ValueError("a sheet asks for nothing from elsewhere")


if __name__ == "__main__":
    sys.exit(main())
