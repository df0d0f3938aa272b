"""The tables of live meetings. Django makes and migrates them; the ledger writes by its own connection."""

from askwell.web.rooms.models.claim import Claim
from askwell.web.rooms.models.door import Door
from askwell.web.rooms.models.event_row import EventRow
from askwell.web.rooms.models.follower_position import FollowerPosition
from askwell.web.rooms.models.move_row import MoveRow
from askwell.web.rooms.models.room import Room
from askwell.web.rooms.models.seat_token import SeatToken

__all__ = ["Claim", "Door", "EventRow", "FollowerPosition", "MoveRow", "Room", "SeatToken"]
