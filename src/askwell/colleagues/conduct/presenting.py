"""A colleague whose matter it is: tells it, answers or keeps a question, sorts alone, and says what they will do."""

from collections.abc import Callable

from askwell.colleagues.cases import Case
from askwell.colleagues.intent import Intent
from askwell.colleagues.peers import Peers
from askwell.colleagues.people import Colleague
from askwell.colleagues.repertoire import anyone, asks_for_facts
from askwell.colleagues.seen import Data, Seen

THINKS, BETWEEN = 2, 3
"""Beats before an answer, and between two things that one tells."""
KEPT = 0.12
"""How often a presenter puts a question into a pocket."""
MOVED = 2
"""Questions that a presenter marks as having moved them."""
ASKS_FOR_OPTIONS = 5
SORTINGS = ("try", "keep", "not_now", "keep", "leave_it", "try")


def present(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    if seen.presenter != who.seat or seen.stage != "live":
        return None
    steps: tuple[Step, ...] = (_answer, _tell, _put, _sort, _decide, _say, _look_back)
    return next((found for step in steps if (found := step(peers, who, seen))), None)


Step = Callable[[Peers, Colleague, Seen], Intent | None]


def _tell(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    case, stay = peers.cases.get(who.seat), peers.stay
    if case is None or seen.phase.get("hue") != "tell":
        return None
    if seen.may("tell_matter") and stay.beats > THINKS and (text := _telling(peers, case, seen)):
        return seen.intend("tell_matter", text=text)
    wanted = (seen.sight["contract"] or {}).get("wanted", ())
    if seen.may("say_help_wanted") and not wanted and stay.quiet >= BETWEEN and who.once(f"wants {_slot(seen)}"):
        return seen.intend("say_help_wanted", wanted=case.wanted[0])
    return None


def _telling(peers: Peers, case: Case, seen: Seen) -> str | None:
    """The whole of it; when the set has gone back to where it was told, one thing more, and nothing twice."""
    told = {item["run"] for item in seen.items if item["kind"] == "matter" and item["seat"] == seen.seat}
    once_more = seen.run not in told and any(run.startswith(f"{seen.word}.") for run in told)
    return peers.words.say(case.telling) or (peers.words.more(case) if once_more else None)


def _put(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """The key question, the way of consulting, a word on how the others put it, and asking for options."""
    case, stay = peers.cases.get(who.seat), peers.stay
    if stay.quiet < THINKS:
        return None
    if seen.may("put_key_question") and who.once(f"key {_slot(seen)}"):
        text = (case.key_question if case else "") or anyone()["key_question"]
        return seen.intend("put_key_question", text=text)
    if (ways := seen.choices("choose_module", "module")) and who.once(f"way {_slot(seen)}"):
        module = peers.lot(who, "way").choice(ways)[0]
        return seen.intend("choose_module", module=module)
    if seen.may("give_verdict") and seen.in_this_run("statement") and who.once(f"verdict {_slot(seen)}"):
        return seen.intend("give_verdict", verdict="partly")
    if seen.may("ask_for_options") and _has_been_asked(peers, seen) and who.once(f"options {_slot(seen)}"):
        return seen.intend("ask_for_options")
    return _offer(peers, who, seen)


def _has_been_asked(peers: Peers, seen: Seen) -> bool:
    works = seen.phase.get("hue") in ("ask", "reflect") and not asks_for_facts(seen.word)
    return works and peers.stay.beats >= ASKS_FOR_OPTIONS


def _offer(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """In conversations of two: one's own options, and questions to somebody who has been there."""
    stay = peers.stay
    if stay.quiet < BETWEEN or stay.by(who.seat) >= stay.quota(seen):
        return None
    if seen.may("offer_option") and (text := peers.words.pile("options", peers.cases.get(who.seat))):
        return seen.intend("offer_option", text=text)
    if seen.may("ask_question") and seen.in_this_run("experience") and (text := peers.words.generic("to_a_mentor")):
        return seen.intend("ask_question", text=text)
    return None


def _answer(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """The oldest open question first. Some are kept: nobody owes an answer."""
    waiting = _unanswered(seen)
    if not waiting or peers.stay.quiet < THINKS:
        return None
    question = waiting[0]
    kept = peers.lot(who, f"keeps {len(waiting)} {question['text']}").random() < KEPT
    if kept and seen.may("mark_question") and not asks_for_facts(seen.word):
        return seen.intend("mark_question", question=question["id"], mark="pocketed")
    text = peers.words.answer(str(question["text"]), peers.cases.get(who.seat), facts=asks_for_facts(seen.word))
    if text is None:
        return seen.intend("mark_question", question=question["id"], mark="pocketed")
    return seen.intend("answer_question", question=question["id"], text=text)


def _unanswered(seen: Seen) -> list[Data]:
    offered = {value for value, _ in seen.choices("answer_question", "question")}
    answered = {item["about"] for item in seen.items if item["kind"] == "answer"}
    return [
        item
        for item in seen.items
        if item["kind"] == "question" and item["id"] in offered - answered and not item["mark"] and not item["moved"]
    ]


def _sort(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """Alone, in a phase that is there for it: what moved me, and what becomes of each offer."""
    if not seen.phase.get("sorts"):
        return None
    moved = [item for item in seen.items if item["kind"] == "question" and item["moved"]]
    markable = {value for value, _ in seen.choices("mark_question", "question")}
    unmarked = [i for i in seen.items if i["id"] in markable and not i["moved"] and i["mark"] != "pocketed"]
    if unmarked and len({item["id"] for item in moved}) < MOVED and seen.floor == "silent":
        question = peers.lot(who, f"moved {len(moved)}").choice(sorted(unmarked, key=lambda item: str(item["text"])))
        return seen.intend("mark_question", question=question["id"], mark="moved_me")
    sortable = {value for value, _ in seen.choices("sort_item", "item")}
    unsorted = [item for item in seen.sight["own"]["items"] if item["id"] in sortable and not item["sorting"]]
    if not unsorted:
        return None
    sorting = SORTINGS[sum(bool(item["sorting"]) for item in seen.sight["own"]["items"]) % len(SORTINGS)]
    return seen.intend("sort_item", item=unsorted[0]["id"], sorting=sorting)


def _decide(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """One or two actions, then the matter in today's words."""
    case, stay = peers.cases.get(who.seat), peers.stay
    if not seen.may("take_action") or stay.quiet < BETWEEN:
        return None
    taken = stay.given[who.seat, "take_action"]
    actions = case.actions if case else ()
    if taken < (1 if who.is_brief else 2):
        pledge = actions[taken] if taken < len(actions) else None
        text = peers.words.say(pledge.text) if pledge else peers.words.generic("pledges")
        if text:
            more = {"first_step": pledge.first_step, "know_by": pledge.know_by} if pledge else {}
            return seen.intend("take_action", text=text, **more)
    restated = (case.restated if case else "") or anyone()["restated"]
    if seen.may("tell_matter") and (text := peers.words.say(restated)):
        return seen.intend("tell_matter", text=text)
    return None


def _say(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    """Where a presenter speaks of what they heard: come back, comment, thanks."""
    if not seen.may("make_statement") or peers.stay.given[who.seat, "make_statement"] or peers.stay.quiet < BETWEEN:
        return None
    text = peers.words.pile("comment", peers.cases.get(who.seat), seen.words_of_matter())
    first_telling = seen.phase.get("hue") == "tell" and seen.may("tell_matter")
    if text is None or first_telling:
        return None
    return seen.intend("make_statement", text=text)


def _look_back(peers: Peers, who: Colleague, seen: Seen) -> Intent | None:
    if not seen.may("write_learning") or peers.stay.given[who.seat, "write_learning"] or seen.goes_round:
        return None
    text = peers.words.generic("learning")
    return seen.intend("write_learning", text=text) if text else None


def _slot(seen: Seen) -> str:
    return str(seen.phase.get("slot", 0))
