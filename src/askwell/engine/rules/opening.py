"""A room is opened: its format, its host, and the course as far as it can be known."""

from askwell.engine.course import plan
from askwell.engine.events import BroughtFromLastTime, RoomOpened, SeatTaken
from askwell.engine.moves import Attempt, OpenRoom
from askwell.engine.page import format_of
from askwell.engine.refusal import Refusal
from askwell.engine.refusals import HAS_BEGUN
from askwell.engine.rule import Events, folds, rule
from askwell.engine.state import State
from askwell.engine.words import Part


@rule(OpenRoom, room_only=True)
def open_room(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, OpenRoom)
    if state.format is not None:
        return HAS_BEGUN()
    format_of(move.page)
    shuffle = attempt.seed % 2**63
    first = move.first_meeting and not move.last_time
    opened = RoomOpened(move.page, move.host, move.held, move.language, first, shuffle, move.critical, move.rehearsal)
    brought = [BroughtFromLastTime(a.action, a.seat, a.by_day, a.carried, a.text) for a in move.last_time]
    return [opened, SeatTaken(move.host, Part.MEMBER, None, True, move.own_device, move.name), *brought]


@folds(RoomOpened)
def room_opened(state: State, event: RoomOpened) -> None:
    state.format = format_of(event.page)
    state.host, state.held, state.language = event.host, event.held, event.language
    state.first_meeting, state.shuffle, state.critical = event.first_meeting, event.shuffle, event.critical
    state.rehearsal = event.rehearsal
    state.course = plan(state.format)
