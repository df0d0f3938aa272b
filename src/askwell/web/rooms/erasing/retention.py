"""How long a room is kept: fourteen days after it was last opened, thirty at most; the room says so."""

from askwell.engine.words import Moment

DAY = 24 * 3600 * 1000
AFTER_LAST_OPENED = 14 * DAY
AT_MOST = 30 * DAY


def kept_until(created_at: Moment, opened_at: Moment) -> Moment:
    return Moment(min(opened_at + AFTER_LAST_OPENED, created_at + AT_MOST))
