"""What came with which merge: a note in the encrypted file, so that a merge can be undone later."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from letters.ports.records import SettingRecords

_SETTING: Final = "campaign_merges"
_MOST: Final = 20
"""Merges of a campaign that are remembered."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A merge that took place *at* a moment: *count* entries came, in places above *after* up to *last*.

    It names nobody and no file: erasing a campaign leaves nothing of it to read here.
    """

    at: datetime
    after: int
    last: int
    count: int


@dataclass(frozen=True, slots=True)
class Receipts:
    """The receipts of the merges of each campaign, the latest `_MOST`, the last one last."""

    settings: SettingRecords

    def of(self, campaign: UUID) -> tuple[Receipt, ...]:
        """Give those of a campaign; none of a note that cannot be read."""
        try:
            kept = json.loads(self.settings.setting(_key(campaign)) or "[]")
            return tuple(
                Receipt(datetime.fromisoformat(at), int(after), int(last), int(count))
                for at, after, last, count in kept
            )
        except (ValueError, TypeError):
            return ()

    def keep(self, campaign: UUID, receipt: Receipt) -> None:
        """Keep one more."""
        self._write(campaign, self.of(campaign), receipt)

    def drop(self, campaign: UUID, receipt: Receipt) -> None:
        """Keep this one no longer."""
        self._write(campaign, tuple(each for each in self.of(campaign) if each != receipt))

    def forget(self, campaign: UUID) -> None:
        """Keep none of a campaign that is no more."""
        if self.settings.setting(_key(campaign)):
            self._write(campaign, ())

    def _write(self, campaign: UUID, before: tuple[Receipt, ...], *more: Receipt) -> None:
        rows = [
            [each.at.isoformat(), each.after, each.last, each.count] for each in (*before, *more)[-_MOST:]
        ]
        self.settings.set(_key(campaign), json.dumps(rows) if rows else "")


def _key(campaign: UUID) -> str:
    return f"{_SETTING}:{campaign}"
