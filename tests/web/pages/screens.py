"""Pages of a meeting in memory, read as a browser would: which forms stand there, and what the words are."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from askwell.engine.refusal import Refusal
from askwell.engine.words import SeatId
from askwell.web.rooms import render
from askwell.web.rooms.pages.frame import Frame, RoomFrame
from tests.cast import Table

BASE = "https://sets.example.org"
CODE = "k7m4q2ab"
VOID = frozenset({"meta", "link", "input", "br", "img", "hr"})


def asset(name: str) -> str:
    return f"/static/f/{name}"


def frame(language: str = "en", notice: Refusal | None = None, kept: dict[str, str] | None = None) -> Frame:
    return Frame(language, asset, BASE, "Ward 7", notice, kept or {})


def room_frame(
    seat: SeatId, at: int = 0, language: str = "en", notice: Refusal | None = None, kept: dict[str, str] | None = None
) -> RoomFrame:
    path = f"/rooms/r/{seat}/"
    return RoomFrame(
        language, asset, BASE, "Ward 7", notice, kept or {}, "r", seat, path, at, CODE, f"{BASE}/join/{CODE}"
    )


def room(table: Table, seat: SeatId, language: str = "en") -> str:
    sight = table.sees(seat)
    return render.room_page(sight, room_frame(seat, sight.at, language))


@dataclass
class Found(HTMLParser):
    """`forms` are the acts whose forms are shown, `words` what stands there outside of templates and hidden parts."""

    forms: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    _open: list[tuple[str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    @property
    def _hidden(self) -> bool:
        return any(hidden for _, hidden in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "style" in given or tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)
        self.inline += [name for name in given if name.startswith("on")]
        if tag not in VOID:
            self._open.append((tag, "hidden" in given or tag in ("template", "title", "script")))
        act = given.get("data-act")
        if tag == "form" and act and not self._hidden:
            self.forms.add(f"{act} for" if "data-others" in given else act)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def read(html: str) -> Found:
    found = Found()
    found.feed(html)
    found.close()
    return found
