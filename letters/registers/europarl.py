"""The members of the European Parliament who sit for France: its full list in XML, without any mailbox."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.folding import folded
from letters.domain.likely_mails import mep_mail
from letters.domain.listed import Listed, Post, Ref, Row, Seat, Skipped
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.characters import refuse_spoilt
from letters.registers.xml_records import Element, elements

FAMILY: Final = "europarl"

BRUSSELS: Final = Post(("Parlement européen", "60 rue Wiertz", "1047 Bruxelles"), country="Belgique")
"""Where members receive post; no file says it."""

_FRANCE: Final = "france"
_LIST: Final = re.compile(r"<meps[\s>].*<fullName>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class EuropeanParliament:
    """The members who sit for France, with their political groups."""

    name: str = "europarl"
    title: str = N_("The members of the European Parliament for France (full list in XML)")
    licence: str = N_("European Parliament, www.europarl.europa.eu, reuse with mention of the source")
    family: str = FAMILY
    chamber: str = BodyKind.MEP
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Know it by its root and its first names."""
        return bool(_LIST.search(file.beginning))

    def edition(self, file: Dropped) -> Edition:
        """Give no date: the file tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give those who sit for France; the label of a country is in the language of the page."""
        for number, element in enumerate(elements(file, "mep"), 1):
            yield _row(element, number, file.name)


def _row(element: Element, number: int, file: str) -> Listed | Skipped:
    if folded(element.get("country", "")) != _FRANCE:
        return Skipped(N_("sits for another country"), number)
    key, name = element.get("id", ""), element.get("fullName", "")
    if not key or not name:
        return Skipped(N_("without an identifier or a name"), number)
    refuse_spoilt(name, file, 1)
    given, family = split_name(name)
    mail = mep_mail(given, family)
    return Listed(
        ref=Ref(FAMILY, key),
        kind=BodyKind.MEP,
        name=name,
        given_name=given,
        family_name=family,
        mails=(mail,) if mail else (),
        posts=(BRUSSELS,),
        seat=Seat(group=element.get("politicalGroup", "")),
    )


def split_name(name: str) -> tuple[str, str]:
    """Part a name into first names and surname, which is the tail in capitals, or the last word.

    The first word is never of the surname, unless it is the only one.
    """
    words = name.split()
    start = len(words)
    while start > 1 and words[start - 1] == words[start - 1].upper():
        start -= 1
    if start == len(words):
        start = len(words) - 1
    return " ".join(words[:start]), " ".join(words[start:])
