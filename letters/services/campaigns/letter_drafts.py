"""From a volunteer's page to the page where letters are written: a draft with all that is known already."""

from dataclasses import dataclass, replace
from uuid import UUID

from letters.domain.campaign_errors import NobodySigns
from letters.domain.drafts import Draft
from letters.domain.folding import folded
from letters.domain.listed import Ref
from letters.domain.people import Person
from letters.domain.plain import plain_text
from letters.services.campaigns.cases import Wish
from letters.services.campaigns.letters import CampaignLetters
from letters.services.campaigns.logs import NAME
from letters.services.campaigns.series import Written
from letters.services.drafts import Drafts


@dataclass(frozen=True, slots=True)
class LetterDrafts:
    """Begins them; nothing is kept before the person goes on."""

    letters: CampaignLetters
    drafts: Drafts

    def begin(self, campaign: UUID, ref: Ref, volunteer: UUID) -> Draft:
        """Give the letter of *volunteer* to *ref*, its personal paragraph and its recipient filled in.

        The member of the household who bears the volunteer's name signs; where there is none, the page of
        letters asks who does. Raises what `CampaignLetters.written` does but `NobodySigns`: `LetterNotReady`
        without a paragraph of their own.
        """
        name = self.letters.paragraphs.told(campaign, ref, volunteer).volunteers[volunteer].name
        members = (each for each in self.drafts.members() if folded(each.person.name) == folded(name))
        written = self._written(campaign, ref, volunteer, name)
        draft = self.drafts.begin(written.kind.slug, next(members, None), written.recipient)
        answers = {**draft.sections.get("answers", {}), **written.case.answers}
        return replace(draft, sections={**draft.sections, "answers": answers})

    def _written(self, campaign: UUID, ref: Ref, volunteer: UUID, name: str) -> Written:
        try:
            return self.letters.written(campaign, ref, volunteer)
        except NobodySigns:
            somebody = Person(plain_text("", limit=1), plain_text(name, limit=NAME))
            return self.letters.written(campaign, ref, volunteer, Wish(sender=somebody))
