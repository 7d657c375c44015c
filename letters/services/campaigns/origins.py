"""From which campaign a letter being written comes: told inside its draft, which is found again by it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from letters.domain.campaigns.words import ContactChannel
from letters.domain.channels import Channel
from letters.domain.drafts import Draft
from letters.domain.listed import Ref
from letters.domain.request_errors import UnknownDraft
from letters.ports.records import DraftRecords

_SECTION: Final = "campaign"

CONTACTS: Final = {
    Channel.POST: ContactChannel.POST,
    Channel.REGISTERED_POST: ContactChannel.REGISTERED,
    Channel.ELECTRONIC_REGISTERED_POST: ContactChannel.REGISTERED,
    Channel.EMAIL: ContactChannel.EMAIL,
    Channel.WEB_FORM: ContactChannel.WEB_FORM,
    Channel.COUNTER: ContactChannel.OFFICE,
}
"""The way of a letter, as the log of a campaign tells it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A letter of a *campaign*: the legislator whom it is for, and the *volunteer* who writes it."""

    campaign: UUID
    ref: Ref
    volunteer: UUID

    @property
    def draft(self) -> UUID:
        """What its draft is known by, always the same: a letter that was begun is gone on with."""
        return uuid5(self.campaign, f"{self.ref.family} {self.ref.key} {self.volunteer}")

    def told_in(self, draft: Draft) -> Draft:
        """Give *draft* as that of this letter."""
        told = {
            "campaign": str(self.campaign),
            "family": self.ref.family,
            "key": self.ref.key,
            "volunteer": str(self.volunteer),
        }
        return replace(draft, uid=self.draft, sections={**draft.sections, _SECTION: told})


@dataclass(frozen=True, slots=True)
class LetterLeft:
    """A letter of a campaign that left by a *channel* on a day, as its sender says; nothing is noted yet."""

    origin: Origin
    channel: ContactChannel
    on: date


def origin_of(draft: Draft) -> Origin | None:
    """Give the letter of a campaign that *draft* is; None for any other letter."""
    told = draft.sections.get(_SECTION)
    return _read(told) if told else None


def draft_of(records: DraftRecords, origin: Origin) -> Draft | None:
    """Give the draft of a letter of a campaign, as it is kept; None where there is none."""
    try:
        return records.draft(origin.draft)
    except UnknownDraft:
        return None


def kept_in(records: DraftRecords) -> Callable[[Origin], bool]:
    """Say of letters of campaigns whether their drafts are kept in *records*."""
    return lambda origin: draft_of(records, origin) is not None


def discard_drafts(records: DraftRecords, campaign: UUID, volunteer: UUID) -> None:
    """Delete the letters that *volunteer* began in *campaign*: they hold their name and their words."""
    for draft in records.drafts():
        origin = origin_of(draft)
        if origin and (origin.campaign, origin.volunteer) == (campaign, volunteer):
            records.discard_draft(draft.uid)


def _read(told: Mapping[str, object]) -> Origin | None:
    try:
        campaign, volunteer = UUID(str(told["campaign"])), UUID(str(told["volunteer"]))
        return Origin(campaign, Ref(str(told["family"]), str(told["key"])), volunteer)
    except (KeyError, ValueError):
        return None
