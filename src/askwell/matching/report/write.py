"""Formed sets as Markdown, CSV and JSON."""

import csv
import io
import json

from askwell.matching.reading.persons import FORMULA
from askwell.matching.report.facts import Facts, SetFacts
from askwell.matching.report.reasons import reasons
from askwell.matching.report.table import body, heading
from askwell.matching.sentence import Gettext


def markdown(facts: Facts, gettext: Gettext = str) -> str:
    """A page: each set with its people and reasons, then the table."""
    lines = []
    for one in facts.sets:
        lines += [f"## {gettext('Set')} {one.number}", "", ", ".join(_plain(p.name) for p in one.people), ""]
        if one.facilitator:
            lines += [f"{gettext('Facilitator')}: {_plain(one.facilitator.name)}", ""]
        lines += [f"- {_plain(sentence.said(gettext))}" for sentence in reasons(facts, one)]
        lines.append("")
    lines += ["| " + " | ".join(heading(facts)) + " |", "|" + " --- |" * (len(facts.sets) + 1)]
    lines += ["| " + " | ".join(_plain(c).replace("|", "\\|") for c in row) + " |" for row in body(facts)]
    return "\n".join(lines) + "\n"


def csv_text(facts: Facts) -> str:
    """One line a person: set, id, name, shown attributes. A cell that a spreadsheet would run gets an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["set", "id", "name", *(safe(a.name) for a in facts.attributes)])
    for one in facts.sets:
        for person in one.people:
            values = [person.values.get(a.name) for a in facts.attributes]
            writer.writerow([one.number, safe(person.id), safe(person.name), *(safe(_said(v)) for v in values)])
    return out.getvalue()


def json_text(facts: Facts, gettext: Gettext = str) -> str:
    """Everything shown, for machines; `diversity` is 0 to 1."""
    sets = [_as_json(facts, one, gettext) for one in facts.sets]
    told = {"sets": sets, "worst": facts.worst, "diversity": round(facts.diversity, 4), "zone": facts.clock.zone}
    return json.dumps(told, ensure_ascii=False)


def _as_json(facts: Facts, one: SetFacts, gettext: Gettext) -> dict[str, object]:
    return {
        "set": one.number,
        "people": [p.id for p in one.people],
        "names": [p.name for p in one.people],
        "facilitator": one.facilitator.id if one.facilitator else None,
        "diversity": round(one.diversity, 4),
        "slots": None if one.slots is None else [facts.clock.spoken(s) for s in one.slots],
        "languages": None if one.languages is None else list(one.languages),
        "reasons": [sentence.said(gettext) for sentence in reasons(facts, one)],
    }


def safe(text: str) -> str:
    """A minus counts too on the way out, unless a plain number follows."""
    risky = text.startswith((*FORMULA, "-")) and not text.removeprefix("-").replace(".", "", 1).isdigit()
    return f"'{text}" if risky else text


def _said(value: object) -> str:
    if isinstance(value, frozenset):
        return "; ".join(sorted(value))
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("<", "&lt;")
