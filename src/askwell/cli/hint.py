"""`askwell hint`: reads one text per line, answers with one JSON object per line, keeps nothing."""

import json
from typing import cast

import click

from askwell.hints import LANGUAGES, Kind, Reading, read


@click.command(help="Read one text per line from standard input and print its private hints.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--kind", type=click.Choice(["question", "reflection", "action"]), default="question", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def hint(language: str, kind: str, as_json: bool) -> None:
    """Bytes that are not UTF-8 are read as the replacement character; spans count characters."""
    with click.open_file("-", "rb") as lines:
        for line in lines:
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            reading = read(text, kind=cast("Kind", kind), language=language)
            click.echo(json.dumps(reading.as_json(), ensure_ascii=False) if as_json else _told(text, reading))


def _told(text: str, reading: Reading) -> str:
    lines = [f"{text}", f"  {reading.form or '–'}"]
    for finding in reading.findings:
        start, end = finding.span
        sign = "!" if finding.speaks_up else "·"
        lines.append(f"  {sign} {finding.code}: “{text[start:end]}”. {finding.why} {finding.try_}")
    return "\n".join(lines)
