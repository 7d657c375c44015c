"""Contacts that may have contributed to what followed, in words to choose from."""

from datetime import date

from letters.domain.campaigns.facts import Contact
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.words import NOT_A_CONTACT
from letters.domain.folding import folded
from letters.services.campaigns.telling_contacts import contact_words, volunteer_words
from letters.services.language import _


def linkable(campaign: Campaign, until: date | None, text: str, most: int) -> tuple[tuple[str, str], ...]:
    """Give the contacts that may have contributed, by key, in words: made before that day, the latest first.

    Those that hold every word of *text*; an attempt that reached nobody contributed to nothing.
    """
    made = (
        (uid, each)
        for uid, each in campaign.contacts.items()
        if each.outcome not in NOT_A_CONTACT and (until is None or each.on <= until)
    )
    sought = folded(text).split()
    found = []
    for uid, contact in sorted(made, key=lambda each: each[1].on, reverse=True):
        words = linked_words(campaign, contact)
        if all(each in folded(words) for each in sought):
            found.append((str(uid), words))
        if len(found) == most:
            break
    return tuple(found)


def linked_words(campaign: Campaign, contact: Contact) -> str:
    """Name one contact where it stands among those of others."""
    target = campaign.targets.get(contact.ref)
    names = {uid: each.name for uid, each in campaign.volunteers.items()}
    who = target.name if target else contact.ref.key
    by = volunteer_words(names, contact.volunteer)
    return _("{name} – {contact} (by {volunteer})").format(
        name=who, contact=contact_words(contact), volunteer=by
    )
