"""Where to listen, and under which names."""

from contextlib import closing
from urllib.parse import urlsplit

import pytest

from askwell.cli.serving import addresses
from askwell.cli.serving.addresses import Bound, bind, is_loopback, lan_word, split
from askwell.cli.serving.exits import Unavailable


def bound(address: str, **more: bool) -> Bound:
    made = bind(address, **more)
    made.listener.close()
    return made


@pytest.fixture(autouse=True)
def _no_address_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BASE_URL", raising=False)


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [("127.0.0.1:80", "127.0.0.1", 80), ("[::1]:8000", "::1", 8000), (":0", "127.0.0.1", 0), ("host:1", "host", 1)],
)
def test_an_address_is_a_host_and_a_port(address: str, host: str, port: int) -> None:
    assert split(address) == (host, port)


def test_on_this_machine_alone_we_go_by_all_its_own_names() -> None:
    hosts = [urlsplit(origin).hostname for origin in bound("127.0.0.1:0").origins]
    assert hosts == ["127.0.0.1", "localhost", "::1"]


def test_in_a_network_the_link_names_this_machine_as_others_see_it() -> None:
    made = bound("127.0.0.1:0", lan=True)
    assert made.origins[0].startswith("http://")
    assert "0.0.0.0" not in made.origins[0]
    assert any("localhost" in origin for origin in made.origins)


@pytest.mark.parametrize(
    ("address", "https", "word"),
    [("127.0.0.1", False, "nobody else can come in"), ("192.0.2.7", False, "can read"), ("192.0.2.7", True, "")],
)
def test_whoever_lets_the_network_in_is_told_when_there_is_none_or_when_it_reads_along(
    address: str, https: bool, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "lan_address", lambda: address)
    told = lan_word(bound("127.0.0.1:0", lan=True, https=https))
    assert word in told
    assert bool(told) is bool(word)


def test_with_a_certificate_links_are_https() -> None:
    assert all(origin.startswith("https://") for origin in bound("127.0.0.1:0", https=True).origins)


def test_a_given_address_is_the_only_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BASE_URL", "https://sets.example.org/")
    made = bound("127.0.0.1:0")
    assert (made.origins, made.behind_proxy) == (("https://sets.example.org",), True)


@pytest.mark.parametrize(
    "url", ["http://localhost:8000", "http://127.0.0.1:8000", "http://localhost", "http://[::1]:1"]
)
def test_a_given_address_of_this_machine_means_no_proxy(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BASE_URL", url)
    assert not bound("127.0.0.1:0").behind_proxy


def test_two_cannot_listen_at_one_place() -> None:
    with closing(bind("127.0.0.1:0").listener) as first, pytest.raises(Unavailable):
        bind(f"127.0.0.1:{first.getsockname()[1]}")


@pytest.mark.parametrize(
    ("host", "here"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False)]
)
def test_only_this_machine_is_loopback(host: str, here: bool) -> None:
    assert is_loopback(host) is here
