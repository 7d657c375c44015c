"""`vault.json`: a vault as it lies on the disk, and the refusal of one that was damaged or made to harm."""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from letters.domain.keeping_errors import DamagedVault, NotRead, VaultTooNew
from letters.domain.wording import N_, Said
from letters.storage.durable import plainly, write_private
from letters.storage.passphrase import Cost
from letters.storage.slots import NONCE, SALT, WRAPPED, Slot, Way
from letters.storage.vault import VERSION, Vault

LARGEST = 1 << 16
"""Bytes of a vault at most; ours has about a thousand."""

_FORMAT = "plaidoyer vault"
_MARK = 16
_NOT_OURS = N_("it is not what Plaidoyer wrote")
_ALTERED = N_("it was altered after it was written")
_ABSURD = N_("opening it would take more work than a computer can do")
_NO_WAY = N_("a way in is missing or there twice")

_Kind = TypeVar("_Kind", str, int, list[object])


def read_vault(path: Path) -> Vault:
    """Read the vault at *path*; raises `DamagedVault`, `VaultTooNew`, `NotRead`."""
    with plainly(NotRead), path.open("rb") as file:
        content = file.read(LARGEST + 1)
    return decoded(content)


def write_vault(path: Path, vault: Vault) -> None:
    """Put *vault* at *path*, whole or not at all, readable by its owner alone; raises `NotKept`."""
    write_private(path, encoded(vault))


def encoded(vault: Vault) -> bytes:
    """Write *vault* as the file holds it."""
    content = {
        "format": _FORMAT,
        "version": VERSION,
        "uid": str(vault.uid),
        "mark": b64encode(vault.mark).decode(),
        "slots": [
            slot.parameters
            | {"nonce": b64encode(slot.nonce).decode(), "wrapped": b64encode(slot.wrapped).decode()}
            for slot in vault.slots
        ],
    }
    return json.dumps(content | {"digest": digest_of(content)}, indent=1).encode()


def decoded(content: bytes) -> Vault:
    """Read what `encoded` wrote, and nothing else; raises `DamagedVault`, `VaultTooNew`."""
    table = _table(_parsed(content))
    version = _asked(table, "version", int)
    if table.get("format") != _FORMAT or version < VERSION:
        raise DamagedVault(reason=Said(_NOT_OURS))
    if version > VERSION:
        raise VaultTooNew
    if table.pop("digest", "") != digest_of(table):
        raise DamagedVault(reason=Said(_ALTERED))
    slots = tuple(_slot(_table(each)) for each in _asked(table, "slots", list))
    ways = [slot.way for slot in slots]
    if len(ways) != len(set(ways)) or not {Way.PASSPHRASE, Way.RECOVERY} <= set(ways):
        raise DamagedVault(reason=Said(_NO_WAY))
    return Vault(_uid(_asked(table, "uid", str)), _bytes(table, "mark", _MARK), slots)


def digest_of(content: Mapping[str, object]) -> str:
    """Sum up *content*: what tells a damaged file from a wrong passphrase, but stops no forger."""
    written = json.dumps(content, sort_keys=True).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(written, digest_size=16).hexdigest()


def _parsed(content: bytes) -> object:
    try:
        if len(content) <= LARGEST:
            return json.loads(content)
    except (ValueError, RecursionError):
        pass
    raise DamagedVault(reason=Said(_NOT_OURS))


def _slot(table: Mapping[str, object]) -> Slot:
    ways = {way.value: way for way in Way}
    way = ways.get(_asked(table, "kind", str))
    if way is None:
        raise DamagedVault(reason=Said(_NOT_OURS))
    salt, nonce, wrapped = (
        _bytes(table, name, size) for name, size in (("salt", SALT), ("nonce", NONCE), ("wrapped", WRAPPED))
    )
    return Slot(way, salt, _cost(table) if way is Way.PASSPHRASE else None, nonce, wrapped)


def _cost(table: Mapping[str, object]) -> Cost:
    cost = Cost(_asked(table, "t", int), _asked(table, "m", int))
    if not cost.is_bearable:
        raise DamagedVault(reason=Said(_ABSURD))
    return cost


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise DamagedVault(reason=Said(_NOT_OURS))
    return value


def _asked(table: Mapping[str, object], name: str, kind: type[_Kind]) -> _Kind:
    value = table.get(name)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise DamagedVault(reason=Said(_NOT_OURS))
    return value


def _bytes(table: Mapping[str, object], name: str, size: int) -> bytes:
    try:
        value = b64decode(_asked(table, name, str), validate=True)
    except ValueError:
        value = b""
    if len(value) != size:
        raise DamagedVault(reason=Said(_NOT_OURS))
    return value


def _uid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise DamagedVault(reason=Said(_NOT_OURS)) from None
