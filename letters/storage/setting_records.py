"""What the person chose, in the encrypted file."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.storage.kept_in import KeptIn
from letters.storage.tables import setting


class StoredSettings(KeptIn):
    """Keeps what `letters.ports.records.SettingRecords` promises."""

    __slots__ = ()

    def setting(self, key: str) -> str:
        """Give a setting, or an empty text."""
        chosen = sa.select(setting.c.value).where(setting.c.key == key)
        with self._database.reading() as connection:
            return connection.execute(chosen).scalar() or ""

    def set(self, key: str, value: str) -> None:
        """Keep a setting."""
        kept = insert(setting).values(key=key, value=value)
        with self._database.writing() as connection:
            connection.execute(kept.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
