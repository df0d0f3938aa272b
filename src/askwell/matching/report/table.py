"""Attributes × sets, as cells of text: what the strip shows in colour, for reading, printing and reading aloud."""

from askwell.matching.report.facts import Facts, Trait


def heading(facts: Facts) -> list[str]:
    """The first row: a corner, and each set's number."""
    return ["", *(str(s.number) for s in facts.sets)]


def body(facts: Facts) -> list[list[str]]:
    """One row an attribute; “5/6” means five different values among six people, “62 %” how far numbers lie apart."""
    rows = [["size", *(str(len(s.people)) for s in facts.sets)]]
    for place, attribute in enumerate(facts.attributes):
        rows.append([attribute.name, *(cell(s.traits[place], len(s.people)) for s in facts.sets)])
    rows.append(["all", *(f"{s.diversity * 100:.0f} %" for s in facts.sets)])
    return rows


def cell(trait: Trait, people: int) -> str:
    """How much a set differs in one attribute, in a word."""
    if trait.difference is None:
        return "–"
    if trait.attribute.kind in ("category", "tags"):
        return f"{len(trait.counts)}/{people}"
    return f"{trait.difference * 100:.0f} %"
