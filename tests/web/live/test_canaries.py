"""A word of its own for each seat and phase, looked for in everybody's raw stream: found only where a table by hand
allows it, and there indeed.

Dov guides, Ana presents, Ben and Chi are members, Eli observes from the facts on, Gus stands at the door all the time.
"""

import time

from tests.web.live.people import Guest, Meeting, gather
from tests.web.live.reader import Reader, listen
from tests.web.live.serving import Serving
from tests.web.live.tape import Tape, wind

TABLE = """
phase    word                  heard by
arrive   helps-ana             ana dov
arrive   helps-ben             ana ben chi dov
bids     bid-ana               ana ben chi dov
present  matter-ana            ana ben chi dov
clarify  matter-ana            ana ben chi dov eli
clarify  helps-ben             ana ben chi dov eli
clarify  question-ben          ana ben chi dov eli
clarify  answer-ana            ana ben chi dov eli
explore  question-chi          ana ben chi dov eli
explore  note-ana              ana
reflect  reflection-ben        ana ben chi dov eli
options  option-ben            ana ben chi dov eli
silence  learning-ben          ben
silence  condition-ana         ana
decide   action-ana            ana ben chi dov eli
decide   learning-ben          ana ben chi dov eli
review   own-learning-ben      ben
review   last-line-chi         chi
"""
"""From this phase on. What Ben writes in the silent minute is his alone until it is shown together."""


def heard(word: str, phases: list[str]) -> set[str]:
    """By whom, by the last of the phases so far; nobody before its first."""
    rows = [line.split() for line in TABLE.strip().splitlines()[1:]]
    found = [set(names) for phase, said, *names in rows if said == word and phase in phases]
    return found[-1] if found else set()


class Evening:
    def __init__(self, server: Serving) -> None:
        self.meeting: Meeting = gather(server)
        meeting = self.meeting
        self.dov, self.ana, self.ben, self.chi = meeting.dov, meeting.ana, meeting.ben, meeting.chi
        self.dov.must("hand_over", job="guiding", to=self.dov.seat)
        self.eli = meeting.join("Eli", part="observer")
        self.tapes: dict[str, list[Tape]] = {}
        for name in ("dov", "ana", "ben", "chi", "eli"):
            self.record(name, getattr(self, name))
        token = server.wait_for(server.desk.rooms.display_token(meeting.room))
        for accept in ("application/json", "text/event-stream"):
            headers = {"cookie": f"seat={token}", "accept": accept}
            self.tapes.setdefault("wall", []).append(
                Tape(Reader(server.connect(), f"/display/{meeting.room}/stream", headers))
            )
        self.phases: list[str] = []

    def record(self, name: str, guest: Guest) -> None:
        self.tapes[name] = [Tape(listen(guest)), Tape(listen(guest, html=True))]

    def runs(self, guest: Guest, act: str, **fields: str | int) -> None:
        guest.must(act, run=self.dov.sight()["phase"]["run"], **fields)

    def on(self, to: str) -> None:
        self.check()
        self.runs(self.dov, "move_on")
        assert self.dov.sight()["phase"]["word"] == to
        self.phases.append(to)

    def check(self) -> None:
        words = {line.split()[1] for line in TABLE.strip().splitlines()[1:]}
        due = [(word, name) for word in words for name in heard(word, self.phases) if name in self.tapes]
        wind(
            [tape for tapes in self.tapes.values() for tape in tapes],
            lambda: all(tape.holds(f"canary-{word}") for word, name in due for tape in self.tapes[name]),
        )
        for word in words:
            for name, tapes in self.tapes.items():
                for tape, kind in zip(tapes, ("data", "HTML"), strict=True):
                    there = tape.holds(f"canary-{word}")
                    assert there is (name in heard(word, self.phases)), (word, name, kind, self.phases[-1])


def test_every_word_is_heard_where_the_table_allows_it_and_nowhere_else(server: Serving) -> None:
    evening = Evening(server)
    ana, ben, chi, dov = evening.ana, evening.ben, evening.chi, evening.dov
    evening.meeting.begin()
    evening.phases.append("arrive")
    ana.must("say_what_helps", text="canary-helps-ana", to="facilitator")
    ben.must("say_what_helps", text="canary-helps-ben", to="everyone")
    evening.on("bids")
    ana.must("place_bid", text="canary-bid-ana")
    dov.must("hand_over", job="scribe", to=chi.seat)
    evening.on("present")
    evening.record("gus", evening.meeting.join("Gus"))
    evening.runs(chi, "tell_matter", text="canary-matter-ana", for_=ana.seat)
    ana.must("ask_for_options")
    evening.on("clarify")
    ana.must("invite_observer", seat=evening.eli.seat)
    for sentence in range(4):
        evening.eli.must("agree", sentence=sentence)
    evening.eli.must("say_who_manages", yes=False)
    evening.runs(ben, "ask_question", text="canary-question-ben")
    question = next(item["id"] for item in ana.sight()["items"] if item["kind"] == "question")
    evening.runs(ana, "answer_question", question=question, text="canary-answer-ana")
    evening.runs(ben, "finish_turn")
    evening.on("explore")
    evening.runs(chi, "ask_question", text="canary-question-chi")
    ana.must("write_note", text="canary-note-ana")
    evening.on("reflect")
    evening.runs(chi, "reflect_back", text="canary-reflection-ben", stem=0, for_=ben.seat)
    evening.on("options")
    evening.runs(ben, "offer_option", text="canary-option-ben")
    evening.on("silence")
    evening.runs(ben, "write_learning", text="canary-learning-ben")
    option = next(item["id"] for item in ana.sight()["items"] if item["kind"] == "option")
    ana.must("sort_item", item=option, sorting="not_now", condition="canary-condition-ana")
    evening.check()
    evening.runs(dov, "move_on")
    time.sleep(5.3)
    evening.phases.append("decide")
    evening.runs(ana, "take_action", text="canary-action-ana")
    evening.on("review")
    evening.runs(ben, "write_learning", text="canary-own-learning-ben")
    chi.must("leave", learning="canary-last-line-chi")
    evening.check()
