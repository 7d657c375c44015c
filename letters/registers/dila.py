"""Public bodies: the local directory of the administration (DILA), 273 MB of JSON read as a stream."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.countries import country_in_capitals
from letters.domain.departments import department_code, department_of_postcode
from letters.domain.listed import Listed, Post, Ref, Row, Skipped, UnknownLabel, Use
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.contacts import mailboxes, page
from letters.registers.json_fields import first_object, objects, texts, words
from letters.registers.json_stream import Record, first_record, records
from letters.registers.kept import NOT_ASKED_FOR, is_wanted
from letters.registers.telephones import telephones

FAMILY: Final = "dila"

_NEEDED: Final = frozenset({"id", "nom", "pivot", "adresse"})
_PLACES_OF_THE_LIST: Final = (("service",), ("results",), ())
_INSURERS: Final = frozenset({"cpam", "msa"})
_BRANCH: Final = re.compile(r".\s-\s\S")
_USES: Final = {"Adresse postale": Use.POST, "Adresse": Use.PLACE}
_BRANCH_NOTE: Final = N_("a branch: the fund itself may have another address")


@dataclass(frozen=True, slots=True)
class Directory:
    """The services of the State, the local ones and the funds of the social security."""

    name: str = "dila"
    title: str = N_("Public bodies (annuaire de l'administration, DILA)")
    licence: str = N_("Service-Public.fr / DILA, base de données locales, Licence Ouverte 2.0")
    family: str = FAMILY
    chamber: str = ""
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Know it by the keys of its first record: of the daily file, or of an answer of the API."""
        return _keys_of_the_list(file) is not None

    def edition(self, file: Dropped) -> Edition:
        """Give no date: the file tells none but those of its records."""
        return Edition(self.title)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give each body that *keep* asks for, the address for the post before that of the place."""
        keys = _keys_of_the_list(file)
        for number, record in enumerate(records(file, *(keys or ())), 1):
            yield from _rows(record, keep, number)


def _keys_of_the_list(file: Dropped) -> tuple[str, ...] | None:
    found = (keys for keys in _PLACES_OF_THE_LIST if first_record(file, *keys).keys() >= _NEEDED)
    return next(found, None)


def _rows(record: Record, keep: Keep, number: int) -> Iterator[Row]:
    listed = _listed(record)
    if not listed.ref.key or not listed.name:
        yield Skipped(N_("without an identifier or a name"), number)
    elif not is_wanted(listed, keep):
        yield Skipped(NOT_ASKED_FOR, number)
    else:
        if not listed.department and listed.posts and not listed.posts[0].country:
            yield UnknownLabel(listed.postcode or listed.place)
        yield listed


def _listed(record: Record) -> Listed:
    name = words(record, "nom")
    addresses = _addresses(record)
    first = addresses[0] if addresses else {}
    department = _department(record, first)
    kinds = {words(each, "type_service_local") for each in objects(record, "pivot")}
    return Listed(
        ref=Ref(FAMILY, words(record, "id")),
        kind=BodyKind.HEALTH_INSURER if kinds & _INSURERS else BodyKind.PUBLIC_BODY,
        name=name,
        place=words(first, "nom_commune"),
        postcode=words(first, "code_postal"),
        department=department,
        serves=_served(record, department),
        mails=mailboxes(texts(record, "adresse_courriel")),
        posts=tuple(_post(each, name) for each in addresses),
        telephones=_telephones(record),
        web_form=page(*texts(record, "formulaire_contact")),
        website=page(words(first_object(record, "site_internet"), "valeur")),
        note=_BRANCH_NOTE if kinds & _INSURERS and _BRANCH.search(name) else "",
    )


def _addresses(record: Record) -> list[Record]:
    """Give the addresses, those for the post first."""
    return sorted(objects(record, "adresse"), key=lambda each: _use(each) is not Use.POST)


def _use(address: Record) -> Use:
    return _USES.get(words(address, "type_adresse"), Use.PLACE)


def _post(address: Record, name: str) -> Post:
    keys = ("complement1", "complement2", "numero_voie", "service_distribution")
    lines = [words(address, key) for key in keys]
    lines.append(f"{words(address, 'code_postal')} {words(address, 'nom_commune')}".strip())
    country = words(address, "pays")
    abroad = country if country_in_capitals(country) else ""
    return Post(tuple(line for line in lines if line and line != name), _use(address), abroad)


def _department(record: Record, address: Record) -> str:
    """Give the département of the commune (a postcode may be wrong: « 170000 »), else of the postcode."""
    communes = texts(record, "code_insee_commune")
    return next(filter(None, map(_of_commune, communes)), "") or department_of_postcode(
        words(address, "code_postal")
    )


def _of_commune(commune: str) -> str:
    """Give the département that the code of a commune begins with (« 97302 » lies in 973)."""
    return department_code(commune[:3] if commune.startswith(("97", "98")) else commune[:2])


def _served(record: Record, own: str) -> tuple[str, ...]:
    """Give the départements of the communes served, where they are more than *own*."""
    pivots = objects(record, "pivot")
    communes = (commune for pivot in pivots for commune in texts(pivot, "code_insee_commune"))
    found = {department for department in map(_of_commune, communes) if department}
    return tuple(sorted(found | ({own} - {""}))) if found - {own} else ()


def _telephones(record: Record) -> tuple[str, ...]:
    published = (words(each, "valeur") for each in objects(record, "telephone"))
    return tuple(dict.fromkeys(number for each in published for number in telephones(each)))
