"""Which volunteers somebody means, by what they type: a name, a part of it, an address, an identifier."""

from collections.abc import Sequence
from itertools import islice
from typing import Final
from uuid import UUID

from letters.domain.campaigns.folding import Campaign
from letters.domain.folding import folded

_NAMED: Final = 8
"""People named one by one at most."""


def called(told: Campaign, text: str) -> tuple[UUID, ...]:
    """Give those of this whole name, else of this e-mail address, else whose identifier begins so."""
    name, mail, begun = folded(text), text.strip().casefold(), text.strip().lower()
    named = [uid for uid, each in told.volunteers.items() if name and folded(each.name) == name]
    written = [uid for uid, each in told.mailboxes.items() if mail and each.casefold() == mail]
    known = [uid for uid in told.volunteers if begun and str(uid).startswith(begun)]
    return tuple(uid for uid in named or written or known if uid in told.volunteers)


def called_in_part(told: Campaign, text: str) -> tuple[UUID, ...]:
    """Give those whose name holds each word of *text*, accents and capitals aside."""
    words = set(folded(text).split())
    return tuple(
        uid for uid, each in told.volunteers.items() if words and words <= set(folded(each.name).split())
    )


def names_apart(told: Campaign, those: Sequence[UUID]) -> str:
    """Name *those* so that each can be told: name, address, beginning of the identifier."""
    names = [_name_apart(told, uid) for uid in islice(those, _NAMED)]
    return ", ".join(names if len(those) <= _NAMED else (*names, "…"))


def _name_apart(told: Campaign, uid: UUID) -> str:
    known = filter(None, (told.volunteers[uid].name, told.mailboxes.get(uid, "")))
    return f"{' '.join(known)} ({str(uid)[:8]})"
