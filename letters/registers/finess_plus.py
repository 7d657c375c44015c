"""Health establishments: FINESS+, JSON, published since September 2026; some 750 MB, read as a stream."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.listed import Listed, Post, Ref, Row, Skipped, UnknownLabel
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.contacts import mailboxes
from letters.registers.finess import FAMILY, LICENCE, day, department_of, kind_of
from letters.registers.json_fields import first_object, objects, words
from letters.registers.json_stream import Record, records
from letters.registers.kept import NOT_ASKED_FOR, is_wanted
from letters.registers.streets import delivery, street
from letters.registers.telephones import telephones

_ITS_OWN: Final = re.compile(r'"pmej"\s*:\s*\[|"(?:numFinessPm|pm_?[sS]msseId)"\s*:\s*"')
_MADE: Final = re.compile(r'"generatedAt"\s*:\s*"(\d{4}-\d\d-\d\d)')
_OPEN: Final = "A"
_FOR_POST: Final = "03"
_CATEGORY: Final = ("categorieentiteGeographiqueExercice", "categorieEntiteGeographiqueExercice")


@dataclass(frozen=True, slots=True)
class FinessPlus:
    """The establishments (« EGE ») of each legal person (« PMEJ »)."""

    name: str = "finess-plus"
    title: str = N_("Health establishments (FINESS+)")
    licence: str = LICENCE
    family: str = FAMILY
    chamber: str = ""
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Know it by a key of its own, in whatever order its three lists stand."""
        return file.beginning.lstrip().startswith("{") and bool(_ITS_OWN.search(file.beginning))

    def edition(self, file: Dropped) -> Edition:
        """Give the day on which it was made."""
        found = _MADE.search(file.beginning)
        return Edition(self.title, day(found.group(1)) if found else None)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give each open establishment that *keep* asks for."""
        number = 0
        for person in records(file, "pmej"):
            for place in objects(person, "ege"):
                number += 1
                yield from _rows(person, place, keep, number)


def _rows(person: Record, place: Record, keep: Keep, number: int) -> Iterator[Row]:
    if code(place, "etatObjet") not in {_OPEN, ""}:
        yield Skipped(N_("closed"), number)
        return
    listed = _listed(person, place)
    if not listed.ref.key or not listed.name:
        yield Skipped(N_("without an identifier or a name"), number)
        return
    if not listed.department:
        yield UnknownLabel(listed.postcode or listed.place)
    yield listed if is_wanted(listed, keep) else Skipped(NOT_ASKED_FOR, number)


def code(record: Record, *keys: str) -> str:
    """Give a code under the first of *keys* that holds one: written alone, or beside its system."""
    inside = (words(first_object(record, key), "code") for key in keys)
    return words(record, *keys) or next(filter(None, inside), "")


def _listed(person: Record, place: Record) -> Listed:
    who = first_object(place, "informationsGeneralesEGE") or first_object(place, "informationsGeneralesEge")
    owner = first_object(person, "informationsGeneralesPMEJ") or first_object(
        person, "informationsGeneralesPmej"
    )
    address = _address(place)
    last = words(address, "ligneAcheminement", "ligneSix")
    postcode, town = words(address, "codePostal"), delivery(last)[1]
    contacts = [first_object(each, "telecom") for each in objects(place, "contact")]
    return Listed(
        ref=Ref(FAMILY, words(who, "numFinessEge")),
        kind=kind_of(code(place, *_CATEGORY)),
        name=words(who, "nomEgeLong", "nomEgeCourt") or words(owner, "denominationPm"),
        place=town,
        postcode=postcode,
        department=department_of(postcode, _department_label(words(address, "cogCommune"))),
        activity=words(owner, "codeApe"),
        mails=mailboxes(words(each, "courriel") for each in contacts),
        posts=_posts(address, last),
        telephones=tuple(dict.fromkeys(n for each in contacts for n in telephones(words(each, "telephone")))),
    )


def _address(place: Record) -> Record:
    """Give the address for the post; where none is marked so, the first."""
    addresses = objects(place, "adresse")
    return next(
        (each for each in addresses if words(each, "usageAdresse") == _FOR_POST), next(iter(addresses), {})
    )


def _posts(address: Record, last: str) -> tuple[Post, ...]:
    parts = ("numeroVoie", "complementVoie", "typeVoie", "libelleVoie")
    way = street(*(words(address, part) for part in parts))
    lines = (words(address, "complementPointGeographique"), way, words(address, "lieuDit"), last)
    return (Post(tuple(filter(None, lines))),) if last else ()


def _department_label(commune: str) -> str:
    """Give the département that the code of a commune begins with (« 97302 » lies in 973)."""
    return commune[:3] if commune.startswith(("97", "98")) else commune[:2]
