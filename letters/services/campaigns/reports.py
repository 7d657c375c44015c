"""The report of a campaign: what it did, on screen, as a file, in a paragraph."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from letters.domain.campaign_errors import UnknownReportEnding
from letters.domain.campaigns.reports import Report, report_of
from letters.ports.reports import Figures
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.newsletter import newsletter_of
from letters.services.campaigns.report_figures import figures_of

Writer = Callable[[Figures, datetime], bytes]
"""Writes figures as they stood at a moment: the same figures of one moment are the same bytes."""

Deliver = Callable[[Path, bytes], None]
"""Puts a content at a path, whole or not at all; raises `NotWritten`."""


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports of the campaigns of one encrypted file; *writers* by ending: ``pdf``, ``xlsx``, ``csv``."""

    logs: CampaignLogs
    writers: Mapping[str, Writer]
    deliver: Deliver

    def of(self, campaign: UUID) -> Report:
        """Count what *campaign* has done; raises `UnknownCampaign`."""
        return report_of(self.logs.campaign(campaign))

    def figures(self, campaign: UUID) -> Figures:
        """Give the whole report, as it stands today; raises `UnknownCampaign`."""
        return figures_of(self.logs.campaign(campaign), self.logs.clock.today())

    def newsletter(self, campaign: UUID) -> str:
        """Give it in one paragraph, in the words of an association; raises `UnknownCampaign`."""
        return newsletter_of(self.of(campaign))

    def write(self, campaign: UUID, path: Path) -> None:
        """Write the report into *path*, in the language spoken now.

        Raises `UnknownCampaign`, `UnknownReportEnding`, `NotWritten`.
        """
        ending = path.suffix.lower().removeprefix(".")
        if ending not in self.writers:
            known = ", ".join(f".{each}" for each in self.writers)
            raise UnknownReportEnding(file=path.name, known=known)
        self.deliver(path, self.writers[ending](self.figures(campaign), self.logs.clock.now()))
