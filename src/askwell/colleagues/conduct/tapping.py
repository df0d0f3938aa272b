"""Going on: whoever taps does so when everyone has had their time, the newcomer first of all."""

from askwell.colleagues.conduct.giving import PATIENCE
from askwell.colleagues.intent import Intent
from askwell.colleagues.peers import Peers
from askwell.colleagues.people import Colleague
from askwell.colleagues.seen import Seen

LEAST = 4
"""Beats of a phase, so that its purpose can be read."""
SILENCE = 8
"""Beats of a phase in which nothing is said: it needs to be felt."""
IDLE, ROUND, TOLD = 10, 2, 5
"""Beats of quiet after which a free phase, a round, a presenter's phase is over."""
WRITES = 25
"""Beats that a newcomer has, in which all others have written."""
FOR_THE_TAPPER = 30
"""Beats after zero in which nobody taps: then anyone may, where nobody guides."""


def tap(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    if not seen.is_tapper and not _nobody_taps(peers, seen):
        return None
    if seen.may("show_together") and _all_written(seen) and (seen.may("rate") or _verdict_waits(peers)):
        return seen.intend("show_together")
    if not seen.may("move_on") or peers.stay.beats < LEAST or not _is_over(peers, seen):
        return None
    return seen.intend("move_on")


def _nobody_taps(peers: Peers, seen: Seen) -> bool:
    """The newcomer taps and has not for long: after zero anyone may, and the rules say whether."""
    return seen.time_is_over and peers.stay.quiet >= FOR_THE_TAPPER


def _verdict_waits(peers: Peers) -> bool:
    return any(type_ == "make_statement" for _, type_ in peers.stay.given)


def _is_over(peers: Peers, seen: Seen) -> bool:
    stay = peers.stay
    if peers.is_ready:
        return True
    if seen.sight["bids"] and seen.may("place_bid"):
        return _bids_are_in(peers, seen)
    if seen.holder is not None and seen.holder == peers.newcomer and seen.floor != "presenter":
        return False
    if seen.goes_round:
        return bool(seen.sight["floor"]["everyone_spoke"]) and stay.quiet >= ROUND
    if seen.sight["expected"]:
        return _have_written(peers, seen)
    if seen.floor == "presenter":
        return _has_told(peers, seen)
    if peers.awaits_newcomer():
        return stay.quiet >= PATIENCE + IDLE
    if seen.floor == "silent" and stay.is_silent:
        return stay.beats >= SILENCE
    return stay.quiet >= IDLE


def _bids_are_in(peers: Peers, seen: Seen) -> bool:
    said = {*(one["seat"] for one in seen.sight["bids"]), *seen.sight["not_today"]}
    everyone = all(who.seat in said for who in peers.colleagues if who.seat != seen.sight["guide"])
    heard = peers.newcomer is None or peers.newcomer in said or peers.stay.quiet >= IDLE
    return everyone and heard and peers.stay.quiet >= ROUND


def _all_written(seen: Seen) -> bool:
    return bool(seen.sight["expected"]) and seen.sight["written"] >= seen.sight["expected"]


def _have_written(peers: Peers, seen: Seen) -> bool:
    """The presenter sorts meanwhile: a silence that is over when all have written is too short for them."""
    if _all_written(seen):
        return peers.stay.quiet >= (IDLE if seen.presenter == peers.newcomer else ROUND) and peers.stay.beats >= SILENCE
    return peers.stay.quiet >= WRITES


def _has_told(peers: Peers, seen: Seen) -> bool:
    """A presenter who rehearses has told something, or says that they would go on; else time is called first."""
    stay = peers.stay
    if seen.presenter != peers.newcomer:
        return stay.quiet >= TOLD
    return stay.quiet >= IDLE and (stay.newcomer_gave > 0 or seen.time_is_over)
