"""A data folder with a vault, a database that is only bytes, and files joined, all quickly made."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from letters.storage.attachments import EncryptedFiles
from letters.storage.backup import back_up
from letters.storage.passphrase import Cost
from letters.storage.vault import Vault
from letters.storage.vault_file import write_vault

CHEAP = Cost(passes=1, memory=8)
PHRASE = "phrase de passe à moi"
MADE_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
BOOK = hashlib.shake_256(b"pages that look like chance").digest(40_000)
FILES = (b"%PDF-1.7 la r\xc3\xa9ponse", b"", bytes(2_500_000))


def filled_home(folder: Path) -> Path:
    """Fill *folder* with a vault that `PHRASE` and a keyring open, a database, three files and a lock."""
    folder.mkdir(mode=0o700)
    vault, key, _ = Vault.create(PHRASE, CHEAP)
    write_vault(folder / "vault.json", vault.with_keyring(key)[0])
    (folder / "book.db").write_bytes(BOOK)
    (folder / "lock").touch()
    store = EncryptedFiles(folder, key)
    for content in FILES:
        store.put(content)
    return folder


def snapshot_of(home: Path):
    """What the database does for a backup: a copy of it, somewhere else."""
    return lambda path: path.write_bytes((home / "book.db").read_bytes())


def backup_of(home: Path, target: Path) -> Path:
    """Make a backup of *home* at *target*."""
    back_up(home, target, snapshot=snapshot_of(home), made_at=MADE_AT)
    return target


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below *folder*, hidden ones too, links left out."""
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
