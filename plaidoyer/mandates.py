"""Mandates that ended, seen in every campaign after an import into the directory, or its undoing."""

from letters.domain.campaigns.facts import Target
from letters.ports.clock import Clock
from letters.ports.records import Records
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.targets import Targets


def look_again(records: Records, clock: Clock) -> dict[str, tuple[Target, ...]]:
    """Write down whose mandate ended, and give them by the name of the campaign that is aimed at them."""
    targets = Targets(CampaignLogs(records, clock), records)
    gone = targets.look_everywhere()
    titles = targets.logs.aims() if gone else {}
    return {titles[uid].title: those for uid, those in gone.items()}
