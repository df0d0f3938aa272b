"""The page of every refusal, as the engine has them: `python -m tests.method.refusals_page` writes it anew."""

from pathlib import Path

from askwell.engine.refusal import Reason
from askwell.engine.refusals import REASONS

PAGE = Path(__file__).parents[2] / "docs" / "refusals.md"

HEAD = """\
# Every refusal

Whoever may not do something now is told why, and what is possible instead. The slug is the same in the page
(`data-refusal`), in the answer of the HTTP interface, in `engine/refusals.py`, and in the test that holds it. Words in
{braces} are filled in: names, phases, numbers; never what somebody wrote.

| slug | what the person reads | what they may do instead |
| --- | --- | --- |
"""


def page() -> str:
    return HEAD + "".join(_row(reason) for _, reason in sorted(REASONS.items()))


def _row(reason: Reason) -> str:
    return f"| `{reason.slug}` | {reason.sentence} | {reason.instead} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
