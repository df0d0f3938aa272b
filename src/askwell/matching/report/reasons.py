"""Why a set is as it is, in sentences that a person reads."""

from askwell.matching.report.facts import Facts, SetFacts, Trait
from askwell.matching.sentence import Sentence
from askwell.matching.week import Clock

MANY = 0.75
"""From this mean difference on, an attribute is called a difference."""
SLOTS_NAMED = 4


def reasons(facts: Facts, one: SetFacts) -> list[Sentence]:
    """What differs, what is shared, when and how they can meet, the weakest point; worst set last named as such."""
    said = [*_differs(one), *_shared(one), *_meeting(facts, one)]
    weakest = _weakest(one)
    if weakest:
        said.append(weakest)
    if one.number == facts.worst and len(facts.sets) > 1:
        gaps = {"here": _percent(one.diversity), "mean": _percent(facts.diversity)}
        said.append(Sentence("This is the least diverse of all sets: {here} against {mean} on average.", gaps))
    return said


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"


def _known(one: SetFacts) -> list[Trait]:
    return [t for t in one.traits if t.difference is not None and t.attribute.weight > 0]


def _differs(one: SetFacts) -> list[Sentence]:
    many = sorted((t for t in _known(one) if (t.difference or 0) >= MANY), key=lambda t: -(t.difference or 0))
    said = []
    for trait in many[:3]:
        gaps = {"attribute": trait.attribute.name, "kinds": len(trait.counts), "people": len(one.people)}
        said.append(Sentence("{attribute}: {kinds} kinds among {people} people.", gaps))
    return said


def _shared(one: SetFacts) -> list[Sentence]:
    alike = [t for t in _known(one) if t.attribute.kind == "category" and len(t.counts) == 1 and not t.unsaid]
    return [
        Sentence("All share {attribute}: {value}.", {"attribute": t.attribute.name, "value": t.counts[0][0]})
        for t in alike
    ]


def _meeting(facts: Facts, one: SetFacts) -> list[Sentence]:
    said = []
    if one.slots is not None:
        said.append(_slots(facts.clock, one.slots))
    if one.languages is not None:
        spoken_by_all = Sentence("All speak {languages}.", {"languages": list(one.languages)})
        said.append(spoken_by_all if one.languages else NO_LANGUAGE)
    return said


def _slots(clock: Clock, slots: tuple[int, ...]) -> Sentence:
    gaps = {"count": len(slots), "slots": [clock.spoken(s) for s in slots[:SLOTS_NAMED]], "zone": clock.zone}
    if len(slots) > SLOTS_NAMED:
        return Sentence("{count} slots suit all, among them {slots} ({zone}).", gaps)
    if len(slots) == 1:
        return Sentence("One slot suits all: {slots} ({zone}).", gaps)
    return Sentence("{count} slots suit all: {slots} ({zone}).", gaps) if slots else NO_SLOT


NO_SLOT = Sentence("No slot suits all.")
NO_LANGUAGE = Sentence("They have no language in common.")


def _weakest(one: SetFacts) -> Sentence | None:
    known = [t for t in _known(one) if (t.difference or 0) < MANY]
    if not known:
        return None
    trait = min(known, key=lambda t: (t.difference or 0, -t.attribute.weight))
    most, count = trait.counts[0]
    gaps = {"attribute": trait.attribute.name, "count": count, "people": len(one.people), "value": most}
    if not trait.difference and trait.attribute.kind != "category":
        gaps["values"] = [value for value, _ in trait.counts]
        return Sentence("Weakest point: {attribute}, all have {values}.", gaps)
    if trait.attribute.kind in ("category", "level") and count > 1:
        return Sentence("Weakest point: {attribute}, {count} of {people} have {value}.", gaps)
    gaps["share"] = _percent(trait.difference or 0)
    return Sentence("Weakest point: {attribute}, they differ by {share} only.", gaps)
