"""Who sits in the Senate: senat.fr/api-senat/senateurs.json, without any mailbox."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.bodies import Gender
from letters.domain.departments import department_code
from letters.domain.listed import Listed, Membership, Post, Ref, Row, Seat, Skipped, UnknownLabel
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.characters import refuse_spoilt
from letters.registers.json_fields import first_object, objects, words
from letters.registers.json_stream import Record, first_record, records

FAMILY: Final = "senat"
"""Whose identifiers are the *matricules* of senators."""

PALACE: Final = Post(("Sénat", "15 rue de Vaugirard", "75291 Paris Cedex 06"))
"""Where every senator receives post; no file says it."""

GENDERS: Final = {"M.": Gender.MASCULINE, "Mme": Gender.FEMININE, "Mlle": Gender.FEMININE}
"""How the Senate writes civilities."""

_BEFORE_A_GROUP: Final = re.compile(r"^(?:Réunion administrative des |Groupe (?:du |des |de la |de l['’])?)")
_NO_GROUP: Final = "AUCUN"
_NEEDED: Final = frozenset({"matricule", "civilite", "feminise", "circonscription", "organismes"})


@dataclass(frozen=True, slots=True)
class Senate:
    """The senators in office, their groups, committees and départements."""

    name: str = "senat"
    title: str = N_("The senators in office (senat.fr)")
    licence: str = N_("Sénat — data.senat.fr, Licence Ouverte 2.0")
    family: str = FAMILY
    chamber: str = BodyKind.SENATOR
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Know it by the keys of its first record."""
        return first_record(file).keys() >= _NEEDED

    def edition(self, file: Dropped) -> Edition:
        """Give no date: the file tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give each senator, without mailboxes; `letters.registers.odsen` lends them."""
        for number, record in enumerate(records(file), 1):
            refuse_spoilt(words(record, "prenom") + words(record, "nom"), file.name, number)
            yield from _rows(record, number)


def _rows(record: Record, number: int) -> Iterator[Row]:
    key, given, family = (words(record, each) for each in ("matricule", "prenom", "nom"))
    if not key or not family:
        yield Skipped(N_("without an identifier or a name"), number)
        return
    place = first_object(record, "circonscription")
    department = department_code(words(place, "code")) or department_code(words(place, "libelle"))
    if not department:
        yield UnknownLabel(words(place, "libelle", "code"))
    gender = GENDERS.get(words(record, "civilite"))
    yield Listed(
        ref=Ref(FAMILY, key),
        kind=BodyKind.SENATOR,
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        gender=gender,
        title=title(gender, feminised=record.get("feminise") is not False),
        department=department,
        posts=(PALACE,),
        website=_page(record),
        seat=Seat(department, group=_group(record), committees=_committees(record)),
    )


def title(gender: Gender | None, *, feminised: bool) -> str:
    """Give the title that a senator chose where it is not the usual one: « Sénateur », of a woman."""
    return "Sénateur" if gender is Gender.FEMININE and not feminised else ""


def _group(record: Record) -> str:
    """Give the name of the group; its code is that of a group long gone (« UMP »)."""
    group = first_object(record, "groupe")
    return "" if words(group, "code") == _NO_GROUP else _BEFORE_A_GROUP.sub("", words(group, "libelle"))


def _committees(record: Record) -> tuple[Membership, ...]:
    """Give the committees in one order, whatever that of the file, which changes from day to day."""
    bodies = objects(record, "organismes")
    names = {words(body, "libelle") for body in bodies if words(body, "type") == "COMMISSION"}
    return tuple(Membership(name) for name in sorted(names - {""}))


def _page(record: Record) -> str:
    path = words(record, "url")
    return f"https://www.senat.fr{path}" if path.startswith("/") else ""
