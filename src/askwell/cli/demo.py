"""`askwell demo`: a session with five people is prepared and served, and each of them has a link."""

import asyncio
import json
import os
import sys
import tempfile
from pathlib import Path

import click

from askwell.cli.serving.addresses import bind
from askwell.cli.serving.folder import choose


@click.command(help="Try it: a session with five people, and a link for each. Nothing of it is kept.")
@click.option("--bind", "address", default="127.0.0.1:0", help="Where to listen; any free port if none is named.")
@click.option("--json", "as_json", is_flag=True, help="The links for programs, on one line of stdout.")
def demo(address: str, as_json: bool) -> None:
    bound = bind(address)
    os.environ.setdefault("ASKWELL_LOG_LEVEL", "warning")
    with tempfile.TemporaryDirectory(prefix="askwell-demo-") as folder:
        data = choose(Path(folder), bound.base_url)
        from askwell.cli.serving.cast import Cast
        from askwell.cli.serving.running import run, say
        from askwell.web.rooms.live.app import Live

        async def ready(live: Live) -> None:
            cast = await Cast.gather(live.desk)
            links = await cast.links()
            if as_json:
                click.echo(json.dumps({"url": f"{bound.base_url}/", "links": links}))
                return
            say(f"A session is ready at {bound.base_url}/. Open each person in a tab of their own:")
            tell(links)
            if sys.stdin.isatty():
                say("Each link opens once, within ten minutes. Press Enter for fresh ones, Ctrl-C to stop.")
                loop = asyncio.get_running_loop()
                loop.add_reader(sys.stdin, lambda: _again(loop, cast))

        def tell(links: dict[str, str]) -> None:
            width = max(map(len, links))
            for who, link in links.items():
                say(f"  {who:<{width}}  {link}")

        def _again(loop: asyncio.AbstractEventLoop, cast: Cast) -> None:
            if not sys.stdin.readline():
                loop.remove_reader(sys.stdin)
                return
            task = loop.create_task(cast.links())
            task.add_done_callback(lambda done: tell(done.result()))

        run(bound, data, ready)
