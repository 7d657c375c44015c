"""Contacts with legislators and their positions in words: what came of each, what shows where one stands."""

from collections.abc import Mapping
from uuid import UUID

from letters.domain.campaigns.facts import Contact, Position
from letters.domain.campaigns.histories import History
from letters.domain.campaigns.words import (
    CHANNELS,
    NOT_A_CONTACT,
    OUTCOMES,
    STANCES,
    Basis,
    ContactChannel,
)
from letters.domain.wording import N_
from letters.services.language import _, day_of_month

BASES = {
    Basis.VOTE: N_("a vote"),
    Basis.QUESTION: N_("a question"),
    Basis.STATEMENT: N_("a public statement"),
    Basis.REPLY: N_("their reply"),
}
"""What shows where somebody stands, marked for translation."""


def channel_words(channel: ContactChannel) -> str:
    """Name a channel at the beginning of a line."""
    words = _(CHANNELS[channel])
    return words[:1].upper() + words[1:]


def contact_words(contact: Contact) -> str:
    """Say one contact in one line: the day, the way, what came of it."""
    day, way = day_of_month(contact.on), _(CHANNELS[contact.channel])
    return _("{day}, {channel}: {outcome}").format(day=day, channel=way, outcome=_(OUTCOMES[contact.outcome]))


def volunteer_words(names: Mapping[UUID, str], volunteer: UUID) -> str:
    """Name a volunteer; one who left the campaign has no name any more."""
    return names.get(volunteer) or _("A volunteer who left")


def position_words(position: Position) -> str:
    """Say where somebody stands, since when, and what shows it."""
    words = _("{stance}, as {basis} of {day} shows").format(
        stance=_(STANCES[position.stance]), basis=_(BASES[position.basis]), day=day_of_month(position.on)
    )
    if not position.source:
        return words
    return _("{label}: {value}").format(label=words, value=position.source)


def history_words(history: History, names: Mapping[UUID, str]) -> str:
    """Say what stands under a contact: by whom, the note, and every correction of it."""
    contact = history.contact
    parts = [_("by {name}").format(name=volunteer_words(names, contact.volunteer)), contact.note]
    before = history.versions[:-1]
    if history.is_withdrawn:
        parts.append(_("taken back: it did not take place"))
    elif contact.outcome in NOT_A_CONTACT:
        parts.append(_("nobody was reached: this is no contact"))
    parts += [_("noted first as: {contact}").format(contact=contact_words(each)) for each in before]
    return " · ".join(filter(None, parts))
