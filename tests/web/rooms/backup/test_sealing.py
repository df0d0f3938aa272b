"""The keys of a backup open with their passphrase, and not otherwise."""

import pytest

from askwell.web.rooms.backup import sealing
from askwell.web.rooms.backup.sealing import NotAKeyBackup, Terms, WrongPassphrase, seal, terms_of, unseal

pytestmark = pytest.mark.usefixtures("cheap_passphrases")
TERMS = Terms(made_at=1_000, good_until=2_000)


def test_what_was_sealed_opens_with_its_passphrase_and_tells_its_days_without() -> None:
    sealed = seal(b"every key", "a long enough one", TERMS)
    assert unseal(sealed, "a long enough one") == b"every key"
    assert terms_of(sealed) == TERMS
    assert b"every key" not in sealed


def test_another_passphrase_is_refused() -> None:
    with pytest.raises(WrongPassphrase):
        unseal(seal(b"every key", "a long enough one", TERMS), "a long enough two")


def test_nobody_lengthens_the_days_of_a_file() -> None:
    sealed = seal(b"every key", "a long enough one", TERMS)
    lengthened = sealed.replace(b'"good_until":2000', b'"good_until":9000')
    assert terms_of(lengthened).good_until == 9_000
    with pytest.raises(WrongPassphrase):
        unseal(lengthened, "a long enough one")


def test_no_changed_byte_goes_unnoticed() -> None:
    sealed = seal(b"every key", "a long enough one", TERMS)
    for place in range(len(sealed)):
        changed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises((WrongPassphrase, NotAKeyBackup)):
            unseal(changed, "a long enough one")


@pytest.mark.parametrize("length", [0, 5, 15, 40, 70])
def test_half_a_file_is_no_key_backup(length: int) -> None:
    with pytest.raises(NotAKeyBackup):
        unseal(seal(b"every key", "a long enough one", TERMS)[:length], "a long enough one")


def test_the_same_keys_never_give_the_same_file() -> None:
    assert seal(b"every key", "a long enough one", TERMS) != seal(b"every key", "a long enough one", TERMS)


def test_a_guess_costs_what_the_format_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert (sealing.COST, sealing.BLOCK, sealing.LANES) == (2**17, 8, 1)
