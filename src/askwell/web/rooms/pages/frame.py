"""What a page needs besides what it shows, and who makes pages of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from askwell.engine.refusal import Refusal
from askwell.engine.words import ROOM, SeatId
from askwell.web.rooms.pages.strip import Strip
from askwell.web.rooms.wire.bodies import NewSlip
from askwell.web.rooms.wire.views import Sketch


@dataclass(slots=True, frozen=True)
class Frame:
    """`notice` is a refusal to show, `kept` what stood in the refused form: nobody types it again."""

    language: str
    asset: Callable[[str], str]
    base_url: str
    operator: str
    notice: Refusal | None = None
    kept: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True, frozen=True)
class RoomFrame(Frame):
    """A page inside a room. `path` is the seat's own and ends with a slash; `at` is what the page shows."""

    room: str = ""
    seat: SeatId = ROOM
    path: str = ""
    at: int = 0
    code: str = ""
    """The eight characters to join by; empty on pages that don't show the door."""
    join_url: str = ""
    asleep: frozenset[SeatId] = frozenset()
    """Seats whose phones sleep: present people."""
    day: str = ""
    """That of the meeting, in the reader's words."""
    kept_until: str = ""
    """The day on which everything in the room is erased, unless somebody opens it before; in the reader's words."""
    rehearsal: Strip | None = None
    """For the one person who rehearses here, while their colleagues move."""


class Pages(Sketch, Protocol):
    """Every page, as a whole HTML document."""

    def home_page(self, frame: Frame) -> str: ...
    def help_page(self, frame: Frame) -> str: ...
    def which_page(self, frame: Frame, answers: Mapping[str, str]) -> str:
        """The five questions; or, once all are answered, which conversation it is."""

    def formats_page(self, frame: Frame) -> str: ...
    def format_page(self, frame: Frame, word: str) -> str | None:
        """None: no such format."""

    def start_page(self, frame: Frame) -> str: ...
    def join_page(self, frame: Frame, code: str) -> str: ...
    def device_page(self, frame: Frame) -> str:
        """Where a code from another screen is handed in; its script takes it from the fragment."""

    def sheet_link_page(self, frame: Frame) -> str:
        """The same for the secret of a sheet's link."""

    def room_page(self, sight: Any, frame: RoomFrame) -> str: ...
    def sheet_page(self, sight: Any, frame: RoomFrame) -> str: ...
    def display_page(self, sight: Any, frame: RoomFrame) -> str: ...
    def handed_page(self, frame: RoomFrame, kind: str, code: str, url: str) -> str:
        """Shows a new code or link once. `kind`: device, sheet."""

    def slips_page(self, frame: RoomFrame, seats: Sequence[tuple[Any, str]]) -> str:
        """Whose slip is to be written: seats without a screen, with their names."""

    def slip_page(self, frame: RoomFrame, slip: NewSlip) -> str:
        """Shows a slip's code once, for paper."""

    def bank_page(self, frame: RoomFrame, phase: str) -> str:
        """What whoever guides may borrow from in a phase, by its word."""

    def trouble_page(self, frame: Frame, *, sent: bool) -> str:
        """`frame.notice` and nothing else: not found, too fast, not from here."""
