"""What a campaign is for, said anew; and the letters of the catalogue that it may use."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from letters.domain.campaign_errors import CampaignNameTaken, CampaignWithoutName
from letters.domain.campaigns.facts import Aim
from letters.domain.folding import folded
from letters.domain.plain import plain_text
from letters.services.campaigns.logs import NAME, CampaignLogs
from letters.services.letters import Letters

_FOLDER = "legislator/"
"""Where the catalogue keeps the letters to legislators."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A letter that a campaign may use, and the arguments that it may give: the slug of each, its title."""

    slug: str
    title: str
    arguments: tuple[tuple[str, str], ...] = ()


def offered(letters: Letters, today: date) -> tuple[Offered, ...]:
    """Give the letters to legislators, each with the arguments that hold *today*."""
    return tuple(
        Offered(
            kind.slug,
            kind.title,
            tuple((each.slug, each.title) for each in letters.arguments(kind.slug) if each.holds_on(today)),
        )
        for kind in letters.kinds()
        if kind.slug.startswith(_FOLDER)
    )


def change_aim(logs: CampaignLogs, campaign: UUID, aim: Aim, *, by: str = "") -> None:
    """Say anew what *campaign* is for; what was said before stays in its log.

    Raises `CampaignWithoutName`, `CampaignNameTaken`, `UnknownCampaign`, `UnusableText`.
    """
    title = plain_text(aim.title, limit=NAME)
    if not title:
        raise CampaignWithoutName
    others = (told for uid, told in logs.aims().items() if uid != campaign)
    if any(folded(told.title) == folded(title) for told in others):
        raise CampaignNameTaken(name=title)
    logs.tell(campaign, (replace(aim, title=title),), by=by)
