"""Each way in gives the same key back, a wrong secret gives none, and no altered file is believed."""

import copy
import json
import os
import stat
import unicodedata
from base64 import b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.keeping_errors import (
    DamagedVault,
    KeepingFault,
    NoSuchWayIn,
    NotEnoughMemory,
    NotRead,
    OtherKey,
    OtherRecoveryCode,
    PassphraseTooLong,
    PassphraseTooShort,
    StaleKeyring,
    VaultTooNew,
    WrongPassphrase,
)
from letters.storage.data_key import DataKey
from letters.storage.passphrase import USUAL, Cost, stretched
from letters.storage.recovery import RecoveryCode
from letters.storage.vault import Vault
from letters.storage.vault_file import decoded, digest_of, encoded, read_vault, write_vault

CHEAP = Cost(passes=1, memory=8)
PHRASE = "phrase de passe à moi"
VAULT, KEY, CODE = Vault.create(PHRASE, CHEAP)
WITH_KEYRING, SECRET = VAULT.with_keyring(KEY)
TABLE = json.loads(encoded(WITH_KEYRING))


def altered(change, *, forged=True):
    """The file after *change*, and, as a forger would, with the sum that goes with it."""
    table = copy.deepcopy(TABLE)
    change(table)
    if forged:
        table.pop("digest", None)
        table["digest"] = digest_of(table)
    return json.dumps(table).encode()


def test_the_passphrase_gives_the_key():
    assert KEY == VAULT.opened_by_passphrase(PHRASE)


def test_the_recovery_code_gives_the_key():
    assert KEY == VAULT.opened_by_recovery(RecoveryCode.read(CODE.text))


def test_the_secret_of_the_keyring_gives_the_key():
    assert KEY == WITH_KEYRING.opened_by_keyring(SECRET)
    assert (False, True) == (VAULT.has_keyring, WITH_KEYRING.has_keyring)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_an_accent_typed_on_another_keyboard_is_the_same(form):
    assert KEY == VAULT.opened_by_passphrase(unicodedata.normalize(form, PHRASE))


@pytest.mark.parametrize(
    "typed", ["", PHRASE.upper(), PHRASE + " ", "autre phrase", "\ud800" * 12, "x" * 5000]
)
def test_another_passphrase_gives_nothing(typed):
    with pytest.raises(WrongPassphrase, match="type it again"):
        VAULT.opened_by_passphrase(typed)


def test_another_code_gives_nothing():
    with pytest.raises(OtherRecoveryCode, match="well written"):
        VAULT.opened_by_recovery(RecoveryCode.new())


def test_another_secret_of_the_keyring_gives_nothing():
    with pytest.raises(StaleKeyring, match="type your passphrase"):
        WITH_KEYRING.opened_by_keyring(bytes(32))


def test_a_vault_without_keyring_says_how_it_opens():
    with pytest.raises(NoSuchWayIn, match="passphrase or your recovery code"):
        VAULT.opened_by_keyring(SECRET)


def test_a_new_passphrase_replaces_the_old_one_alone():
    changed = WITH_KEYRING.with_passphrase(KEY, "une autre phrase", CHEAP)

    assert KEY == changed.opened_by_passphrase("une autre phrase")
    assert KEY == changed.opened_by_recovery(CODE) == changed.opened_by_keyring(SECRET)
    with pytest.raises(WrongPassphrase):
        changed.opened_by_passphrase(PHRASE)


def test_a_new_recovery_code_replaces_the_old_one_alone():
    changed, code = WITH_KEYRING.with_recovery(KEY)

    assert KEY == changed.opened_by_recovery(code)
    assert KEY == changed.opened_by_passphrase(PHRASE) == changed.opened_by_keyring(SECRET)
    with pytest.raises(OtherRecoveryCode):
        changed.opened_by_recovery(CODE)


def test_what_the_keyring_remembers_is_worth_nothing_once_it_is_left():
    again, secret = WITH_KEYRING.without_keyring().with_keyring(KEY)

    assert VAULT == WITH_KEYRING.without_keyring()
    assert KEY == again.opened_by_keyring(secret)
    with pytest.raises(StaleKeyring):
        again.opened_by_keyring(SECRET)


@pytest.mark.parametrize(
    "change",
    [
        lambda key: VAULT.with_passphrase(key, PHRASE, CHEAP),
        VAULT.with_recovery,
        VAULT.with_keyring,
    ],
)
def test_the_key_of_another_vault_is_never_put_in(change):
    with pytest.raises(OtherKey):
        change(DataKey.new())


@pytest.mark.parametrize("typed", ["", "neuf sig", "x" * 9, "e\u0301" * 9])
def test_a_short_passphrase_is_refused_in_one_sentence(typed):
    with pytest.raises(PassphraseTooShort, match="needs 10 characters at least"):
        Vault.create(typed, CHEAP)


