"""A conflict: the few rules that can't all hold, and one sentence about it."""

from dataclasses import dataclass

from askwell.matching.rules import (
    Apart,
    AtMost,
    Facilitated,
    Fixed,
    Managed,
    Rule,
    SharedLanguage,
    SharedSlots,
    Sizes,
    Together,
)
from askwell.matching.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Conflict:
    """`rules` can't hold together, `sentence` says why. `smallest`: without any one of them the others can."""

    rules: tuple[Rule, ...]
    sentence: Sentence
    smallest: bool = False


def told(rules: tuple[Rule, ...], sentence: Sentence) -> Sentence:
    """The sentence, unless it could tell of a confidential rule: then only the kinds of rules are named."""
    if any(rule.confidential for rule in rules):
        return clash(rules)
    return sentence


def clash(rules: tuple[Rule, ...]) -> Sentence:
    """“These can't all hold: …”, each rule in a few words; with a confidential one among them nobody is named."""
    secret = any(rule.confidential for rule in rules)
    count: dict[Sentence, int] = {}
    for rule in rules:
        said = kind(rule) if secret else described(rule)
        count[said] = count.get(said, 0) + 1
    return Sentence("These can't all hold: {rules}.", {"rules": [_several(s, n) for s, n in count.items()]})


def _several(sentence: Sentence, count: int) -> Sentence:
    return sentence if count == 1 else Sentence("{count} times {rule}", {"count": count, "rule": sentence})


def kind(rule: Rule) -> Sentence:
    """As `described`, but without names: beside a confidential rule they would tell whom it is about."""
    match rule:
        case Together(confidential=False):
            return Sentence("people kept together")
        case Managed(confidential=False):
            return Sentence("someone not with their line manager")
        case Fixed(confidential=False):
            return Sentence("someone fixed to a set")
        case _:
            return described(rule)


def described(rule: Rule) -> Sentence:
    """One rule in a few words. A confidential one is only said to exist."""
    if rule.confidential:
        two = isinstance(rule, Apart | Managed) or (isinstance(rule, Together) and len(rule.people) == 2)
        return Sentence("a confidential rule about two people") if two else Sentence("a confidential rule")
    match rule:
        case Sizes(smallest, largest, None):
            return Sentence("sets of {smallest} to {largest}", {"smallest": smallest, "largest": largest})
        case Sizes(smallest, largest, sets):
            gaps = {"smallest": smallest, "largest": largest, "sets": sets}
            return Sentence("{sets} sets of {smallest} to {largest}", gaps)
        case Apart(a, b):
            return Sentence("{a} apart from {b}", {"a": a, "b": b})
        case Managed(person, manager):
            return Sentence("{person} not with their line manager {manager}", {"person": person, "manager": manager})
        case Together(people):
            return Sentence("together: {people}", {"people": list(people)})
        case AtMost(attribute, people):
            return Sentence("at most {people} alike in {attribute}", {"people": people, "attribute": attribute})
        case SharedSlots(1):
            return Sentence("a slot shared by each set")
        case SharedSlots(slots):
            return Sentence("{slots} slots shared by each set", {"slots": slots})
        case SharedLanguage():
            return Sentence("a language shared by each set")
        case Facilitated():
            return Sentence("a facilitator for each set")
        case Fixed(person, number):
            return Sentence("{person} in set {set}", {"person": person, "set": number})
