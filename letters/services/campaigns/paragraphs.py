"""What each volunteer writes for one legislator and no other: without it, a letter is a circular."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import UnknownTarget, UnknownVolunteer
from letters.domain.campaigns.facts import Entry, Paragraph
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.likeness import Compared
from letters.domain.listed import Ref
from letters.domain.plain import plain_text
from letters.services.campaigns.common_words import Common, no_words
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.readiness import Like, Readiness
from letters.services.campaigns.team import Key, Team

LONGEST: Final = 4000
"""Characters of a paragraph at most: what the question of a letter takes."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """One paragraph that another one repeats: whose it is, for whom, and the one it is *nearest* to."""

    ref: Ref
    volunteer: UUID
    nearest: Like


Circular = tuple[Repeated, ...]
"""Paragraphs of a team that repeat one another, from one to the next."""


def nobody(_campaign: UUID) -> UUID | None:
    """Know of nobody who reads."""
    return None


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The personal paragraphs of campaigns; *common* gives the words that each letter holds already.

    *me* gives the volunteer who reads: « you » in what is said; of anybody else the name is told.
    """

    logs: CampaignLogs
    common: Common = no_words
    me: Callable[[UUID], UUID | None] = nobody
    _known: dict[UUID, Team] = field(default_factory=dict)

    def write(self, campaign: UUID, ref: Ref, volunteer: UUID, text: str, *, by: str = "") -> bool:
        """Keep what *volunteer* wrote, however short, and say whether that is new; older versions stay.

        Raises `UnknownTarget`, `UnknownVolunteer`, an `UnusableText`.
        """
        told = self.told(campaign, ref, volunteer)
        plain = plain_text(text, limit=LONGEST, lines=True)
        kept = told.paragraphs.get((ref, volunteer))
        if plain == (kept.text if kept else ""):
            return False
        self.logs.tell(campaign, (Paragraph(ref, volunteer, plain),), by=by)
        return True

    def text(self, campaign: UUID, ref: Ref, volunteer: UUID) -> str:
        """Give what *volunteer* wrote last for *ref*; empty where they wrote nothing."""
        kept = self.logs.campaign(campaign).paragraphs.get((ref, volunteer))
        return kept.text if kept else ""

    def versions(self, campaign: UUID, ref: Ref, volunteer: UUID) -> tuple[Entry, ...]:
        """Give every version that *volunteer* kept of their paragraph, the oldest first."""
        kept = (
            entry
            for entry in self.logs.entries(campaign)
            if isinstance(entry.fact, Paragraph)
            and (entry.fact.ref, entry.fact.volunteer) == (ref, volunteer)
        )
        return tuple(sorted(kept, key=lambda entry: (entry.at, str(entry.uid))))

    def readiness(self, campaign: UUID, ref: Ref, volunteer: UUID) -> Readiness:
        """Say whether the paragraph that is kept makes a letter of its own, and why not.

        Raises `UnknownTarget`, `UnknownVolunteer`.
        """
        return self.weigh(campaign, ref, volunteer, self.text(campaign, ref, volunteer))

    def weigh(self, campaign: UUID, ref: Ref, volunteer: UUID, text: str) -> Readiness:
        """Say the same of a *text* being typed, which is not kept; raises what `readiness` does."""
        told = self.told(campaign, ref, volunteer)
        team, key = self._team(told), (ref, volunteer)
        return team.weigh(key, text) if text.strip() else team.unwritten(key)

    def overview(self, campaign: UUID) -> Mapping[Key, Readiness]:
        """Give the readiness of every paragraph that is kept, at once; of those it is like, only the nearest.

        Whoever wrote nothing is not in it.
        """
        return self._team(self.logs.campaign(campaign)).overview()

    def team(self, campaign: UUID) -> Team:
        """Give the paragraphs of the whole team as they stand now, read once; raises `UnknownCampaign`."""
        return self._team(self.logs.campaign(campaign))

    def circulars(self, campaign: UUID) -> tuple[Circular, ...]:
        """Give the near-identical paragraphs of the whole team, those that most repeat first."""
        team = self._team(self.logs.campaign(campaign))
        return tuple(
            tuple(Repeated(*team.keys[each.first], team.like(each)) for each in group.nearest)
            for group in team.compared.groups()
        )

    def told(self, campaign: UUID, ref: Ref, volunteer: UUID) -> Campaign:
        """Give the campaign of a legislator and a volunteer; raises `UnknownTarget`, `UnknownVolunteer`."""
        told = self.logs.campaign(campaign)
        if ref not in told.targets:
            raise UnknownTarget(name=ref.key)
        if volunteer not in told.volunteers:
            raise UnknownVolunteer(name=str(volunteer)[:8])
        return told

    def _team(self, told: Campaign) -> Team:
        known, me = self._known.get(told.uid), self.me(told.uid)
        if known is not None and known.campaign is told and known.me != me:
            known = self._known[told.uid] = Team(told, known.aside, known.keys, known.compared, me)
        if known is None or known.campaign is not told:
            texts = {key: each.text for key, each in told.paragraphs.items() if each.text}
            aside = known.aside if known and known.campaign.aim == told.aim else self.common(told.aim)
            known = Team(told, aside, tuple(texts), Compared(texts.values(), aside), me)
            self._known[told.uid] = known
        return known
