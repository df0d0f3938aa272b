"""Pages without a look: every page is its title, its sentences and its forms, for tests and until the pages stand."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

import msgspec

from askwell.web.rooms.live.frame import Frame, RoomFrame


def shared_update(shared: Any, language: str) -> Mapping[str, str]:
    """A region per field of the sight."""
    return {name: _said(value) for name, value in msgspec.to_builtins(shared).items()}


def own_update(own: Any, shared: Any, language: str) -> Mapping[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(own)
    return found


def home_page(frame: Frame) -> str:
    return _page(frame, "Askwell", '<a href="/start/">Start a session</a> <a href="/join/">Join</a>')


def help_page(frame: Frame) -> str:
    return _page(frame, "Help")


def start_page(frame: Frame) -> str:
    return _page(frame, "Start a session", _form("/start/", frame, "name", "held"))


def join_page(frame: Frame, code: str) -> str:
    return _page(frame, "Take a seat", _form("/join/", frame, "name", "code", code=code))


def device_page(frame: Frame) -> str:
    return _page(frame, "My seat on this device", _form("/devices/", frame, "code"))


def sheet_link_page(frame: Frame) -> str:
    return _page(frame, "My sheet", _form("/sheets/", frame, "code"))


def room_page(sight: Any, frame: RoomFrame) -> str:
    return _page(frame, "The room", _said(msgspec.to_builtins(sight)))


def sheet_page(sight: Any, frame: RoomFrame) -> str:
    return _page(frame, "My sheet", _said(msgspec.to_builtins(sight.own)))


def display_page(sight: Any, frame: RoomFrame) -> str:
    return _page(frame, "The wall", _said(msgspec.to_builtins(sight.shared)))


def handed_page(frame: RoomFrame, kind: str, code: str, url: str) -> str:
    return _page(frame, kind, f"{escape(code)} <a>{escape(url)}</a>")


def trouble_page(frame: Frame, status: int) -> str:
    return _page(frame, str(status))


def _said(value: Any) -> str:
    return f"<pre>{escape(json.dumps(value, ensure_ascii=False))}</pre>"


def _form(action: str, frame: Frame, *names: str, **values: str) -> str:
    fields = "".join(
        f'<label>{name} <input name="{name}" value="{escape(values.get(name) or frame.kept.get(name, ""))}"></label>'
        for name in names
    )
    return f'<form method="post" action="{action}">{fields}<button>Go</button></form>'


def _page(frame: Frame, title: str, body: str = "") -> str:
    notice = ""
    if frame.notice is not None:
        sentence, instead = frame.notice.words()
        notice = f'<p data-refusal="{frame.notice.slug}">{escape(sentence)} {escape(instead)}</p>'
    kept = "".join(f"<p>{escape(value)}</p>" for value in frame.kept.values())
    return f"<!doctype html><title>{escape(title)}</title><h1>{escape(title)}</h1>{notice}{kept}{body}"
