"""What nobody has to think about: a yes to the four sentences, a nod to more time, a promise of help."""

from askwell.colleagues.intent import Intent
from askwell.colleagues.peers import Peers
from askwell.colleagues.people import Colleague
from askwell.colleagues.seen import Seen

ASKED_ABOUT = 1
"""The sentence that somebody first has a question about: recordings."""


def be_courteous(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    return _arriving(who, seen) or _asked(peers, who, seen)


def _arriving(who: Colleague, seen: Seen) -> Intent | None:
    """All read before they say yes; one of them has a question first, and says yes when it has been talked about."""
    if open_ := seen.choices("agree", "sentence"):
        sentence = open_[0][0]
        if who.doubts and sentence == ASKED_ABOUT and seen.may("ask_about_sentence") and who.once("doubt"):
            return seen.intend("ask_about_sentence", sentence=sentence)
        return seen.intend("agree", sentence=sentence)
    if seen.sight["own"]["ask_private"] == "manages" and seen.may("say_who_manages"):
        return seen.intend("say_who_manages", yes=False)
    if seen.sight["own"]["ask_private"] == "waive" and seen.may("waive"):
        return seen.intend("waive", yes=True)
    return None


def _asked(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    if seen.sight["asked_for"] == "nod" and seen.may("nod") and peers.stay.quiet:
        return seen.intend("nod")
    if seen.may("answer_for_minutes"):
        return seen.intend("answer_for_minutes", yes=True)
    if wanted := seen.choices("promise_help", "action"):
        return seen.intend("promise_help", action=wanted[0][0])
    contract = seen.sight["contract"] or {}
    wishes = ",".join(contract.get("wanted", ()))
    if (
        seen.may("say_i_can_give")
        and who.seat not in contract["can_give"]
        and who.once(f"can {seen.presenter} {wishes}")
    ):
        return seen.intend("say_i_can_give", yes=True)
    return None
