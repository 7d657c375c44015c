"""Which facts of a campaign are personal data of a volunteer, who may ask that they be erased."""

from uuid import UUID

from letters.domain.campaigns.facts import Fact, Mailbox, Paragraph, Volunteer


def person_of(fact: Fact) -> UUID | None:
    """Give the volunteer whose name, address or words *fact* tells; None where their contacts need it."""
    if isinstance(fact, Volunteer):
        return fact.uid
    return fact.volunteer if isinstance(fact, Mailbox | Paragraph) else None
