"""Connections that trickle, that are cut, and a server that is told to stop."""

import gc
import json
import socket
import subprocess
import sys
import time
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from askwell.web.rooms.wire import request
from askwell.web.rooms.wire.problems import Problem
from askwell.web.rooms.wire.protocol import Connection
from tests.web.live.people import Meeting
from tests.web.live.reader import PATIENCE, Reader
from tests.web.live.serving import Serving


def answer_to(connection: socket.socket, raw: bytes) -> bytes:
    connection.sendall(raw)
    connection.settimeout(PATIENCE)
    return connection.recv(65536)


def test_a_connection_that_is_over_is_free_at_once_whatever_was_answered(server: Serving) -> None:
    def alive() -> int:
        return sum(isinstance(one, Connection | Problem) for one in gc.get_objects())

    gc.collect()
    gc.disable()
    try:
        before = alive()
        for address in ("/healthz", "/rooms/nowhere/nobody/") * 5:
            asks = HTTPConnection(server.base.removeprefix("http://"), timeout=PATIENCE)
            asks.request("GET", address)
            assert asks.getresponse().read()
            asks.close()
        gone_at = time.monotonic() + PATIENCE
        while alive() > before and time.monotonic() < gone_at:
            time.sleep(0.05)
        assert alive() <= before
    finally:
        gc.enable()


def test_endless_headers_are_refused(server: Serving) -> None:
    raw = b"GET / HTTP/1.1\r\n" + b"x-more: " + b"x" * 20_000 + b"\r\n\r\n"
    assert answer_to(server.connect(), raw).startswith(b"HTTP/1.1 400")


def test_many_small_headers_are_refused_like_one_big_one(server: Serving) -> None:
    raw = b"GET / HTTP/1.1\r\n" + b"".join(b"x-%d: y\r\n" % number for number in range(4_000)) + b"\r\n"
    assert answer_to(server.connect(), raw).startswith(b"HTTP/1.1 400")


def test_whoever_never_ends_a_request_is_hung_up_on(server: Serving) -> None:
    connection = server.connect()
    connection.sendall(b"GET / HTTP/1.1\r\nhost:")
    began = time.monotonic()
    connection.settimeout(14)
    with suppress(ConnectionResetError):
        assert connection.recv(10) == b""
    assert 8 < time.monotonic() - began < 13


def test_a_body_that_never_ends_is_not_waited_for(server: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "BODY_SECONDS", 0.3)
    host = server.base.removeprefix("http://").encode()
    head = b"POST /api/rooms HTTP/1.1\r\nhost: %b\r\ncontent-type: application/json\r\n" % host
    assert answer_to(server.connect(), head + b"content-length: 9\r\n\r\n{").startswith(b"HTTP/1.1 408")


def test_what_is_no_http_gets_an_answer_and_no_more(server: Serving) -> None:
    assert answer_to(server.connect(), b"\x16\x03\x01\x02\x00 hello\r\n\r\n").startswith(b"HTTP/1.1 400")


def test_several_requests_on_one_connection_are_each_answered(server: Serving) -> None:
    connection = server.connect()
    for _ in range(3):
        assert answer_to(connection, b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").endswith(b"ok\n")


def test_a_wish_for_a_websocket_is_answered_as_an_ordinary_request(server: Serving) -> None:
    raw = b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"
    assert answer_to(server.connect(), raw).startswith(b"HTTP/1.1 200")


def test_a_reader_that_vanishes_is_forgotten(meeting: Meeting) -> None:
    audiences = meeting.server.desk.audiences
    before = audiences.count()
    headers = {"authorization": f"Bearer {meeting.ana.token}"}
    stream = Reader(meeting.server.connect(), f"{meeting.ana.api}/stream", headers)
    assert audiences.count() == before + 1
    stream.close()
    deadline = time.monotonic() + PATIENCE
    while audiences.count() != before and time.monotonic() < deadline:
        time.sleep(0.02)
    assert audiences.count() == before


def test_it_stops_within_two_seconds_with_streams_open(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "askwell.cli", "serve", "--bind", "127.0.0.1:0", "--data", str(tmp_path)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    line = process.stderr.readline()
    assert "Askwell is listening" in line, line + process.stderr.read()
    host, port = line.partition("http://")[2].partition("/")[0].split(":")
    streams = open_streams(host, int(port), 8)
    began = time.monotonic()
    process.terminate()
    assert process.wait(5) == 0
    assert time.monotonic() - began < 2
    assert all(stream.ends(1) for stream in streams)
    for stream in streams:
        stream.close()
    process.stderr.close()
    assert not (tmp_path / "askwell.sock").exists()


def open_streams(host: str, port: int, how_many: int) -> list[Reader]:
    streams = []
    for number in range(how_many):
        connection = HTTPConnection(host, port)
        body = json.dumps({"name": f"Guest {number}"})
        connection.request("POST", "/api/rooms", body, {"content-type": "application/json"})
        made = json.loads(connection.getresponse().read())
        connection.close()
        stream = Reader(
            socket.create_connection((host, port)),
            f"/api/rooms/{made['room']}/{made['seat']}/stream",
            {"authorization": f"Bearer {made['token']}", "accept": "application/json"},
        )
        stream.next()
        streams.append(stream)
    return streams
