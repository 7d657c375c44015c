"""Nothing that lies in the data folder, nor in a backup, can be read without the key (promises P2, P15)."""

import os
import stat
from base64 import b64encode

import pytest

from letters.storage.attachments import EncryptedFiles
from letters.storage.backup import back_up, restore
from letters.storage.keys import Keyring
from letters.storage.lock import HomeLock
from letters.storage.vault import Vault
from letters.storage.vault_file import write_vault
from tests.fakes.keyring_backends import Honest
from tests.fakes.sample_home import BOOK, CHEAP, MADE_AT, contents, snapshot_of

PHRASE = "les hirondelles de Vézelay"
CANARIES = [f"canari-{number}-Çéleste" for number in range(25)]


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A folder that was used, backed up and brought back; with it, every secret that went through."""
    folder, backend = tmp_path_factory.mktemp("lived"), Honest()
    home, mask = folder / "share" / "plaidoyer", os.umask(0)
    try:
        with HomeLock(home):
            vault, key, code = Vault.create(PHRASE, CHEAP)
            vault, secret = vault.with_keyring(key)
            Keyring(backend, trusted={f"{Honest.__module__}.Honest"}).keep(str(vault.uid), secret)
            write_vault(home / "vault.json", vault)
            (home / "book.db").write_bytes(BOOK)
            (home / "book.db").chmod(0o600)
            store = EncryptedFiles(home, key)
            for canary in CANARIES:
                store.put(canary.encode() * 1000)
            back_up(home, folder / "backup", snapshot=snapshot_of(home), made_at=MADE_AT)
        restore(folder / "backup", folder / "back" / "plaidoyer")
    finally:
        os.umask(mask)
    secrets = [key.secret, code.secret, secret, key.attachments, key.attachment_names]
    return folder, [
        *secrets,
        bytes.fromhex(key.database_hex),
        *map(str.encode, [PHRASE, code.text, *CANARIES]),
    ]


def forms(secret):
    return {secret, secret.hex().encode(), b64encode(secret), secret.hex().upper().encode()}


def test_no_secret_and_no_canary_is_in_any_byte_of_any_file(lived):
    folder, secrets = lived
    files = contents(folder)

    found = [
        (name, form) for secret in secrets for form in forms(secret) for name in files if form in files[name]
    ]

    assert len(files) > 2 * len(CANARIES)
    assert found == []


def test_no_name_of_a_file_tells_what_it_holds(lived):
    folder, secrets = lived
    names = " ".join(contents(folder))

    assert not [secret for secret in secrets if secret.hex() in names]
    assert "canari" not in names


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_every_file_and_folder_is_for_its_owner_alone_whatever_the_mask(lived):
    """The mask of the person was 0: nothing rests on it."""
    folder, _ = lived
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in folder.rglob("*")}

    assert {(True, 0o700), (False, 0o600)} == modes
