"""The legislators and the volunteers of a campaign, as its verbs answer them."""

from uuid import UUID

from letters.domain.campaigns.board_words import HOUSES
from letters.domain.campaigns.facts import Target
from letters.domain.campaigns.folding import Campaign
from letters.domain.entries import identifier_of
from letters.domain.rights import BodyKind
from letters.services.campaigns.volunteers import Load
from letters.services.telling_bodies import department_words
from plaidoyer.language import _

CHAMBERS = {
    "assembly": BodyKind.DEPUTY,
    "senate": BodyKind.SENATOR,
    "european-parliament": BodyKind.MEP,
}
"""The chambers as the command line calls them, and the kind of their members."""


def target_fields(target: Target) -> dict[str, object]:
    """Give a legislator as the campaign knows them."""
    return {
        "id": identifier_of(target.ref),
        "name": target.name,
        "kind": target.kind,
        "department": target.department,
        "constituency": target.constituency or None,
        "group": target.group,
        "committees": list(target.committees),
    }


def target_line(target: Target) -> str:
    """Name a legislator: identifier, name, chamber, where they were elected, group."""
    where = department_words(target.department) if target.department else ""
    if target.constituency:
        words = _("{department}, constituency {number}")
        where = words.format(department=where, number=target.constituency)
    parts = (
        identifier_of(target.ref),
        target.name,
        _(HOUSES[target.kind]),
        where,
        target.group,
    )
    return " · ".join(part for part in parts if part)


def volunteer_fields(told: Campaign, uid: UUID, load: Load) -> dict[str, object]:
    """Give a volunteer with their load."""
    volunteer = told.volunteers[uid]
    return {
        "id": str(uid),
        "name": volunteer.name,
        "departments": list(volunteer.departments),
        "constituencies": list(volunteer.constituencies),
        "email": told.mailboxes.get(uid, ""),
        "targets": load.targets,
        "reached": load.reached,
        "to_do": load.to_do,
    }
