"""A turn in a round: a breath, then speaking or passing, once *come back to me*; then it is the next one's."""

from askwell.colleagues.conduct.giving import contribution
from askwell.colleagues.intent import Intent
from askwell.colleagues.peers import Peers
from askwell.colleagues.people import SELDOM, Colleague
from askwell.colleagues.seen import Seen

COMES_BACK = 2
"""The colleague who once wants their turn later."""
THINKS, SPEAKS = 1, 3
"""Beats before somebody says something, and for how long they speak where nothing is written."""


def take_turn(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    if not seen.my_turn or not seen.may("finish_turn"):
        return None
    stay = peers.stay
    if stay.held < THINKS:
        return None
    given = stay.by(who.seat)
    lot = peers.lot(who, "turn")
    if not given and seen.goes_round:
        if lot.random() < SELDOM and seen.may("pass"):
            return seen.intend("pass")
        if who.nth == COMES_BACK and seen.may("come_back_to_me") and who.once("come back to me"):
            return seen.intend("come_back_to_me")
    if given < (1 if who.is_brief else 2) and (said := contribution(peers, who, seen)):
        return said
    if not given and stay.held < SPEAKS:
        return None
    return seen.intend("finish_turn")
