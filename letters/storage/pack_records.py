"""The packs of letters that were installed, in the encrypted file."""

import json
from base64 import b64decode, b64encode
from datetime import date

from letters.domain.packs import KeptPack
from letters.storage.setting_records import StoredSettings

_PACKS = "packs"
"""The setting that holds them: they are few, small, and read all at once when the file is opened."""


class StoredPacks(StoredSettings):
    """Keeps what `letters.ports.records.PackRecords` promises."""

    __slots__ = ()

    def packs(self) -> tuple[KeptPack, ...]:
        """Give every pack, in order of name."""
        kept = json.loads(self.setting(_PACKS) or "{}")
        return tuple(_read(name, kept[name]) for name in sorted(kept))

    def keep_pack(self, pack: KeptPack) -> None:
        """Keep *pack*, in the place of the one of its name."""
        self._write({**self._by_name(), pack.name: pack})

    def forget_pack(self, name: str) -> None:
        """Delete a pack, if it is there."""
        self._write({key: pack for key, pack in self._by_name().items() if key != name})

    def _by_name(self) -> dict[str, KeptPack]:
        return {pack.name: pack for pack in self.packs()}

    def _write(self, packs: dict[str, KeptPack]) -> None:
        self.set(_PACKS, json.dumps({name: _written(pack) for name, pack in packs.items()}))


def _written(pack: KeptPack) -> dict[str, str]:
    return {
        "title": pack.title,
        "author": pack.author,
        "licence": pack.licence,
        "sha256": pack.sha256,
        "content": b64encode(pack.content).decode("ascii"),
        "installed_on": pack.installed_on.isoformat(),
    }


def _read(name: str, kept: dict[str, str]) -> KeptPack:
    title, author, licence, sha256 = (kept[key] for key in ("title", "author", "licence", "sha256"))
    installed_on = date.fromisoformat(kept["installed_on"])
    return KeptPack(name, title, author, licence, sha256, b64decode(kept["content"]), installed_on)
