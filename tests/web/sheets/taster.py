"""A taster told to its end through the real door: Ana presents, Ben and Chi ask, Dov guides."""

from typing import Any

from tests.web.live.people import Guest, Meeting

MATTER = "My best nurse is leaving, and the whole ward looks at me."
LATER = "I have let one person hold what a *whole ward* could hold."
MOVED = "Whose ward is it, on the day after she leaves?"
POCKETED = "What have you not told her?"
STEP = "Coffee with her on Monday; nothing else, no list"
ACTION = "Ask Jolanda what she would hand on, and to whom."


def told(meeting: Meeting) -> Meeting:
    """Until actions are taken."""
    ana, ben, chi, dov = meeting.ana, meeting.ben, meeting.chi, meeting.dov
    dov.must("hand_over", job="guiding", to=dov.seat)
    dov.must("hand_over", job="scribe", to=dov.seat)
    meeting.begin()
    on(meeting, "bids")
    ana.must("place_bid", text=MATTER, urgency="this_week")
    on(meeting, "present")
    dov.must("tell_matter", for_=ana.seat, run=run(dov), text=LATER)
    on(meeting, "explore")
    asks(meeting, ben, MOVED)
    asks(meeting, chi, POCKETED)
    on(meeting, "silence")
    ids = {item["text"]: item["id"] for item in ana.sight()["items"]}
    ana.must("mark_question", question=ids[MOVED], mark="moved_me")
    ana.must("mark_question", question=ids[POCKETED], mark="pocketed")
    chi.must("write_learning", run=run(chi), text="That the question was already half an answer.")
    on(meeting, "decide")
    ana.must(
        "take_action", run=run(ana), text=ACTION, first_step=STEP, by_day="2026-07-17", obstacle="The right moment"
    )
    return meeting


def on(meeting: Meeting, phase: str) -> None:
    for _ in range(20):
        if meeting.dov.sight()["phase"]["word"] == phase:
            return
        meeting.dov.must("move_on", run=run(meeting.dov))
    raise AssertionError(f"never came to {phase}")


def asks(meeting: Meeting, who: Guest, words: str) -> None:
    """Asked aloud; Dov writes it down."""
    if not who.sight()["own"]["my_turn"]:
        who.must("take_floor", run=run(who))
    meeting.dov.must("ask_question", for_=who.seat, run=run(who), text=words)
    who.must("finish_turn", run=run(who))


def run(guest: Guest) -> str:
    return str(guest.sight()["phase"]["run"])


def action_of(guest: Guest) -> dict[str, Any]:
    found: dict[str, Any] = next(item for item in guest.sight()["items"] if item["kind"] == "action")
    return found
