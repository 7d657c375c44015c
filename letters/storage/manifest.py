"""What a backup says of itself: when it was made, and each of its files with its size and its digest."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeGuard

from letters.domain.keeping_errors import BackupTooNew, BadBackup
from letters.domain.wording import N_, Said
from letters.storage.folder import BOOK, VAULT

VERSION = 1
MANIFEST = "manifest.json"
"""The file that tells of the others."""

MOST_FILES = 30_000
"""Files of a backup at most: reading their names then takes little memory."""

LARGEST = 8 << 20
"""Bytes of a manifest at most."""

_FORMAT = "plaidoyer backup"
_NAME = re.compile(r"vault\.json|book\.db|store/([0-9a-f]{2})/\1[0-9a-f]{62}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_NOT_OURS = N_("it is no backup made by Plaidoyer")
_INCOMPLETE = N_("a part that every backup has is missing")


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a backup: its SHA-256, its *size* in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """The moment at which a backup was made, and its files by name, the manifest itself left out."""

    made_at: datetime
    files: Mapping[str, Member]

    @property
    def size(self) -> int:
        """Bytes of all the files."""
        return sum(member.size for member in self.files.values())


def is_allowed(name: str) -> bool:
    """Say whether a file of a backup may have this *name*: three kinds of names, none leaves its folder."""
    return _NAME.fullmatch(name) is not None


def encoded(manifest: Manifest) -> bytes:
    """Write *manifest* as the backup holds it."""
    content = {
        "format": _FORMAT,
        "version": VERSION,
        "made_on": manifest.made_at.isoformat(),
        "files": {
            name: {"sha256": member.sha256, "size": member.size} for name, member in manifest.files.items()
        },
    }
    return json.dumps(content, indent=1).encode()


def decoded(content: bytes) -> Manifest:
    """Read what `encoded` wrote, and nothing else; raises `BadBackup`, `BackupTooNew`."""
    table = _parsed(content)
    version, files = table.get("version"), table.get("files")
    if table.get("format") != _FORMAT or not _is_count(version) or not isinstance(files, dict):
        raise BadBackup(reason=Said(_NOT_OURS))
    if version > VERSION:
        raise BackupTooNew
    if not {VAULT, BOOK} <= files.keys():
        raise BadBackup(reason=Said(_INCOMPLETE))
    return Manifest(_moment(table), {name: _member(name, member) for name, member in files.items()})


def _parsed(content: bytes) -> dict[str, object]:
    try:
        table = json.loads(content)
    except (ValueError, RecursionError):
        table = None
    if not isinstance(table, dict):
        raise BadBackup(reason=Said(_NOT_OURS))
    return table


def _moment(table: Mapping[str, object]) -> datetime:
    try:
        return datetime.fromisoformat(str(table.get("made_on")))
    except ValueError:
        raise BadBackup(reason=Said(_NOT_OURS)) from None


def _member(name: str, table: object) -> Member:
    if is_allowed(name) and isinstance(table, dict):
        sha256, size = table.get("sha256"), table.get("size")
        if isinstance(sha256, str) and _DIGEST.fullmatch(sha256) and _is_count(size):
            return Member(sha256, size)
    raise BadBackup(reason=Said(_NOT_OURS))


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
