"""While everything stands still nobody hurries; then whoever may takes us back."""

from askwell.colleagues.intent import Intent
from askwell.colleagues.peers import Peers
from askwell.colleagues.people import Colleague
from askwell.colleagues.seen import Seen

BACK = {
    "paused": ("go_on", 6),
    "listened_to": ("go_on", 12),
    "time_out": ("end_time_out", 10),
    "break": ("end_break", 10),
    "away": ("take_time_back", 1),
}
"""Stage → (the act that ends it, after how many beats)."""

COACH_WAITS, COACHING = 3, 5
"""Questions that a coach hears before stepping in, and beats of looking at how we work."""


def take_us_back(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """Only who taps, chooses or coaches is offered the act: it is not theirs to hurry a newcomer's pause."""
    if seen.may("step_out"):
        return seen.intend("step_out") if peers.is_ready or peers.stay.beats >= COACHING else None
    if seen.may("step_in") and _something_to_learn(peers, seen) and who.once("stepped in"):
        return seen.intend("step_in")
    act, beats = BACK.get(seen.stage, ("", 0))
    if not act or not seen.may(act) or (peers.stay.beats < beats and not peers.is_ready):
        return None
    peers.is_ready = False
    return seen.intend(act)


def _something_to_learn(peers: Peers, seen: Seen) -> bool:
    return len(seen.in_this_run("question")) >= COACH_WAITS and peers.stay.quiet >= 1