def test_a_passphrase_too_long_to_be_typed_is_refused():
    with pytest.raises(PassphraseTooLong, match="1000 characters at most"):
        VAULT.with_passphrase(KEY, "x" * 1001, CHEAP)


@pytest.mark.parametrize("typed", ["x" * 10, " " * 10, "é" * 1000, "0000000000", "\ud800" * 10, "👩‍👧" * 4])
def test_nothing_else_is_asked_of_a_passphrase(typed):
    vault = VAULT.with_passphrase(KEY, typed, CHEAP)

    assert KEY == vault.opened_by_passphrase(typed)


@settings(deadline=None)
@given(st.text(min_size=10, max_size=40), st.text(max_size=40))
def test_only_the_passphrase_opens(phrase, other):
    vault, key, _ = (
        Vault.create(phrase, CHEAP) if len(unicodedata.normalize("NFKC", phrase)) > 9 else (None,) * 3
    )

    assert vault is None or key == vault.opened_by_passphrase(phrase)
    if vault and unicodedata.normalize("NFKC", phrase) != unicodedata.normalize("NFKC", other):
        with pytest.raises(WrongPassphrase):
            vault.opened_by_passphrase(other)


def test_a_vault_is_written_and_read_back(tmp_path):
    write_vault(tmp_path / "vault.json", WITH_KEYRING)

    assert WITH_KEYRING == read_vault(tmp_path / "vault.json")
    assert [tmp_path / "vault.json"] == list(tmp_path.iterdir())
    if os.name == "posix":
        assert 0o600 == stat.S_IMODE((tmp_path / "vault.json").stat().st_mode)


def test_a_vault_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(NotRead, match="the file or its folder is not there"):
        read_vault(tmp_path / "vault.json")


def slot(kind):
    return lambda table: next(each for each in table["slots"] if each["kind"] == kind)


PASSPHRASE, RECOVERY, KEYRING = slot("passphrase"), slot("recovery"), slot("keyring")
OTHER_BYTES = b64encode(bytes(16)).decode()
OTHER_NONCE, OTHER_WRAPPED = b64encode(bytes(24)).decode(), b64encode(bytes(48)).decode()
FORGERIES = {
    "a lowered number of passes": lambda t: PASSPHRASE(t).update(t=2),
    "a lowered memory": lambda t: PASSPHRASE(t).update(m=9),
    "another salt": lambda t: PASSPHRASE(t).update(salt=OTHER_BYTES),
    "another nonce": lambda t: PASSPHRASE(t).update(nonce=OTHER_NONCE),
    "another wrapped key": lambda t: PASSPHRASE(t).update(wrapped=OTHER_WRAPPED),
    "another identifier": lambda t: t.update(uid="00000000-0000-4000-8000-000000000000"),
    "another mark": lambda t: t.update(mark=OTHER_BYTES),
}


@pytest.mark.parametrize("change", FORGERIES.values(), ids=FORGERIES.keys())
def test_a_forged_vault_does_not_open(change):
    vault = decoded(altered(change))

    with pytest.raises(WrongPassphrase):
        vault.opened_by_passphrase(PHRASE)


@pytest.mark.parametrize("change", FORGERIES.values(), ids=FORGERIES.keys())
def test_a_damaged_vault_is_told_from_a_wrong_passphrase(change):
    with pytest.raises(DamagedVault, match="altered after it was written"):
        decoded(altered(change, forged=False))


def test_a_way_taken_for_another_opens_by_neither_secret():
    def exchange(table):
        one, other = RECOVERY(table), KEYRING(table)
        one["kind"], other["kind"] = other["kind"], one["kind"]

    vault = decoded(altered(exchange))

    with pytest.raises(OtherRecoveryCode):
        vault.opened_by_recovery(CODE)
    for secret in (SECRET, CODE.secret):
        with pytest.raises(StaleKeyring):
            vault.opened_by_keyring(secret)


ABSURD = [
    {"m": 2 * 1024 * 1024 + 1}, {"m": 10**12}, {"m": 7}, {"m": 0}, {"m": -8}, {"t": 101}, {"t": 0}, {"t": -1},
    {"t": 10**30}, {"t": 100, "m": 1024 * 1024},
]  # fmt: skip


@pytest.mark.parametrize("cost", ABSURD, ids=str)
def test_a_work_that_would_freeze_the_computer_is_refused_before_it_begins(cost):
    with pytest.raises(DamagedVault, match="more work than a computer can do"):
        decoded(altered(lambda table: PASSPHRASE(table).update(cost)))


