"""Words in every field, erased by every road, under load and amid kills: no file holds a key to them, or a word."""

import sys

import click

from faults.erasure.files import ALL_KINDS
from faults.erasure.round import rounds


@click.command()
@click.option("--rounds", "count", default=10, show_default=True, help="Each in a folder of its own.")
@click.option("--rooms", default=20, show_default=True, help="In each of them; the formats take turns.")
@click.option("--seed", default=1, show_default=True, help="Of the first round; each has the next number.")
def main(count: int, rooms: int, seed: int) -> None:
    seen = rounds(count, rooms, seed)
    click.echo(
        f"seeds {seed} to {seed + count - 1}: {seen.words} words of {len(seen.kinds)} in {len(ALL_KINDS)} kinds in"
        f" {seen.rooms} rooms; {seen.withdrawn} matters withdrawn, {seen.over_their_time} rooms over their time,"
        f" {seen.keys} keys destroyed, {seen.kills} kills, {seen.notes} notes written meanwhile,"
        f" {seen.bids} bids placed right after a withdrawal"
    )
    click.echo(
        f"keys that the search overlooked before: {seen.not_found}; destroyed and left in a file: {len(seen.left)}"
        f" {sorted(set(seen.left)) or ''}; words in the clear: {len(seen.in_the_clear)}"
        f" {sorted(set(seen.in_the_clear)) or ''}"
    )
    click.echo(f"erased and legible: {seen.legible}; words without a key left: {seen.dead}; lost: {seen.lost}")
    if missing := sorted(ALL_KINDS - seen.kinds):
        click.echo(f"not written this time: {', '.join(missing)}")
    sys.exit(not seen.is_good)


if __name__ == "__main__":
    main()
