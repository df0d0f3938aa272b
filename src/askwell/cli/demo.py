"""`askwell demo`: a newcomer in a running meeting, alone among scripted colleagues; or all of it at speed."""

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import click

from askwell.cli.serving.addresses import Bound, bind, lan_word
from askwell.cli.serving.folder import choose
from askwell.engine.formats import shipped

if TYPE_CHECKING:
    from askwell.web.rooms.live.app import Live

SEED = 7


@click.command(help="Try it alone, in a running meeting among scripted colleagues. Nothing of it is kept.")
@click.argument("formats", nargs=-1, metavar="[FORMAT]...")
@click.option(
    "--role", type=click.Choice(("presenter", "member", "facilitator")), help="As whom; you can choose there."
)
@click.option("--case", help="The word of a given matter, or own; you can choose there.")
@click.option("--links", is_flag=True, help="Instead a table of five people, and a link for each, without colleagues.")
@click.option("--check", is_flag=True, help="Play whole meetings at speed, compare every screen with table and log.")
@click.option("--seed", default=SEED, show_default=True, help="With --check: another one plays other meetings.")
@click.option("--bind", "address", default="127.0.0.1:0", help="Where to listen; any free port if none is named.")
@click.option("--lan", is_flag=True, help="Let this network in, so that a phone can rehearse too.")
@click.option("--browser/--no-browser", default=True, help="Open it in this machine's browser, if there is one.")
@click.option("--json", "as_json", is_flag=True, help="The address for programs, on one line of stdout.")
def demo(
    formats: tuple[str, ...],
    role: str | None,
    case: str | None,
    links: bool,
    check: bool,
    seed: int,
    address: str,
    lan: bool,
    browser: bool,
    as_json: bool,
) -> None:
    if unknown := set(formats) - set(shipped()):
        raise click.UsageError(f"There is no format {min(unknown)!r}. There are: {', '.join(shipped())}.")
    if len(formats) > 1 and not check:
        raise click.UsageError("One format at a time; --check takes several.")
    bound = bind(address, lan=lan)
    if lan and (word := lan_word(bound)):
        click.echo(word, err=True)
    if check:
        sys.exit(_check(bound, formats or shipped(), seed))
    if links:
        from askwell.cli.serving.links import ready

        _serve(bound, ready(bound, as_json=as_json))
        return
    wished = {"format": formats[0] if formats else None, "role": role, "case": case}
    query = urlencode({name: word for name, word in wished.items() if word})
    _serve(bound, _rehearse(f"{bound.base_url}/rehearse/{'?' * bool(query)}{query}", as_json, browser))


def _serve(bound: Bound, ready: "Callable[[Live], Awaitable[None]]", *, once: bool = False) -> None:
    """From a folder that is thrown away."""
    os.environ.setdefault("ASKWELL_LOG_LEVEL", "warning")
    with tempfile.TemporaryDirectory(prefix="askwell-demo-") as folder:
        data = choose(Path(folder), bound.base_url)
        from askwell.cli.serving.running import run

        run(bound, data, ready, once=once)


def _rehearse(url: str, as_json: bool, browser: bool) -> "Callable[[Live], Awaitable[None]]":
    async def ready(_live: "Live") -> None:
        if as_json:
            click.echo(json.dumps({"url": url}))
            return
        from askwell.cli.serving.browser import show

        if browser and await asyncio.to_thread(show, url):
            click.echo("Askwell has opened in your browser. Ctrl-C stops it, and nothing is kept.", err=True)
        else:
            click.echo("Askwell is ready. Ctrl-C stops it, and nothing is kept. Open this in a browser:", err=True)
        click.echo(f"\n    {url}\n", err=True)

    return ready


def _check(bound: Bound, formats: tuple[str, ...], seed: int) -> int:
    """The exit code: 0 if every screen of every meeting was as it must be."""
    wrong: list[str] = []

    async def ready(live: "Live") -> None:
        from askwell.cli.playing.check import check

        host, port = bound.listener.getsockname()[:2]
        findings = await check(live.desk, (host, port), formats, seed, click.echo)
        wrong.extend(finding.word for finding in findings if finding.wrong)

    _serve(bound, ready, once=True)
    return 1 if wrong else 0
