"""Small cohorts for tests: enough people for sets, each rule easy to break."""

from collections.abc import Iterable

from askwell.matching.people import Attribute, Cohort, Facilitator, Person
from askwell.matching.rules import AtMost, Rule, Rules, SharedLanguage, SharedSlots, Sizes

ATTRIBUTES = (
    Attribute("organisation", weight=3),
    Attribute("function", weight=3),
    Attribute("experience", "number", weight=3),
    Attribute("gender", protected=True, confidential=True),
)


def person(number: int, **more: object) -> Person:
    """Person p<number>, Tuesday from 8 to 18 UTC, English."""
    values = {
        "organisation": f"org {number % 7}",
        "function": f"function {number * 5 % 8}",
        "experience": float(number * 3 % 20),
        "gender": "f" if number % 3 else "m",
    }
    given: dict[str, object] = {"values": values, "slots": frozenset(range(32, 42)), "languages": frozenset({"en"})}
    return Person(f"p{number}", f"Person {number}", **(given | more))  # type: ignore[arg-type]


def cohort(count: int, facilitators: Iterable[Facilitator] = ()) -> Cohort:
    """`count` people, all of whom could sit with one another."""
    return Cohort(tuple(person(i) for i in range(count)), ATTRIBUTES, tuple(facilitators))


def rules(*more: Rule) -> Rules:
    """Sets of five to seven, at most two of an organisation, a slot and a language in common; and more."""
    return Rules((Sizes(5, 7), AtMost("organisation", 2), SharedSlots(1), SharedLanguage(), *more))
