"""`bench/matching`: one subcommand a figure."""

import click

from bench.forming.cohorts import cohorts
from bench.forming.mdgplib import mdgplib
from bench.forming.rules import impossible, rules


@click.group(help="Figures of how sets are formed, each as a ratio or against a published figure.")
def main() -> None: ...


for command in (mdgplib, cohorts, rules, impossible):
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="bench/matching")
