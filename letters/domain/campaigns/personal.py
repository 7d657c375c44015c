"""Which facts of a campaign are personal data of a volunteer, who may ask that they be erased."""

from collections.abc import Collection
from uuid import UUID

from letters.domain.campaigns.facts import Entry, Fact, Mailbox, Paragraph, Volunteer


def person_of(fact: Fact) -> UUID | None:
    """Give the volunteer whose name, address or words *fact* tells; None where their contacts need it."""
    if isinstance(fact, Volunteer):
        return fact.uid
    return fact.volunteer if isinstance(fact, Mailbox | Paragraph) else None


def is_gone(entry: Entry, forgotten: Collection[UUID]) -> bool:
    """Say whether *entry*, or the person it tells of, is among what was *forgotten* on request."""
    return entry.uid in forgotten or person_of(entry.fact) in forgotten