STRANGE = {
    "another format": lambda t: t.update(format="vault"),
    "an older version": lambda t: t.update(version=0),
    "a version that is a word": lambda t: t.update(version="1"),
    "a version that is true": lambda t: t.update(version=True),
    "no identifier": lambda t: t.pop("uid"),
    "an identifier that is none": lambda t: t.update(uid="../../etc"),
    "a short mark": lambda t: t.update(mark="AAAA"),
    "no ways": lambda t: t.pop("slots"),
    "ways that are no list": lambda t: t.update(slots={}),
    "a way that is a word": lambda t: t["slots"].append("passphrase"),
    "an unknown way": lambda t: KEYRING(t).update(kind="fingerprint"),
    "a way twice": lambda t: t["slots"].append(RECOVERY(t)),
    "no passphrase": lambda t: t["slots"].remove(PASSPHRASE(t)),
    "no recovery": lambda t: t["slots"].remove(RECOVERY(t)),
    "no cost": lambda t: PASSPHRASE(t).pop("m"),
    "a cost with a fraction": lambda t: PASSPHRASE(t).update(t=1.5),
    "a salt that is no base 64": lambda t: PASSPHRASE(t).update(salt="*" * 24),
    "a salt that is not ASCII": lambda t: PASSPHRASE(t).update(salt="é" * 24),
    "a long salt": lambda t: PASSPHRASE(t).update(salt=b64encode(bytes(17)).decode()),
    "a short nonce": lambda t: RECOVERY(t).update(nonce=""),
    "a wrapped key that is null": lambda t: RECOVERY(t).update(wrapped=None),
}


@pytest.mark.parametrize("change", STRANGE.values(), ids=STRANGE.keys())
def test_a_vault_that_the_program_never_wrote_is_refused(change):
    with pytest.raises(DamagedVault):
        decoded(altered(change))


BROKEN = [
    b"", b"null", b"[]", b"{}", b"{", b"\xff\xfe", b"[" * 60_000, b'{"version":' + b"9" * 5000 + b"}",
    encoded(VAULT) + b" " * 70_000, encoded(VAULT)[:-1], b"\0" * 900,
]  # fmt: skip


@pytest.mark.parametrize("content", BROKEN, ids=lambda content: repr(content[:12]))
def test_a_file_that_is_no_vault_is_refused(content):
    with pytest.raises(DamagedVault, match="bring back your latest backup"):
        decoded(content)


def test_a_vault_of_a_newer_version_says_so():
    with pytest.raises(VaultTooNew, match="newer version"):
        decoded(altered(lambda table: table.update(version=2, slots="otherwise")))


@given(st.integers(0, len(encoded(WITH_KEYRING)) * 8 - 1))
def test_no_flipped_bit_is_taken_for_a_wrong_passphrase(place):
    content = bytearray(encoded(WITH_KEYRING))
    content[place // 8] ^= 1 << place % 8

    try:
        assert WITH_KEYRING == decoded(bytes(content))
    except (DamagedVault, VaultTooNew):
        return


def test_a_computer_short_of_memory_is_told_how_much_it_takes():
    with pytest.raises(NotEnoughMemory, match="takes 1000000 MiB of memory"):
        stretched(b"x", bytes(16), Cost(passes=1, memory=1_000_000 * 1024))


def test_the_usual_cost_is_that_of_the_design():
    assert Cost(passes=3, memory=256 * 1024) == USUAL
    assert USUAL.is_bearable


def test_each_use_has_a_key_of_its_own():
    keys = {KEY.secret, bytes.fromhex(KEY.database_hex), KEY.attachments, KEY.attachment_names}

    assert {32} == set(map(len, keys))
    assert 4 == len(keys)
    assert not any(KEY.mark in key for key in keys)


def test_the_keys_of_a_data_key_never_change():
    """Otherwise no file written today would open tomorrow."""
    key = DataKey(bytes(range(32)))

    assert "34aa15fe51d6bac158ee1e9cbf2c6fe032b9a2365a4647ad255e5dde14021ceb" == key.database_hex
    assert "9deac43b6da34afbb72a972ca16e8dd243e18faccfbcf25627435626f9bd1c9d" == key.attachments.hex()
    assert "58fd7c8ed95ad8086c0e3d613270fdec02896c36270ee003f131c55a588fa310" == key.attachment_names.hex()
    assert "4ebe25ff73577f76ac41e4d530d71b7a" == key.mark.hex()


@pytest.mark.parametrize(
    "shown", [KEY, CODE, VAULT, WITH_KEYRING, Vault.create("un secret bien gardé", CHEAP)]
)
def test_no_secret_is_shown_unasked(shown):
    said = f"{shown!r} {shown}"

    secrets = [KEY.secret, CODE.secret, SECRET]
    assert not [s for s in secrets if repr(s)[2:-1] in said or s.hex() in said]
    assert PHRASE not in said
    assert "un secret" not in said


@pytest.mark.parametrize("typed", ["mot secret", "secret"])
def test_no_error_tells_the_secret(typed):
    attempts = [
        lambda: VAULT.opened_by_passphrase(typed),
        lambda: VAULT.with_passphrase(DataKey.new(), typed, CHEAP),
    ]

    for attempt in attempts:
        with pytest.raises(KeepingFault) as refusal:
            attempt()

        assert "secret" not in f"{refusal.value!r} {refusal.value.facts} {refusal.value.__context__!r}"
