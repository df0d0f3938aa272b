"""The heat strip: attributes × sets as an SVG picture, to be shown beside the table and never instead of it."""

from html import escape

from askwell.matching.report.facts import Facts
from askwell.matching.report.table import body

CELL = 28
LABEL = 160
LINE = 24


def strip(facts: Facts) -> str:
    """One SVG element. Colour is a class (`strip-0` pale … `strip-9` deep), which the page's stylesheet fills."""
    rows = [*((a.name, place) for place, a in enumerate(facts.attributes)), ("all", -1)]
    width, height = LABEL + CELL * len(facts.sets), LINE * (len(rows) + 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" class="strip">',
        f"<title>{escape(_title(facts))}</title>",
    ]
    for column, one in enumerate(facts.sets):
        parts.append(f'<text x="{LABEL + CELL * column + CELL // 2}" y="16" text-anchor="middle">{one.number}</text>')
    words = dict(zip((r[0] for r in body(facts)[1:]), body(facts)[1:], strict=True))
    for line, (name, place) in enumerate(rows, 1):
        parts.append(f'<text x="0" y="{LINE * line + 16}">{escape(name[:22])}</text>')
        for column, one in enumerate(facts.sets):
            share = one.diversity if place < 0 else one.traits[place].difference
            step = "none" if share is None else str(min(9, int(share * 10)))
            fill = "none" if share is None else f"rgb(40% 55% 60% / {0.1 + 0.9 * share:.2f})"
            said = escape(f"{name}, {one.number}: {words[name][column + 1]}")
            parts.append(
                f'<rect x="{LABEL + CELL * column}" y="{LINE * line}" width="{CELL - 2}" height="{LINE - 2}"'
                f' class="strip-{step}" fill="{fill}"><title>{said}</title></rect>'
            )
    return "\n".join([*parts, "</svg>", ""])


def _title(facts: Facts) -> str:
    return f"{len(facts.sets)} sets, {len(facts.attributes)} attributes; darker is more different"
