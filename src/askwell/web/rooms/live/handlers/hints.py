"""A private hint on a draft: asked by the page when typing has paused, answered, and forgotten.

A draft is nobody's business until it is handed over. It touches no ledger, log, cache or error report, and nobody
learns that a hint was asked for, but for a line in the log that says how long it took, and not who it was for.
"""

import asyncio
import threading

from askwell.engine.words import SENTENCE_LIMIT
from askwell.hints import LANGUAGES, Reading, read
from askwell.hints.language import language_for
from askwell.web.rooms.live.desk import Desk
from askwell.web.rooms.sentences import well_set
from askwell.web.rooms.wire import answers, bodies
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.reading import read_json
from askwell.web.rooms.wire.request import Request

READ_AT_ONCE = 200
"""Characters that are read in less than a millisecond. What is longer is read beside the event loop."""
WARM_AFTER = 1.0
"""Seconds. The rules of all languages take a second to read in: neither the start nor the first hint waits for it."""


async def hints(request: Request, desk: Desk) -> Answer:
    """Silence where the set has switched hints off. What is too long to be handed over is read no further."""
    visit = await desk.visit(request)
    draft = read_json(await request.body(), bodies.Draft)
    state = visit.room.state
    language = draft.language or state.language
    if not state.hints:
        return answers.json(200, bodies.Hints(language))
    text = draft.text[:SENTENCE_LIMIT]
    if len(text) > READ_AT_ONCE:
        found = await asyncio.to_thread(read, text, kind=draft.kind, language=language)
    else:
        found = read(text, kind=draft.kind, language=language)
    return answers.json(200, as_body(found, language))


def as_body(found: Reading, language: str) -> bodies.Hints:
    """The sentences of a hint are in the language of the draft, which may be another than the reader's own."""
    findings = [
        bodies.Hint(finding.code, finding.span, finding.speaks_up, well_set(finding.why), well_set(finding.try_))
        for finding in found.findings
    ]
    return bodies.Hints(language, found.form, findings)


def warm_soon() -> None:
    """To be called in the event loop, once: reads in the rules of every language, beside it."""
    thread = threading.Thread(target=_warm, name="hints", daemon=True)
    asyncio.get_running_loop().call_later(WARM_AFTER, thread.start)


def _warm() -> None:
    for language in LANGUAGES:
        language_for(language)
