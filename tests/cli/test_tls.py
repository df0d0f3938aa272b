"""https by our own hand: a certificate, a page, a cookie that never travels in the clear, a stream."""

import datetime
import http.client
import json
import ssl
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.cli.conftest import Command, Start
from tests.cli.test_serve import listening


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[str, str]:
    """A certificate that nobody signed but itself, and its key, as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 7, now, now + datetime.timedelta(days=1))
    signed = made.sign(key, hashes.SHA256())
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    (tmp_path / "cert.pem").write_bytes(signed.public_bytes(pem))
    (tmp_path / "key.pem").write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
    return str(tmp_path / "cert.pem"), str(tmp_path / "key.pem")


def test_everything_goes_by_https(start: Start, data: Path, certificate: tuple[str, str]) -> None:
    tls = ("--tls-cert", certificate[0], "--tls-key", certificate[1])
    url = listening(start("serve", "--bind", "127.0.0.1:0", "--data", str(data), *tls))
    assert url.startswith("https://")
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    connection = http.client.HTTPSConnection(urlsplit(url).netloc, timeout=20, context=trusting)
    form = {"content-type": "application/x-www-form-urlencoded", "origin": url}
    connection.request("POST", "/start/", "name=Dov&held=call", form)
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 303
    assert answer.headers["strict-transport-security"]
    cookie = answer.headers["set-cookie"]
    assert "Secure" in cookie.split("; ")
    headers = {"cookie": cookie.partition(";")[0], "accept": "application/json"}
    connection.request("GET", f"{answer.headers['location']}stream", headers=headers)
    stream = connection.getresponse()
    lines = [stream.readline() for _ in range(4)]
    told = json.loads(b"".join(line.removeprefix(b"data: ") for line in lines[1:]))
    assert told["own"]["name"] == "Dov"
    stream.close()
    connection.close()


def test_files_that_are_no_certificate_stop_the_start_with_a_sentence(tmp_path: Path, askwell: Command) -> None:
    nonsense = tmp_path / "nonsense.pem"
    nonsense.write_text("nonsense")
    ended = askwell("serve", "--tls-cert", str(nonsense), "--tls-key", str(nonsense))
    assert ended.returncode == 78
    assert "no certificate and unlocked key that belong together" in ended.stderr
    assert "Traceback" not in ended.stderr
