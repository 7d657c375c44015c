"""What a campaign knows of questions already: who may have put them, which are recorded, contacts before."""

from collections.abc import Mapping
from uuid import UUID

from letters.domain.campaigns.facts import Contact, Effect, Target
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.tabled import Tabled
from letters.domain.campaigns.words import NOT_A_CONTACT, EffectKind
from letters.domain.folding import folded
from letters.domain.listed import Ref
from letters.domain.rights import BodyKind

Before = Mapping[UUID, Contact]
"""Contacts with one legislator, by the entries that told them."""

Recorded = Mapping[tuple[EffectKind, str], Mapping[UUID, Effect]]
"""Effects by what they are and the figures of their number: both chambers may have one of these."""


class Authors:
    """The legislators of a campaign, as a file of questions names them."""

    def __init__(self, told: Campaign) -> None:
        self._by_ref = told.targets
        senators = [each for each in told.targets.values() if each.kind == BodyKind.SENATOR]
        self._by_name = {(folded(each.name), each.department): each for each in senators}

    def of(self, tabled: Tabled) -> Target | None:
        """Give who put a question: by their identifier, or else by their name and département together."""
        if tabled.ref is not None:
            return self._by_ref.get(tabled.ref)
        return self._by_name.get((folded(tabled.author), tabled.department))


def recorded_in(told: Campaign) -> Recorded:
    """Give the questions that the campaign knows."""
    found: dict[tuple[EffectKind, str], dict[UUID, Effect]] = {}
    for uid, effect in told.effects.items():
        if effect.number:
            found.setdefault((effect.kind, figures_of(effect.number)), {})[uid] = effect
    return found


def contacts_by_ref(told: Campaign) -> Mapping[Ref, Before]:
    """Give the contacts made with each legislator; an attempt that reached nobody is none."""
    found: dict[Ref, dict[UUID, Contact]] = {}
    for uid, contact in told.contacts.items():
        if contact.outcome not in NOT_A_CONTACT:
            found.setdefault(contact.ref, {})[uid] = contact
    return found


def figures_of(number: str) -> str:
    """Give the figures of a number alone: « n° 26125 » and « 26125 » are one."""
    return "".join(filter(str.isdecimal, number))
