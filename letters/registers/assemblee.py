"""Deputies in office, from the archive of the Assemblée nationale (AMO10: JSON in a zip)."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias, cast

from letters.domain.bodies import Gender
from letters.domain.departments import department_code
from letters.domain.listed import Listed, Membership, Ref, Row, Seat, Skipped, UnknownLabel
from letters.domain.register_errors import AnotherFile, BrokenArchive
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.assemblee_addresses import mails_of, posts_of, telephones_of
from letters.registers.characters import refuse_spoilt
from letters.registers.json_stream import Json, Record
from letters.registers.made_from_xml import inside, records_at, text_at, texts_at

FAMILY: Final = "assemblee"
LICENCE: Final = N_("Assemblée nationale, data.assemblee-nationale.fr, Licence Ouverte (Etalab)")
GENDERS: Final[Mapping[str, Gender]] = {"Mme": Gender.FEMININE, "M.": Gender.MASCULINE}

_ACTOR: Final = re.compile(r"(?:^|/)acteur/PA\d+\.(?:json|xml)$")
_DIVIDED: Final = re.compile(r"(?:^|/)mandat/PM\d+\.json$")
_KINDS: Final = ("ASSEMBLEE", "GP", "COMPER")
_DAY: Final = re.compile(rb'"date(?:Debut|Publication)" ?: ?"(\d{4}-\d\d-\d\d)')
_FRENCH_POSTCODE: Final = re.compile(r"\d{5} ")
_MANY_PARTS: Final = N_("the archive in many parts (mandates apart)")
_WANTED: Final = "AMO10_deputes_actifs_mandats_actifs_organes.json.zip"

Open: TypeAlias = Mapping[str, list[Record]]
"""The open mandates of a person that say something here, by the kind of body."""


@dataclass(frozen=True, slots=True)
class Assemblee:
    """The archive of deputies in office; only their own files are read, and the few bodies they name."""

    name: str = "assemblee"
    title: str = N_("Deputies: archive of the Assemblée nationale (AMO10)")
    licence: str = LICENCE
    family: str = FAMILY
    chamber: str = BodyKind.DEPUTY
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Say whether *file* is an archive with a member for each person (« acteur/PA… »)."""
        return any(map(_ACTOR.search, file.members))

    def edition(self, file: Dropped) -> Edition:
        """Give the latest day that the mandates say, and the number of the legislature."""
        actors = _actors(file)
        days = [day for each in actors for day in _DAY.findall(file.member(each))]
        first = _parsed(file, actors[0]).get("acteur")
        terms = (text_at(each, "legislature") for each in records_at(first, "mandats", "mandat"))
        latest = max(days, default=b"").decode()
        return Edition(self.title, _day(latest), max(filter(str.isdecimal, terms), default="", key=int))

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Read the deputies, one member of the archive after the other; *keep* counts for large registers."""
        del keep
        actors = _actors(file)
        bodies = _Bodies(file, actors[0].rpartition("acteur/")[0])
        file.will_read(actors)
        for member in actors:
            actor = _parsed(file, member).get("acteur")
            yield from _row(file, actor, bodies)


class _Bodies:
    """The bodies that mandates name, each read when it is first asked for."""

    def __init__(self, file: Dropped, folder: str) -> None:
        self._file = file
        self._folder = folder
        self._members = frozenset(file.members)
        self._read: dict[str, Json] = {}

    def body(self, ref: str) -> Json:
        """Give the body of *ref*; None where the archive does not hold it."""
        if ref not in self._read:
            member = f"{self._folder}organe/{ref}.json"
            found = _parsed(self._file, member).get("organe") if member in self._members else None
            self._read[ref] = found
        return self._read[ref]


def _actors(file: Dropped) -> list[str]:
    """Give the members that hold a person; raises `AnotherFile` for a sister of the archive."""
    actors = [each for each in file.members if "acteur/" in each and _ACTOR.search(each)]
    if any("mandat/" in each and _DIVIDED.search(each) for each in file.members):
        raise AnotherFile(file=file.name, what=_MANY_PARTS, wanted=_WANTED)
    if any(each.endswith(".xml") for each in actors):
        raise AnotherFile(file=file.name, what=N_("the archive in XML"), wanted=_WANTED)
    return actors


def _parsed(file: Dropped, member: str) -> dict[str, Json]:
    try:
        found = json.loads(file.member(member))
    except (ValueError, RecursionError) as error:
        raise BrokenArchive(file=file.name) from error
    return cast("dict[str, Json]", found) if isinstance(found, dict) else {}


def _row(file: Dropped, actor: Json, bodies: _Bodies) -> Iterator[Row]:
    mandates = _open_mandates(file, actor)
    ident = inside(actor, "etatCivil", "ident")
    key, family = text_at(actor, "uid"), text_at(ident, "nom")
    name = f"{text_at(ident, 'prenom')} {family}".strip()
    if "ASSEMBLEE" not in mandates:
        yield Skipped(N_("holds no seat today"), detail=f"{key} {name}")
    elif not (key and family):
        yield Skipped(N_("without an identifier or a name"), detail=f"{key} {name}")
    else:
        refuse_spoilt(name, file.name, line=1)
        yield from _told(_listed(Ref(FAMILY, key), name, actor, bodies, mandates), mandates["ASSEMBLEE"][0])


def _told(listed: Listed, mandate: Record) -> Iterator[Row]:
    """Give *listed*, and what no table knows of it: a département, an address of a country not said."""
    yield listed
    if not listed.department:
        yield UnknownLabel(text_at(mandate, "election", "lieu", "departement"))
    lasts = (post.lines[-1] for post in listed.posts)
    yield from (UnknownLabel(each) for each in lasts if not _FRENCH_POSTCODE.match(each))


def _open_mandates(file: Dropped, actor: Json) -> dict[str, list[Record]]:
    """Give the mandates not ended; raises `AnotherFile` where people have none (the divided archive)."""
    if not isinstance(actor, dict) or "mandats" not in actor:
        raise AnotherFile(file=file.name, what=_MANY_PARTS, wanted=_WANTED)
    found: dict[str, list[Record]] = {}
    for each in records_at(actor, "mandats", "mandat"):
        kind = each.get("typeOrgane")
        if kind in _KINDS and not text_at(each, "dateFin"):
            found.setdefault(str(kind), []).append(each)
    return found


def _listed(ref: Ref, name: str, actor: Json, bodies: _Bodies, mandates: Open) -> Listed:
    ident = inside(actor, "etatCivil", "ident")
    addresses = records_at(actor, "adresses", "adresse")
    seat = _seat(mandates, bodies)
    return Listed(
        ref=ref,
        kind=BodyKind.DEPUTY,
        name=name,
        given_name=text_at(ident, "prenom"),
        family_name=text_at(ident, "nom"),
        gender=GENDERS.get(text_at(ident, "civ")),
        department=seat.department,
        mails=mails_of(addresses),
        posts=posts_of(addresses),
        telephones=telephones_of(addresses),
        seat=seat,
    )


def _seat(mandates: Open, bodies: _Bodies) -> Seat:
    place = inside(mandates["ASSEMBLEE"][0], "election", "lieu")
    number, constituency = text_at(place, "numDepartement"), text_at(place, "numCirco")
    group = _group(mandates.get("GP", []), bodies)
    return Seat(
        department=department_code(number) or department_code(text_at(place, "departement")),
        constituency=int(constituency) if constituency.isdecimal() else None,
        group=text_at(group, "libelle"),
        group_short=text_at(group, "libelleAbrev"),
        committees=_committees(mandates.get("COMPER", []), bodies),
    )


def _group(mandates: list[Record], bodies: _Bodies) -> Json:
    """Give the group joined last: its president has two mandates in it."""
    by_day = sorted(mandates, key=lambda each: text_at(each, "dateDebut"))
    refs = [ref for each in by_day for ref in texts_at(each, "organes", "organeRef")]
    return bodies.body(refs[-1]) if refs else None


def _committees(mandates: list[Record], bodies: _Bodies) -> tuple[Membership, ...]:
    """Give each committee once, with the role that is more than membership where there is one."""
    roles: dict[str, str] = {}
    for each in mandates:
        member = text_at(each, "infosQualite", "codeQualite") == "Membre"
        role = "" if member else text_at(each, "infosQualite", "libQualiteSex")
        for ref in texts_at(each, "organes", "organeRef"):
            roles[ref] = roles.get(ref) or role
    named = ((text_at(bodies.body(ref), "libelleAbrege") or ref, role) for ref, role in roles.items())
    return tuple(Membership(name, role) for name, role in named)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
