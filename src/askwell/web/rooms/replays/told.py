"""A replay in words: what is said of the whole meeting, and of each stretch."""

from collections.abc import Iterator
from dataclasses import dataclass

from askwell.engine.replay import Replay, Share, Stretch
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.tongue import Tongue

KINDS = {
    "question": _("Questions"),
    "answer": _("Answers"),
    "statement": _("Statements"),
    "reflection": _("Reflections"),
    "experience": _("Experiences"),
    "option": _("Options"),
    "hypothesis": _("Hypotheses"),
    "matter": _("Wordings of the matter"),
    "action": _("Actions"),
    "learning": _("Learning that was shared"),
    "key_question": _("Key questions"),
    "rating": _("Ratings"),
    "skill": _("Skills"),
}
STOOD = {
    "pauses": _("Pauses"),
    "time_outs": _("Time-outs"),
    "step_ins": _("Times the coach stepped in"),
    "breaks": _("Breaks"),
    "outages": _("Outages"),
}
AS_PLANNED = 30
"""Seconds more or less that nobody would call a difference."""


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One stretch. `at` counts from 1; `earlier` and `later` are the numbers beside it, 0 at the ends."""

    at: int
    earlier: int
    later: int
    hue: str
    name: str
    slot: int
    held: bool
    again: bool
    taken: str
    planned: str
    turns: str
    questions: str
    sentence: str
    guided: str
    facts: list[Fact]


def rows(replay: Replay, tongue: Tongue) -> list[Row]:
    last = len(replay.stretches)
    return [_row(at, at + 1 if at < last else 0, one, tongue) for at, one in enumerate(replay.stretches, 1)]


def _row(at: int, later: int, one: Stretch, tongue: Tongue) -> Row:
    questions = one.given.get("question")
    return Row(
        at=at,
        earlier=at - 1,
        later=later,
        hue=one.hue,
        name=one.name,
        slot=one.slot,
        held=one.held,
        again=one.held and not one.planned,
        taken=length(one.taken + one.stood, tongue) if one.held else "",
        planned=length(one.planned, tongue) if one.planned else "",
        turns=str(one.turns.total) if one.turns.total else "",
        questions=str(questions.total) if questions else "",
        sentence=_sentence(one, tongue),
        guided=_guided(one, tongue),
        facts=list(_facts(one, tongue)) if one.held else [],
    )


def totals(replay: Replay, tongue: Tongue) -> list[Fact]:
    """What is said of the whole meeting; a thing that never happened isn't mentioned, but for steps back."""
    found = [Fact(tongue.say("In the circle at the end"), str(replay.people))]
    found += _turns(replay.turns, tongue)
    found += _given(replay.given, tongue)
    found.append(Fact(tongue.say("Steps back"), str(replay.steps_back)))
    found += _extensions(replay.count("extended"), replay.count("from_here"), replay.count("from_another"), tongue)
    found += _stood({name: replay.count(name) for name in STOOD}, replay.stood, tongue)
    return found


def length(seconds: int, tongue: Tongue) -> str:
    """As people say it: seconds below a minute, minutes, and hours from two on."""
    if seconds < 60:
        return tongue.say("{seconds} s", seconds=str(seconds))
    minutes = round(seconds / 60)
    if minutes < 120:
        return tongue.say("{minutes} min", minutes=str(minutes))
    return tongue.say("{hours} h {minutes} min", hours=str(minutes // 60), minutes=str(minutes % 60))


def _sentence(one: Stretch, tongue: Tongue) -> str:
    """The time it took against its plan."""
    planned, taken = length(one.planned, tongue), length(one.taken + one.stood, tongue)
    if not one.held:
        return tongue.say("Planned for {planned}, and left out.", planned=planned)
    if not one.planned:
        return tongue.say("{taken}, beyond the plan: we had been here before.", taken=taken)
    more = one.taken + one.stood - one.planned
    if abs(more) < AS_PLANNED:
        return tongue.say("{taken}, as planned.", taken=taken)
    said = length(abs(more), tongue)
    if more > 0:
        return tongue.say("{taken}: {more} longer than planned.", taken=taken, more=said)
    return tongue.say("{taken}: {less} shorter than planned.", taken=taken, less=said)


def _guided(one: Stretch, tongue: Tongue) -> str:
    if not one.held:
        return ""
    return tongue.say("You guided.") if one.mine else tongue.say("You didn’t guide here.")


def _facts(one: Stretch, tongue: Tongue) -> Iterator[Fact]:
    yield from _turns(one.turns, tongue)
    yield from _given(one.given, tongue)
    if one.silences is not None:
        told = tongue.say("half a minute or longer without anybody’s floor")
        yield Fact(tongue.say("Silences"), str(one.silences), told)
    if one.silent:
        yield Fact(tongue.say("Silences"), tongue.say("all of it"), tongue.say("a silent phase"))
    yield from _extensions(one.extended, one.from_here, one.from_another, tongue)
    yield from _stood({name: getattr(one, name) for name in STOOD}, one.stood, tongue)


def _turns(share: Share, tongue: Tongue) -> Iterator[Fact]:
    if share.total:
        yield Fact(tongue.say("Turns"), str(share.total), _parts(share, tongue))


def _given(given: dict[str, Share], tongue: Tongue) -> Iterator[Fact]:
    for kind, share in given.items():
        if share.total and kind in KINDS:
            yield Fact(tongue.say(KINDS[kind]), str(share.total), _parts(share, tongue))


def _parts(share: Share, tongue: Tongue) -> str:
    """Whose they were, where more than one part had any."""
    if not share.is_split:
        return ""
    said = {
        tongue.say("{number} from members", number=str(share.members)): share.members,
        tongue.say("{number} from the presenter", number=str(share.presenter)): share.presenter,
        tongue.say("{number} from whoever guided", number=str(share.guide)): share.guide,
    }
    parts = [sentence for sentence, number in said.items() if number]
    return ", ".join(parts) if len(parts) > 1 else ""


def _extensions(seconds: int, here: int, another: int, tongue: Tongue) -> Iterator[Fact]:
    if not here + another:
        return
    whose = [tongue.say("{more} in all", more=length(seconds, tongue))]
    if here:
        whose.append(tongue.count("{number} from our own minutes", "{number} from our own minutes", here))
    if another:
        whose.append(tongue.count("{number} from another presenter’s", "{number} from another presenter’s", another))
    yield Fact(tongue.say("Extensions"), str(here + another), ", ".join(whose))


def _stood(counts: dict[str, int], seconds: int, tongue: Tongue) -> Iterator[Fact]:
    for name, label in STOOD.items():
        if counts[name]:
            yield Fact(tongue.say(label), str(counts[name]))
    if seconds:
        yield Fact(tongue.say("The clock stood"), length(seconds, tongue))
