"""`askwell serve`: one process that does everything."""

from pathlib import Path

import click

from askwell.cli.serving.addresses import bind, lan_word
from askwell.cli.serving.certificate import checked
from askwell.cli.serving.exits import end_at_once
from askwell.cli.serving.folder import choose


@click.command(help="Serve Askwell; Ctrl-C stops it.")
@click.option("--bind", "address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="The folder for all data.")
@click.option("--lan", is_flag=True, help="Let everyone in this network in, by this machine's address.")
@click.option("--tls-cert", type=click.Path(exists=True, dir_okay=False), help="A certificate: serve https.")
@click.option("--tls-key", type=click.Path(exists=True, dir_okay=False), help="The certificate's key.")
def serve(address: str, data: Path | None, lan: bool, tls_cert: str | None, tls_key: str | None) -> None:
    tls = checked(tls_cert, tls_key) if tls_cert and tls_key else None
    if tls is None and (tls_cert or tls_key):
        raise click.UsageError("--tls-cert and --tls-key belong together.")
    bound = bind(address, https=tls is not None, lan=lan)
    folder = choose(data, bound.base_url)
    # Only now: what the server is made of needs Django's settings, and those need to know the folder.
    from askwell.cli.serving.running import run, say
    from askwell.web.rooms.live.app import Live

    async def ready(_live: Live) -> None:
        say(f"Askwell is listening. Open {bound.base_url}/ in a browser.")
        if lan and (word := lan_word(bound)):
            say(word)

    run(bound, folder, ready, tls)
    end_at_once()
