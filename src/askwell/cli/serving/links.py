"""A table of five people to try out in five tabs: nobody is scripted, and each has a link."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import click

from askwell.cli.serving.addresses import Bound

if TYPE_CHECKING:
    from askwell.cli.serving.cast import Cast
    from askwell.web.rooms.live.app import Live


def ready(bound: Bound, *, as_json: bool) -> "Callable[[Live], Awaitable[None]]":
    async def gather(live: "Live") -> None:
        from askwell.cli.serving.cast import Cast

        cast = await Cast.gather(live.desk)
        links = await cast.links()
        if as_json:
            click.echo(json.dumps({"url": f"{bound.base_url}/", "links": links}))
            return
        click.echo(f"A session is ready at {bound.base_url}/. Open each person in a tab of their own:", err=True)
        _tell(links)
        if sys.stdin.isatty():
            click.echo("Each link opens once, within ten minutes. Enter for fresh ones, Ctrl-C to stop.", err=True)
            loop = asyncio.get_running_loop()
            loop.add_reader(sys.stdin, lambda: _again(loop, cast))

    return gather


def _tell(links: dict[str, str]) -> None:
    width = max(map(len, links))
    for who, link in links.items():
        click.echo(f"  {who:<{width}}  {link}", err=True)


def _again(loop: asyncio.AbstractEventLoop, cast: "Cast") -> None:
    if not sys.stdin.readline():
        loop.remove_reader(sys.stdin)
        return
    task = loop.create_task(cast.links())
    task.add_done_callback(lambda done: _tell(done.result()))
