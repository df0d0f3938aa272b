"""Who brings something: one bids, somebody else does too and steps back, and *not today* needs no reason."""

from askwell.colleagues.intent import Intent
from askwell.colleagues.peers import Peers
from askwell.colleagues.people import Colleague
from askwell.colleagues.seen import Seen

STEPS_BACK, NOBODY_ELSE = 4, 45
"""Beats after which a second bid is taken back, and after which somebody bids who would rather have waited."""


def bid(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    if not seen.may("place_bid"):
        return None
    bids = [one["seat"] for one in seen.sight["bids"]]
    if who.seat in bids:
        return _step_back(peers, who, seen, bids)
    case = peers.cases.get(who.seat)
    if case and not bids and _would_bid(peers, who):
        return seen.intend("place_bid", text=case.bid)
    if case and bids == [peers.newcomer] and who.doubts and peers.newcomer == peers.brings and who.once("bids too"):
        return seen.intend("place_bid", text=case.bid)
    said = who.seat in seen.sight["not_today"]
    waits = who.seat == peers.brings and "stepped back" not in who.done
    if said or waits or peers.stay.beats < 2 + who.nth:
        return None
    return seen.intend("not_today") if who.once("not today") else None


def _would_bid(peers: Peers, who: Colleague) -> bool:
    if who.seat == peers.brings:
        return True
    return who.nth == 0 and peers.stay.beats >= NOBODY_ELSE


def _step_back(peers: Peers, who: Colleague, seen: Seen, bids: list[str]) -> Intent | None:
    """The newcomer's matter goes before ours; else the one stays who was asked to bring something."""
    other = peers.newcomer in bids or (len(bids) > 1 and who.seat != peers.brings)
    if not other or peers.stay.quiet < STEPS_BACK:
        return None
    who.done.add("stepped back")
    return seen.intend("take_back_bid")
