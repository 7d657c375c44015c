"""From a volunteer's page to the page where letters are written, and back: a draft with all that is known."""

from dataclasses import dataclass, replace
from uuid import UUID

from letters.domain.campaign_errors import NobodySigns, UnknownCampaign
from letters.domain.campaigns.facts import Paragraph
from letters.domain.drafts import Draft
from letters.domain.folding import folded
from letters.domain.kinds import Kind
from letters.domain.listed import Ref
from letters.domain.people import Person
from letters.domain.plain import plain_text
from letters.domain.volunteer_errors import NamesakesSign
from letters.services.campaigns.cases import PERSONAL, Wish
from letters.services.campaigns.letters import CampaignLetters
from letters.services.campaigns.logs import NAME
from letters.services.campaigns.origins import Origin, draft_of, origin_of
from letters.services.campaigns.series import Written
from letters.services.drafts import Drafts
from letters.services.interview_fields import ANSWERS


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a letter of a campaign, as it is shown: its *title*, and the *name* it is for."""

    origin: Origin
    title: str
    name: str


@dataclass(frozen=True, slots=True)
class LetterDrafts:
    """Begins the letters of campaigns; nothing new is kept before the person goes on."""

    letters: CampaignLetters
    drafts: Drafts

    def begin(self, campaign: UUID, ref: Ref, volunteer: UUID) -> Draft:
        """Give the letter of *volunteer* to *ref*, its personal paragraph and its recipient filled in.

        One that was begun and kept is gone on with, its paragraph renewed unless it was changed there. What
        every letter needs (the minister to question) is taken from the one that they wrote last.
        The member of the household who bears the volunteer's name signs; where there is none, the page of
        letters asks who does, and so where two volunteers have that name. Raises what
        `CampaignLetters.written` does of all that but who signs: `LetterNotReady` without a paragraph of
        their own.
        """
        origin = Origin(campaign, ref, volunteer)
        kept = draft_of(self.drafts.records, origin)
        return self._renewed(kept, origin) if kept else origin.told_in(self._begun(origin))

    def behind(self, draft: Draft) -> Behind | None:
        """Say which campaign *draft* comes from, and for whom it is; None where it comes from none.

        So it is too where the campaign, the legislator or the volunteer is not here any more.
        """
        origin = origin_of(draft)
        if origin is None:
            return None
        try:
            told = self.letters.logs.campaign(origin.campaign)
        except UnknownCampaign:
            return None
        if origin.ref not in told.targets or origin.volunteer not in told.volunteers:
            return None
        return Behind(origin, told.aim.title, told.targets[origin.ref].name)

    def _begun(self, origin: Origin) -> Draft:
        told = self.letters.paragraphs.told(origin.campaign, origin.ref, origin.volunteer)
        name = told.volunteers[origin.volunteer].name
        written, is_known = self._written(origin, name)
        members = (each for each in self.drafts.members() if folded(each.person.name) == folded(name))
        signer = next(members, None) if is_known else None
        draft = self.drafts.begin(written.kind.slug, signer, written.recipient)
        answers = {**self._answered(origin, written.kind), **draft.sections.get(ANSWERS, {})}
        answers = {**answers, **written.case.answers}
        return replace(draft, sections={**draft.sections, ANSWERS: answers})

    def _answered(self, origin: Origin, kind: Kind) -> dict[str, object]:
        """Give what every letter needs, as it was answered last in another one of theirs in the campaign."""
        asked = self.letters.cases.letters.questions(kind.slug)
        needed = {each.name for each in asked if not each.optional and not each.when} - {PERSONAL}
        for draft in self.drafts.records.drafts():
            other = origin_of(draft)
            if other and (other.campaign, other.volunteer) == (origin.campaign, origin.volunteer):
                answers = draft.sections.get(ANSWERS, {})
                return {name: answers[name] for name in needed & answers.keys()}
        return {}

    def _written(self, origin: Origin, name: str) -> tuple[Written, bool]:
        """Give what the letter is written from, and whether it is known which member of that name signs."""
        campaign, ref, volunteer = origin.campaign, origin.ref, origin.volunteer
        try:
            return self.letters.written(campaign, ref, volunteer), True
        except (NobodySigns, NamesakesSign) as fault:
            somebody = Person(plain_text("", limit=1), plain_text(name, limit=NAME))
            written = self.letters.written(campaign, ref, volunteer, Wish(sender=somebody, agreed=True))
            return written, isinstance(fault, NobodySigns)

    def _renewed(self, draft: Draft, origin: Origin) -> Draft:
        """Take what the volunteer wrote last, where the draft still says what they wrote before."""
        versions = [
            each.fact.text
            for each in self.letters.paragraphs.versions(origin.campaign, origin.ref, origin.volunteer)
            if isinstance(each.fact, Paragraph) and each.fact.text
        ]
        answers = draft.sections.get(ANSWERS, {})
        typed = answers.get(PERSONAL)
        if not versions or typed == versions[-1] or typed not in versions:
            return draft
        renewed = {**draft.sections, ANSWERS: {**answers, PERSONAL: versions[-1]}}
        return self.drafts.save(replace(draft, sections=renewed))
