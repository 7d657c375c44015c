"""What the verbs of campaigns answer: the fields of the JSON, and the lines for a person."""

from datetime import date
from uuid import UUID

from letters.domain.campaigns.facts import Aim, Contact
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.words import CHANNELS, OUTCOMES
from letters.domain.entries import identifier_of
from letters.domain.listed import Ref
from letters.services.language import day_of_month
from plaidoyer.language import _

_NOBODY = "—"


def aim_fields(uid: UUID, aim: Aim) -> dict[str, object]:
    """Give what a campaign is for."""
    return {
        "id": str(uid),
        "name": aim.title,
        "goal": aim.goal,
        "opens_on": iso(aim.opens_on),
        "closes_on": iso(aim.closes_on),
        "letters": list(aim.letters),
        "arguments": list(aim.arguments),
    }


def contact_fields(uid: UUID, contact: Contact) -> dict[str, object]:
    """Give one contact."""
    return {
        "id": str(uid),
        "target": identifier_of(contact.ref),
        "volunteer": str(contact.volunteer),
        "on": contact.on.isoformat(),
        "channel": contact.channel.value,
        "outcome": contact.outcome.value,
        "note": contact.note,
        "next_on": iso(contact.next_on),
    }


def contact_line(told: Campaign, contact: Contact) -> str:
    """Say in a line who contacted whom, when, how, and what came of it."""
    parts = (
        day_of_month(contact.on),
        volunteer_name(told, contact.volunteer),
        target_name(told, contact.ref),
        _(CHANNELS[contact.channel]),
        _(OUTCOMES[contact.outcome]),
    )
    return " · ".join(parts)


def target_name(told: Campaign, ref: Ref) -> str:
    """Name a legislator, by their identifier where the campaign does not know them."""
    return told.targets[ref].name if ref in told.targets else identifier_of(ref)


def volunteer_name(told: Campaign, uid: UUID) -> str:
    """Name a volunteer; a dash stands for one who was forgotten."""
    return told.volunteers[uid].name if uid in told.volunteers else _NOBODY


def iso(day: date | None) -> str | None:
    """Write a day as year-month-day, if there is one."""
    return day.isoformat() if day else None
