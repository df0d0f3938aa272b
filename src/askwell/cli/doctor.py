"""`askwell doctor`: is this installation sound, and if not, what is to be done."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import click

from askwell.web.config.environment import read_environment
from askwell.web.config.examination import examine


@click.command(help="Check that this installation is sound.")
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="The folder for all data.")
@click.option("--json", "as_json", is_flag=True, help="The findings for programs.")
def doctor(data: Path | None, as_json: bool) -> None:
    if data is not None:
        os.environ["ASKWELL_DATA_DIR"] = str(data)
    found = list(examine(read_environment()))
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in found], indent=1))
    else:
        for finding in found:
            click.echo(f"{'good' if finding.sound else 'BAD '}  {finding.about}: {finding.sentence}", err=True)
    sys.exit(0 if all(finding.sound for finding in found) else 1)
