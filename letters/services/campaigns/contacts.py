"""What was done and what came of it: contacts, positions, effects, each checked before it is written down."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import (
    AmbiguousContact,
    AnsweredBefore,
    ChasedBefore,
    EffectWithoutTitle,
    NotYet,
    PositionWithoutSource,
    UnknownContact,
    UnknownTarget,
    UnknownVolunteer,
)
from letters.domain.campaigns.facts import Contact, Effect, Position
from letters.domain.entries import identifier_of
from letters.domain.listed import Ref
from letters.domain.plain import plain_text
from letters.services.campaigns.logs import CampaignLogs

NOTE: Final = 4_000
"""Characters of a note at most."""

TITLE: Final = 300
"""Characters of what happened, of its source, of an author at most."""


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts of the campaigns of *logs*, where legislators stand, and what followed."""

    logs: CampaignLogs

    def record(self, campaign: UUID, contact: Contact, *, by: str = "") -> UUID:
        """Write a contact down and give its identifier; one with somebody who left since is a contact too.

        Raises `UnknownTarget`, `UnknownVolunteer`, `NotYet`, `ChasedBefore`, `UnusableText`,
        `UnknownCampaign`.
        """
        [uid] = self.logs.tell(campaign, (self._checked_contact(campaign, contact),), by=by)
        return uid

    def already(self, campaign: UUID, ref: Ref, volunteer: UUID) -> tuple[Contact, ...]:
        """Give the contacts of others with *ref*, the oldest first: to be told before there is one more."""
        told = self.logs.campaign(campaign).contacts.values()
        theirs = [each for each in told if each.ref == ref and each.volunteer != volunteer]
        return tuple(sorted(theirs, key=lambda each: each.on))

    def position(self, campaign: UUID, position: Position, *, by: str = "") -> UUID:
        """Write down where a legislator stands, and give its identifier.

        Raises `UnknownTarget`, `NotYet`, `PositionWithoutSource`, `UnusableText`, `UnknownCampaign`.
        """
        [uid] = self.logs.tell(campaign, (self._checked_position(campaign, position),), by=by)
        return uid

    def effect(self, campaign: UUID, effect: Effect, *, by: str = "") -> UUID:
        """Write down what happened in public, what contacts may have helped, and give its identifier.

        Raises `EffectWithoutTitle`, `NotYet`, `AnsweredBefore`, `UnknownContact`, `UnusableText`,
        `UnknownCampaign`.
        """
        [uid] = self.logs.tell(campaign, (self._checked_effect(campaign, effect),), by=by)
        return uid

    def correct(
        self, campaign: UUID, entry: UUID, fact: Contact | Position | Effect, *, by: str = ""
    ) -> UUID:
        """Let *fact* stand for what *entry* told, checked as a new one; raises `UnknownContact` too."""
        _refuse_unknown((entry,), self._entries(campaign))
        checked: Contact | Position | Effect
        match fact:
            case Contact():
                checked = self._checked_contact(campaign, fact)
            case Position():
                checked = self._checked_position(campaign, fact)
            case Effect():
                checked = self._checked_effect(campaign, fact)
        return self.logs.correct(campaign, entry, checked, by=by)

    def withdraw(self, campaign: UUID, entry: UUID, *, by: str = "") -> UUID:
        """Say that what *entry* told never took place; raises `UnknownContact`, `UnknownCampaign`."""
        _refuse_unknown((entry,), self._entries(campaign))
        return self.logs.withdraw(campaign, entry, by=by)

    def found(self, campaign: UUID, text: str) -> UUID:
        """Give the contact whose identifier begins so; raises `UnknownContact`, `AmbiguousContact`."""
        known = self.logs.campaign(campaign).contacts
        matching = [uid for uid in known if text and str(uid).startswith(text.lower())]
        if not matching:
            raise UnknownContact(name=text)
        if len(matching) > 1:
            raise AmbiguousContact(name=text)
        return matching[0]

    def _entries(self, campaign: UUID) -> Collection[UUID]:
        return {entry.uid for entry in self.logs.entries(campaign)}

    def _checked_contact(self, campaign: UUID, contact: Contact) -> Contact:
        told = self.logs.campaign(campaign)
        if contact.ref not in told.targets:
            raise UnknownTarget(name=identifier_of(contact.ref))
        if contact.volunteer not in told.volunteers:
            raise UnknownVolunteer(name=str(contact.volunteer)[:8])
        self._refuse_to_come(contact.on)
        if contact.next_on is not None and contact.next_on < contact.on:
            raise ChasedBefore(day=contact.next_on)
        return replace(contact, note=plain_text(contact.note, limit=NOTE, lines=True))

    def _checked_position(self, campaign: UUID, position: Position) -> Position:
        if position.ref not in self.logs.campaign(campaign).targets:
            raise UnknownTarget(name=identifier_of(position.ref))
        self._refuse_to_come(position.on)
        source = plain_text(position.source, limit=TITLE)
        if not source:
            raise PositionWithoutSource
        return replace(position, source=source)

    def _checked_effect(self, campaign: UUID, effect: Effect) -> Effect:
        title, source, number, author = (
            plain_text(each, limit=TITLE)
            for each in (effect.title, effect.source, effect.number, effect.author)
        )
        if not title:
            raise EffectWithoutTitle
        self._refuse_to_come(effect.on)
        if effect.answered_on is not None:
            self._refuse_to_come(effect.answered_on)
            if effect.answered_on < effect.on:
                raise AnsweredBefore(day=effect.answered_on)
        _refuse_unknown(effect.after, self.logs.campaign(campaign).contacts.keys())
        return replace(effect, title=title, source=source, number=number, author=author)

    def _refuse_to_come(self, day: date) -> None:
        if day > self.logs.clock.today():
            raise NotYet(day=day)


def _refuse_unknown(wanted: Collection[UUID], known: Collection[UUID]) -> None:
    for each in wanted:
        if each not in known:
            raise UnknownContact(name=str(each)[:8])
