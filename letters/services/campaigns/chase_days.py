"""The days to come back to legislators, for one's own calendar: one event each, taken back once over."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import UnknownCampaign
from letters.domain.entries import identifier_of
from letters.ports.agenda import CalendarDay
from letters.ports.records import SettingRecords
from letters.services.campaigns.chasing import Chase, Chasing
from letters.services.language import _

GIVEN: Final = "calendar_chases"
"""The setting that holds the events of which the calendar has a day."""

_LAST: Final = 1_000_000
"""The sequence of an event whose campaign is no longer here: higher than any before."""


@dataclass(frozen=True, slots=True)
class ChaseDays:
    """Writes the days of *chasing*, and remembers in *settings* which, so as to take them back."""

    chasing: Chasing
    settings: SettingRecords

    def days(self, *, named: bool = False) -> list[CalendarDay]:
        """Give the days of whoever works here, and take back those given before that hold no more."""
        chases = {_seed(each): each for each in self.chasing.ahead()}
        given = set(self.settings.setting(GIVEN).split())
        days = [self._day(seed, each, named=named) for seed, each in chases.items()]
        days += self._taken_back(given - chases.keys())
        if not chases.keys() <= given:
            self.settings.set(GIVEN, " ".join(sorted(given | chases.keys())))
        return days

    def _day(self, seed: str, chase: Chase, *, named: bool) -> CalendarDay:
        summary = _("A legislator to contact again")
        summary = f"{summary} — {chase.target.name}" if named else summary
        return CalendarDay(seed, summary, self._mark(), chase.on, self._sequence(chase.campaign))

    def _taken_back(self, seeds: set[str]) -> Iterator[CalendarDay]:
        today = self.chasing.logs.clock.today()
        for seed in sorted(seeds):
            sequence = self._sequence(UUID(seed.partition("/")[0]))
            yield CalendarDay(
                seed, _("No longer to be contacted"), self._mark(), today, sequence, cancelled=True
            )

    def _sequence(self, campaign: UUID) -> int:
        """Give what rises with each entry of the log, so that the latest export holds."""
        try:
            return len(self.chasing.logs.entries(campaign))
        except UnknownCampaign:
            return _LAST

    @staticmethod
    def _mark() -> str:
        return _("Plaidoyer, campaign")


def _seed(chase: Chase) -> str:
    return f"{chase.campaign}/{identifier_of(chase.target.ref)}"
