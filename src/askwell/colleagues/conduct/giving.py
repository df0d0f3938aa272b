"""What a colleague gives to somebody's matter: a question, what they heard, and, where it is asked for, more."""

from collections.abc import Iterator

from askwell.colleagues.intent import Intent
from askwell.colleagues.peers import Peers
from askwell.colleagues.people import Colleague
from askwell.colleagues.repertoire import anyone, asks_for_facts
from askwell.colleagues.seen import Seen

PATIENCE, FOR_A_FACT = 13, 8
"""Beats for which a question is left alone that the presenter has not answered; one about facts needs fewer."""

PAUSES = 3
"""Beats between an answer and the next question of somebody scripted: room for the newcomer's own."""

OFFERS = {
    "offer_option": ("options", "conditions"),
    "offer_experience": ("experiences", "stories"),
    "offer_hypothesis": ("guesses", "patterns"),
    "make_statement": ("stated", "stated"),
}
"""Act → pile for a matter, and pile where nobody presents."""

AFTER = {"pocket": "after_pocket", "time_out": "after_time_out", "again": "once_more"}


def give(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """Outside of rounds: one after another, and not before the last question has had its time."""
    if seen.stage != "live" or seen.goes_round or who.seat == seen.presenter:
        return None
    if not _hidden(seen) and _must_wait(peers, seen):
        return None
    return contribution(peers, who, seen)


def contribution(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """The next thing that this colleague has to give in this phase."""
    return next(_contributions(peers, who, seen), None)


def _contributions(peers: Peers, who: Colleague, seen: Seen) -> Iterator[Intent]:
    yield from _once_each(peers, who, seen)
    kinds = [kind for kind in ("ask_question", "reflect_back", *OFFERS) if seen.may(kind)]
    if not kinds or peers.stay.by(who.seat) >= peers.stay.quota(seen):
        return
    turn = (peers.stay.by(who.seat) + who.nth) % len(kinds)
    for kind in _fitting(seen, [*kinds[turn:], *kinds[:turn]]):
        found = _words(peers, who, seen, kind)
        if found:
            yield found


def _once_each(peers: Peers, who: Colleague, seen: Seen) -> Iterator[Intent]:
    """A number, a skill, a sentence of one's own: once in a phase."""
    stay, lot = peers.stay, peers.lot(who, "once")
    if seen.may("rate") and not stay.given[who.seat, "rate"]:
        yield seen.intend("rate", number=lot.randint(6, 9))
    if seen.may("name_skill") and not stay.given[who.seat, "name_skill"]:
        text = peers.words.generic("skills")
        if text:
            yield seen.intend("name_skill", text=text)
    if seen.may("take_action") and not stay.given[who.seat, "take_action"] and seen.presenter is None:
        text = peers.words.generic("pledges")
        if text:
            yield seen.intend("take_action", text=text)
    if seen.may("write_learning") and not stay.given[who.seat, "write_learning"] and stay.beats > who.breath:
        text = peers.words.generic("helped" if seen.word in ("review", "helped", "exchange", "compare") else "learning")
        if text:
            yield seen.intend("write_learning", text=text)


def _words(peers: Peers, who: Colleague, seen: Seen, kind: str) -> Intent | None:
    case = peers.case_in_play
    told = seen.words_of_matter()
    if kind == "ask_question":
        return _question(peers, who, seen)
    if kind == "reflect_back":
        return _reflection(peers, who, seen)
    pile = OFFERS[kind][seen.presenter is None]
    if pile == "options" and _module(seen) == "worse":
        pile = "worse"
    text = peers.words.pile(pile, case, told)
    return seen.intend(kind, text=text) if text else None


def _question(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    if _would_advise(peers, who, seen):
        advice = peers.words.advice(peers.case_in_play)
        return Intent(who.seat, "offer_option", {"run": seen.run, "text": advice.says}, advises=True)
    text = peers.words.say(who.owes) if who.owes else None
    who.owes = ""
    if text is None and peers.after and not asks_for_facts(seen.word):
        text, peers.after = peers.words.generic(AFTER[peers.after]), None
    text = text or peers.words.question(who, seen, peers.case_in_play)
    return seen.intend("ask_question", text=text) if text else None


def _would_advise(peers: Peers, who: Colleague, seen: Seen) -> bool:
    """Once in a meeting somebody can't keep it: as soon as the questions have begun, and where it is too soon."""
    asked = len(seen.in_this_run("question"))
    too_soon = seen.presenter is not None and not seen.may("offer_option") and not asks_for_facts(seen.word)
    return who is peers.adviser and asked >= 1 and too_soon and who.once("advice")


def _reflection(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """The beginnings that the format offers, one after the other; each has words that go on from it."""
    stems = seen.choices("reflect_back", "stem")
    nth = (peers.stay.given[who.seat, "reflect_back"] + who.nth) % max(1, len(stems))
    for stem, words in [*stems[nth:], *stems[:nth]] or [(0, "")]:
        text = peers.words.pile(_pile_for(words), peers.case_in_play, seen.words_of_matter())
        if text:
            return seen.intend("reflect_back", text=text, stem=stem)
    return None


def _pile_for(stem: str) -> str:
    begins = stem.lower()
    return next((pile for words, pile in anyone()["stems"].items() if words in begins), "noticed")


def _module(seen: Seen) -> str:
    name = str(seen.phase.get("module", "")).lower()
    return str(anyone()["modules"].get(name, ""))


def _fitting(seen: Seen, kinds: list[str]) -> list[str]:
    """In a consultation what fits the chosen way comes first."""
    wanted = {"worse": "offer_option"}.get(_module(seen), _module(seen))
    return sorted(kinds, key=lambda kind: kind != wanted)


def _hidden(seen: Seen) -> bool:
    """What is shown together is written side by side: nobody waits for anybody."""
    return bool(seen.sight["expected"])


def _must_wait(peers: Peers, seen: Seen) -> bool:
    if peers.known.open and peers.stay.quiet < (FOR_A_FACT if asks_for_facts(seen.word) else PATIENCE):
        return True
    return seen.presenter is not None and seen.presenter != peers.newcomer and peers.stay.quiet < PAUSES
