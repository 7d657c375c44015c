"""Health establishments: FINESS in its old flow (semicolons, no heads of columns), stopped in May 2026."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from letters.domain.departments import department_code, department_of_postcode
from letters.domain.listed import Listed, Post, Ref, Row, Skipped, UnknownLabel
from letters.domain.register_errors import CutShort, Misshapen, NothingListed, SpoiltBySpreadsheet
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.kept import NOT_ASKED_FOR, is_wanted
from letters.registers.streets import delivery, street
from letters.registers.telephones import telephones

FAMILY: Final = "finess"
"""Whose identifiers are the numbers of establishments, in the old flow and in the new one."""

LICENCE: Final = N_("FINESS (Agence du numérique en santé), Licence Ouverte")

HOSPITALS: Final = frozenset({
    "101", "106", "109", "114", "122", "128", "129", "131", "161", "292", "355", "362", "365",
})  # fmt: skip
"""Categories of establishments that care for patients who stay: public and private hospitals."""

PHARMACY: Final = "620"

_COLUMNS: Final = (
    "", "nofinesset", "nofinessej", "rs", "rslongue", "complrs", "compldistrib", "numvoie", "typvoie",
    "voie", "compvoie", "lieuditbp", "commune", "departement", "libdepartement", "ligneacheminement",
    "telephone", "telecopie", "categetab", "libcategetab", "categagretab", "libcategagretab", "siret",
    "codeape",
)  # fmt: skip
_FIELDS: Final = 32
_STRUCTURE: Final = "structureet"
_FIRST_LINE: Final = re.compile(r"finess;etalab;\d*;(\d{4}-\d\d-\d\d)?")
_NUMBER: Final = re.compile(r"[0-9A-Z]{9}")
_SCIENTIFIC: Final = re.compile(r"\d[,.]\d+E\+\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finess:
    """The establishments of the files 1100502 and 1100507."""

    name: str = "finess"
    title: str = N_("Health establishments (FINESS, old files)")
    licence: str = LICENCE
    family: str = FAMILY
    chamber: str = ""
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Know it by its first line, « finess;etalab;… »."""
        return bool(_FIRST_LINE.match(file.beginning.replace('"', "")))

    def edition(self, file: Dropped) -> Edition:
        """Give the day of the extraction, which the first line tells."""
        found = _FIRST_LINE.match(file.beginning.replace('"', ""))
        return Edition(self.title, day(found.group(1) or "") if found else None)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give each establishment that *keep* asks for.

        Raises `SpoiltBySpreadsheet`, `CutShort`, `Misshapen`, `NothingListed` after the first line alone.
        """
        line = 0
        for line, cells in _structures(file):
            _refuse_spoilt_numbers(cells, file.name)
            listed = _listed(cells)
            if not listed.department:
                yield UnknownLabel(cells["libdepartement"] or cells["departement"])
            yield listed if is_wanted(listed, keep) else Skipped(NOT_ASKED_FOR, line)
        if not line:
            raise NothingListed(file=file.name)


def day(text: str) -> date | None:
    """Give the day that begins *text*, as ISO 8601 writes it, if one does."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def kind_of(category: str, group: str = "") -> BodyKind:
    """Give the kind of an establishment of *category*; *group* 11xx gathers the hospitals."""
    if category == PHARMACY:
        return BodyKind.PHARMACIST
    hospital = category in HOSPITALS or group.startswith("11")
    return BodyKind.HOSPITAL if hospital else BodyKind.CONTROLLER


def department_of(postcode: str, label: str) -> str:
    """Give the département; Saint-Barthélemy and Saint-Martin, that FINESS counts as Guadeloupe, apart."""
    found = department_of_postcode(postcode)
    return found if found in {"977", "978"} else department_code(label) or found


def _refuse_spoilt_numbers(cells: Mapping[str, str], file: str) -> None:
    number, siret = cells["nofinesset"], cells["siret"]
    if not _NUMBER.fullmatch(number) or _SCIENTIFIC.fullmatch(siret):
        raise SpoiltBySpreadsheet(file=file, value=siret if _NUMBER.fullmatch(number) else number)


def _structures(file: Dropped) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Give the establishments by the names of their fields; a file 1100507 has other lines after them."""
    reader = csv.reader(file.lines(), delimiter=";")
    try:
        for row in reader:
            if not row or row[0] != _STRUCTURE:
                continue
            if len(row) < _FIELDS:
                raise CutShort(file=file.name, line=reader.line_num)
            yield reader.line_num, dict(zip(_COLUMNS, row, strict=False))
    except csv.Error as error:
        raise Misshapen(file=file.name, format="CSV", line=reader.line_num) from error


def _listed(cells: Mapping[str, str]) -> Listed:
    postcode, place = delivery(cells["ligneacheminement"])
    way = street(cells["numvoie"], cells["compvoie"], cells["typvoie"], cells["voie"])
    pieces = (cells["complrs"], cells["compldistrib"], way, cells["lieuditbp"], cells["ligneacheminement"])
    lines = (" ".join(piece.split()) for piece in pieces if piece)
    name = " ".join((cells["rslongue"] or cells["rs"]).split())
    return Listed(
        ref=Ref(FAMILY, cells["nofinesset"]),
        kind=kind_of(cells["categetab"], cells["categagretab"]),
        name=name,
        place=place,
        postcode=postcode,
        department=department_of(postcode, cells["departement"]),
        activity=cells["codeape"],
        posts=(Post(tuple(each for each in lines if each and each != name)),),
        telephones=telephones(cells["telephone"]),
    )
