"""Several processors look at a format side by side, and whatever one has shown is handed over at once."""

import gc
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait

import click

from askwell.engine.prove.proof import Line, Shown


def side_by_side(show: Callable[[Line], Iterable[Shown]], lines: list[Line]) -> Iterator[Shown]:
    """Each line in a process of its own, the fewest people first: what they show comes long before the rest.

    Raises `click.ClickException` when a process broke off: half a proof is none.
    """
    ways, processes = [], []
    try:
        for line in lines:
            mine, its = Pipe(duplex=False)
            process = Process(target=_look, args=(show, line, its), daemon=True)
            process.start()
            its.close()  # so that its end is the end
            ways.append(mine)
            processes.append(process)
        yield from _as_it_comes(ways)
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise click.ClickException("A part of the proof broke off, so nothing is proved.")
    finally:
        for process in processes:
            process.kill()


def _look(show: Callable[[Line], Iterable[Shown]], line: Line, way: Connection) -> None:
    gc.disable()  # states hold no rings that would need collecting
    for shown in show(line):
        way.send(shown)


def _as_it_comes(ways: list[Connection]) -> Iterator[Shown]:
    while ways:
        for way in wait(ways):
            assert isinstance(way, Connection)
            try:
                yield way.recv()
            except EOFError:
                ways.remove(way)
