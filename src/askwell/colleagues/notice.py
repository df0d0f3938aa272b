"""What a set notices between two beats: a new phase, new words, a way that was chosen, a pocketed question, a pause
that is over."""

from askwell.colleagues.peers import Peers
from askwell.colleagues.seen import Seen
from askwell.colleagues.stay import Stay

LOOK_UP, READ, LET_IT_WORK = 2, 2, 4
"""Beats of quiet: in a new phase, after the newcomer's words, after a question that has moved them."""


def look(peers: Peers, seen: Seen) -> None:
    known = peers.known
    _stage(peers, seen)
    if seen.stage != "live":
        peers.stay.beats += 1
        peers.stay.quiet += 1
        return
    if seen.run != peers.stay.run:
        peers.stay = Stay(seen.run, seen.word, again=seen.word in known.words and _same_slot(peers, seen))
        known.runs += 1
        known.words.add(seen.word)
        peers.hush, peers.is_ready = LOOK_UP, False
        if peers.stay.again:
            peers.after = "again"
    known.presenter = seen.presenter
    peers.stay.pass_a_beat(seen)
    _words(peers, seen)
    _way(peers, seen)
    _marks(peers, seen)


def _same_slot(peers: Peers, seen: Seen) -> bool:
    """Going back, and not the same phase of the next presenter's slot."""
    return seen.presenter == peers.known.presenter


def _stage(peers: Peers, seen: Seen) -> None:
    """Whatever stood still is over: nobody goes on at once, and after a time-out nobody goes on as before."""
    known = peers.known
    if seen.stage != known.stage:
        if known.stage in ("paused", "listened_to", "time_out", "break") and seen.stage == "live":
            peers.hush = LET_IT_WORK
            peers.after = "time_out" if known.stage == "time_out" else peers.after
        peers.stay.beats = peers.stay.quiet = 0
        known.stage = seen.stage


def _words(peers: Peers, seen: Seen) -> None:
    known, answered = peers.known, set()
    for item in seen.items:
        if item["kind"] == "answer":
            answered.add(item["about"])
        if item["id"] in known.items:
            continue
        known.items.add(item["id"])
        peers.stay.quiet = 0
        if item["seat"] == peers.newcomer:
            peers.stay.newcomer_gave += 1
            peers.hush = max(peers.hush, READ)
    known.open = [
        item["id"]
        for item in seen.in_this_run("question")
        if item["seat"] != seen.presenter and not item["mark"] and not item["moved"] and item["id"] not in answered
    ]


def _way(peers: Peers, seen: Seen) -> None:
    """A way is chosen by a tap, without a word: it is what a newcomer who presents gives to such a phase."""
    way = seen.way
    if way and way != peers.known.way:
        peers.stay.quiet = 0
        if seen.presenter == peers.newcomer:
            peers.stay.newcomer_gave += 1
            peers.hush = max(peers.hush, READ)
    peers.known.way = way


def _marks(peers: Peers, seen: Seen) -> None:
    """Pocketed is heard as *not this one*; what has moved somebody is left to work."""
    for item in seen.in_this_run("question"):
        for mark in (item["mark"], "moved_me" if item["moved"] else None):
            if not mark or (item["id"], mark) in peers.known.marks:
                continue
            peers.known.marks.add((item["id"], mark))
            peers.stay.quiet = 0
            peers.hush = max(peers.hush, LET_IT_WORK if mark == "moved_me" else READ)
            if mark == "pocketed" and seen.presenter == peers.newcomer:
                peers.after = "pocket"
