"""Which constituency a commune lies in, and which one a country abroad: two tables of Regards Citoyens."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.departments import department
from letters.domain.geography import ConstituencyAbroad, ConstituencyOf, is_postcode
from letters.domain.listed import Skipped, UnknownLabel
from letters.domain.register_errors import CutShort, Misshapen, NothingListed, SpoiltBySpreadsheet
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition
from letters.registers.named_rows import header_of, named_rows

LICENCE: Final = N_("Regards Citoyens, nosdeputes.fr, ODbL: this table is kept apart")

_ROW: Final = re.compile(r"\"?\d{1,3}\"?;\"?(?:\d{1,3}|2[AB])\"?;[^;]+;\"?\d{1,2}\"?;\"?[\d ]*\"?")
_FIELDS: Final = 5
_DIGITS: Final = 3
_POSTCODE: Final = 5
_CODE: Final = 5
_MOST: Final = 99
_ABROAD: Final = ("NAME", "iso_a3", "circo")
_IN_FRANCE, _NOWHERE = "0", "-1"


@dataclass(frozen=True, slots=True)
class Constituencies:
    """Communes to constituencies of 2012: neither Corsica nor overseas; one field holds several postcodes."""

    name: str = "constituency"
    title: str = N_("Communes and their constituencies, 2012 (Regards Citoyens)")
    licence: str = LICENCE

    def recognises(self, file: Dropped) -> bool:
        """Know it by the shape of its first row: it names no columns."""
        return bool(_ROW.fullmatch(file.beginning.partition("\n")[0].rstrip()))

    def edition(self, file: Dropped) -> Edition:
        """Give the boundaries that it says, not a day."""
        return Edition(self.title, term="2012")

    def rows(self, file: Dropped) -> Iterator[ConstituencyOf | Skipped | UnknownLabel]:
        """Give a row a part of a commune; raises `CutShort`, `SpoiltBySpreadsheet`, `Misshapen`."""
        reader = csv.reader(file.lines(), delimiter=";")
        try:
            for row in reader:
                if len(row) != _FIELDS:
                    raise CutShort(file=file.name, line=reader.line_num)
                yield _part(row, reader.line_num, file.name)
        except csv.Error as error:
            raise Misshapen(file=file.name, format="CSV", line=reader.line_num) from error


def _part(row: list[str], line: int, file: str) -> ConstituencyOf | Skipped | UnknownLabel:
    commune, code, name, number, several = map(str.strip, row)
    postcodes = tuple(dict.fromkeys(several.split()))
    if len(commune) < _DIGITS or len(code) == 1:
        raise SpoiltBySpreadsheet(file=file, value=min(commune, code, key=len))
    for postcode in postcodes:
        if len(postcode) != _POSTCODE:
            raise SpoiltBySpreadsheet(file=file, value=postcode)
    if department(code) is None:
        return UnknownLabel(code)
    if not _is_number(number):
        return Skipped(N_("has no constituency"), line, name)
    whole = code + commune[len(code) - 2 :]
    if len(whole) != _CODE or not all(map(is_postcode, postcodes)):
        return Skipped(N_("has a code or a postcode of another form"), line, name)
    return ConstituencyOf(whole, name, code, int(number), postcodes)


def _is_number(text: str) -> bool:
    """Say whether *text* may be the number of a constituency."""
    return text.isdecimal() and 0 < int(text) <= _MOST


@dataclass(frozen=True, slots=True)
class ConstituenciesAbroad:
    """Countries to the eleven constituencies of the French established outside France."""

    name: str = "constituency-abroad"
    title: str = N_("Countries and the constituencies of the French abroad (Regards Citoyens)")
    licence: str = LICENCE

    def recognises(self, file: Dropped) -> bool:
        """Know it by the names of its columns."""
        return set(header_of(file.beginning.partition("\n")[0])).issuperset(_ABROAD)

    def edition(self, file: Dropped) -> Edition:
        """Give no day: the file tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped) -> Iterator[ConstituencyAbroad | Skipped | UnknownLabel]:
        """Give each country that votes in one of them; raises `CutShort`, `NothingListed`."""
        line = 0
        for line, cells in named_rows(file.lines(), file=file.name, needed=("ID", *_ABROAD)):
            name, number = cells["NAME"], cells["circo"]
            if number == _IN_FRANCE:
                yield Skipped(N_("is a part of France"), line, name)
            elif number == _NOWHERE:
                yield Skipped(N_("votes in no constituency"), line, name)
            elif _is_number(number):
                yield ConstituencyAbroad(name, cells["ID"], int(number))
            else:
                yield UnknownLabel(number)
        if not line:
            raise NothingListed(file=file.name)
