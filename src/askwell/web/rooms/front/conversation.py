"""Which conversation do you need? Five questions, and an honest answer; sometimes it is "not a set".

The answers are judged in one order: harm before everything, then what a set can't do, then what helps most.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from askwell.web.rooms.pages.later import later as _


@dataclass(frozen=True, slots=True)
class Option:
    """`because` is what follows from it, said in the answer."""

    word: str
    words: str
    because: str


@dataclass(frozen=True, slots=True)
class Question:
    word: str
    asks: str
    options: tuple[Option, ...]

    def option(self, word: str | None) -> Option | None:
        return next((option for option in self.options if option.word == word), None)


@dataclass(frozen=True, slots=True)
class Advice:
    """`formats` are words of the shelf, the first one first; none when it is nothing that we hold."""

    word: str
    title: str
    says: str
    formats: tuple[str, ...] = ()


QUESTIONS = (
    Question(
        "safety",
        _("Does anyone's safety depend on it?"),
        (
            Option("no", _("No"), _("Nobody is in danger, so there is time to think.")),
            Option("yes", _("Yes, or perhaps"), _("Where somebody could be harmed, thinking together is too slow.")),
        ),
    ),
    Question(
        "kind",
        _("Is it a puzzle, a choice, or a problem?"),
        (
            Option("problem", _("A problem: nobody knows the answer yet"), _("Nobody knows the answer yet.")),
            Option("choice", _("A choice between things I can name"), _("You can name what there is to choose from.")),
            Option("puzzle", _("A puzzle: somebody knows the answer"), _("Somebody knows the answer already.")),
        ),
    ),
    Question(
        "mine",
        _("Is it yours to act on?"),
        (
            Option("yes", _("Yes"), _("You can act on it yourself.")),
            Option("partly", _("A part of it"), _("A part of it is yours. Bring that part.")),
            Option("no", _("No"), _("Others would have to act, and they aren't asked.")),
        ),
    ),
    Question(
        "room",
        _("Who is likely to be in the room?"),
        (
            Option("peers", _("People who neither manage nor assess one another"), _("You can speak freely there.")),
            Option(
                "manager",
                _("My line manager, or somebody who reports to me"),
                _("Nobody speaks freely before the one who assesses them."),
            ),
            Option("team", _("Our whole team, and it is about us"), _("It belongs to all of you.")),
        ),
    ),
    Question(
        "wish",
        _("What would help you most?"),
        (
            Option("questions", _("Questions that I have not asked myself"), _("You want to be asked.")),
            Option("experience", _("What several others have lived through"), _("You want to hear from several.")),
            Option("guide", _("Somebody who has been there"), _("You want to hear from one who knows the way.")),
            Option("plan", _("A plan"), _("You want to leave with something to do.")),
        ),
    ),
)

HARM = Advice(
    "harm",
    _("People who are trained for it"),
    _(
        "This is not for a set, nor for us. Turn to people who are trained for harm and crisis, now and not after "
        "a meeting. What it does to you can be brought to a set later."
    ),
)
EXPERT = Advice(
    "expert",
    _("An expert"),
    _("Ask whoever knows; a set would only guess. If their answer changes nothing, it was a problem: come back then."),
)
DECISION = Advice(
    "decision",
    _("A sheet of paper, in two columns"),
    _(
        "Write down what you can choose, and what matters to you in it; a decision tool does the same. If you find "
        "that none of the choices is right, it was a problem."
    ),
    ("solo",),
)
COACHING = Advice(
    "coaching",
    _("Coaching"),
    _("Two of you, in private: what do you want, what is the case, what could you do, and what will you do?"),
    ("coaching", "solo"),
)
MENTORING = Advice(
    "mentoring",
    _("Mentoring"),
    _("Two of you, one of whom has been there. You ask, they tell; what you make of it is yours."),
    ("mentoring",),
)
TEAM = Advice(
    "team",
    _("Team coaching"),
    _("One problem that is all of yours, questions only, and a coach who has no part in it."),
    ("coached_single", "co_development"),
)
SETS = {
    "questions": Advice(
        "set",
        _("A set that asks"),
        _("Four to eight people, and questions that you have not asked yourself. Half an hour is enough to try it."),
        ("taster", "classic", "written_question", "emotion_first"),
    ),
    "experience": Advice(
        "set",
        _("A set that tells you what it sees"),
        _("You tell it, you turn your chair, and you hear what others think and have lived through."),
        ("six_phase", "two_listening", "wise_crowd", "reflecting_team"),
    ),
    "plan": Advice(
        "set",
        _("A set that sees you off with a first step"),
        _("First the questions, so that it is the right plan; then what you will do, with a first step and a date."),
        ("co_development", "classic", "coached_single"),
    ),
}


def still_open(answers: Mapping[str, str]) -> list[Question]:
    """The questions that are not answered yet, or with something that was not offered."""
    return [question for question in QUESTIONS if question.option(answers.get(question.word)) is None]


def judge(answers: Mapping[str, str]) -> tuple[Advice, list[tuple[Question, Option]]]:
    """The advice, and the answers that it follows from. All five must be answered."""
    advice, reasons = _judged(answers)
    given = [(question, question.option(answers[question.word])) for question in QUESTIONS]
    return advice, [(question, option) for question, option in given if option is not None and question.word in reasons]


def _judged(answers: Mapping[str, str]) -> tuple[Advice, tuple[str, ...]]:
    if answers["safety"] == "yes":
        return HARM, ("safety",)
    if answers["kind"] == "puzzle":
        return EXPERT, ("safety", "kind")
    if answers["room"] == "team":
        return TEAM, ("kind", "room")
    if answers["kind"] == "choice":
        return DECISION, ("kind", "mine")
    if answers["wish"] == "guide":
        return MENTORING, ("kind", "wish")
    if answers["mine"] == "no":
        return COACHING, ("mine",)
    if answers["room"] == "manager":
        return COACHING, ("mine", "room")
    return SETS[answers["wish"]], ("kind", "mine", "room", "wish")
