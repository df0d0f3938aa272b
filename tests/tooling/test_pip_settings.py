"""What a machine has told pip, in uv's words."""

import runpy
from collections.abc import Callable, Iterator, Mapping
from typing import cast

import pytest

from tests.tooling.shell import ROOT

Settings = Callable[[str, Mapping[str, str]], Iterator[tuple[str, str]]]


@pytest.fixture(scope="module")
def settings() -> Settings:
    return cast("Settings", runpy.run_path(str(ROOT / "bin" / "lib" / "pip_settings.py"))["settings"])


def test_a_machine_that_said_nothing_still_lends_its_certificates(settings: Settings) -> None:
    assert dict(settings("", {})) == {"UV_SYSTEM_CERTS": "1", "UV_INDEX_STRATEGY": "unsafe-best-match"}


def test_indexes_and_certificates_are_handed_on(settings: Settings) -> None:
    said = "global.index-url='https://inside.example/simple'\nglobal.cert='/etc/inside.pem'\n"
    handed = dict(settings(said, {}))
    assert handed["UV_DEFAULT_INDEX"] == "https://inside.example/simple"
    assert handed["SSL_CERT_FILE"] == "/etc/inside.pem"


def test_several_indexes_stay_several(settings: Settings) -> None:
    said = "global.extra-index-url='https://a.example/simple\\nhttps://b.example/simple'"
    assert dict(settings(said, {}))["UV_INDEX"] == "https://a.example/simple https://b.example/simple"


def test_what_is_said_nearer_counts_more(settings: Settings) -> None:
    said = ":env:.index-url='https://env.example'\nglobal.index-url='https://global.example'\n"
    assert dict(settings(said, {}))["UV_DEFAULT_INDEX"] == "https://env.example"


def test_what_was_said_to_uv_itself_is_left_alone(settings: Settings) -> None:
    said = "global.index-url='https://inside.example'"
    assert "UV_DEFAULT_INDEX" not in dict(settings(said, {"UV_DEFAULT_INDEX": "https://mine.example"}))


def test_what_uv_has_no_word_for_is_left_out(settings: Settings) -> None:
    assert len(dict(settings("global.no-color='true'\nnot a setting at all", {}))) == 2
