"""The places of entries in the logs of campaigns: each given once, even if what had it was erased."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.storage.campaign_tables import campaign_entry
from letters.storage.tables import setting

_SETTING = "campaign_last_place"


def last_given(connection: sa.Connection) -> int:
    """Give the greatest place that any entry has or had, 0 before the first one."""
    there = connection.execute(sa.select(sa.func.max(campaign_entry.c.id))).scalar() or 0
    retired = connection.execute(sa.select(setting.c.value).where(setting.c.key == _SETTING)).scalar()
    return max(there, int(retired or 0))


def retire_places(connection: sa.Connection) -> None:
    """Remember which places were given: called before entries are erased, since SQLite gives theirs again.

    What a merge left to be undone by is a run of places: what is noted later must never come to lie in it.
    """
    last = str(last_given(connection))
    kept = insert(setting).values(key=_SETTING, value=last)
    connection.execute(kept.on_conflict_do_update(index_elements=["key"], set_={"value": last}))
