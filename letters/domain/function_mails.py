"""Whose an e-mail address is, by what stands before its « @ »: of a function, or somebody's own."""

import re
from typing import Final

from letters.domain.folding import folded
from letters.domain.listed import Box

_FUNCTIONS: Final = frozenset({
    "accueil", "admin", "administration", "cil", "client", "clients", "compliance", "conformite", "contact",
    "cnil", "confidentialite", "correspondant", "data", "delegue", "direction", "donnee", "donnees", "dpd",
    "dpo", "dsi", "gdpr", "info", "informatique", "infos", "juridique", "legal", "mairie", "opposition",
    "personnelles", "privacy", "protection", "qualite", "reclamation", "reclamations", "rgpd", "rssi",
    "secretariat", "service", "support",
})  # fmt: skip
"""Words of a local part that name what a mailbox is for, folded."""

_INSIDE: Final = re.compile(
    r"dpo|rgpd|gdpr|donnees|privacy|vieprivee|dataprotection|confidentialite|juridique|mesdonnees"
)
"""Words that name a function wherever they stand: no first name nor surname holds one."""

_BETWEEN: Final = re.compile(r"[^a-z]+")


def box_of(address: str) -> Box:
    """Tell a mailbox of a function (« dpo@ », « contact.rgpd@ ») from somebody's own (« ana.kline@ »).

    Where nothing tells, it is taken for somebody's own.
    """
    local = address.partition("@")[0]
    plain = local.lower() if local.isascii() else folded(local)
    words = _BETWEEN.split(plain)
    is_function = not _FUNCTIONS.isdisjoint(words) or bool(_INSIDE.search("".join(words)))
    return Box.FUNCTION if is_function else Box.PERSONAL
