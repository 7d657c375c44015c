"""Communes and their postcodes: La Poste's file (019HexaSmal.csv), and the same table as JSON from npm."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.departments import department
from letters.domain.geography import Commune, department_of_commune, is_postcode
from letters.domain.listed import Skipped, UnknownLabel
from letters.domain.register_errors import NothingListed, SpoiltBySpreadsheet
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition
from letters.registers.json_fields import words
from letters.registers.json_stream import first_record, records
from letters.registers.named_rows import header_of, named_rows

_CODE: Final = "Code_commune_INSEE"
_LENGTH: Final = 5

_Read = tuple[int, str, str, str]
"""A row: its line or its number, the code of the commune, its name, one postcode."""


class _Towns:
    """The communes by their codes, in the order met: 35,000, some of which have several rows."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._postcodes: dict[str, dict[str, None]] = {}

    def add(self, code: str, name: str, postcode: str) -> None:
        self._names.setdefault(code, name)
        self._postcodes.setdefault(code, {})[postcode] = None

    def communes(self) -> Iterator[Commune]:
        for code, name in self._names.items():
            yield Commune(code, name, department_of_commune(code), tuple(self._postcodes[code]))


@dataclass(frozen=True, slots=True)
class LaPoste:
    """The official base of postcodes, a CSV whose first column begins with « # »."""

    name: str = "commune"
    title: str = N_("Postcodes (La Poste, 019HexaSmal)")
    licence: str = N_("La Poste, base officielle des codes postaux")

    def recognises(self, file: Dropped) -> bool:
        """Know it by the names of its columns."""
        header = {each.removeprefix("#") for each in header_of(file.beginning.partition("\n")[0])}
        return header.issuperset((_CODE, "Code_postal"))

    def edition(self, file: Dropped) -> Edition:
        """Give no day: the file tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped) -> Iterator[Commune | Skipped | UnknownLabel]:
        """Give each commune once, with all its postcodes; raises `SpoiltBySpreadsheet`, `CutShort`."""
        code = f"#{_CODE}" if f"#{_CODE}" in file.beginning else _CODE
        name = next((each for each in ("Nom_de_la_commune", "Nom_commune") if each in file.beginning), "")
        needed = (code, name or "Nom_de_la_commune", "Code_postal")
        cells = named_rows(file.lines(), file=file.name, needed=needed)
        read = ((line, row[code], row[needed[1]], row["Code_postal"]) for line, row in cells)
        yield from _communes(read, file.name)


@dataclass(frozen=True, slots=True)
class PostcodesJson:
    """The JSON of the npm package « codes-postaux »."""

    name: str = "commune"
    title: str = N_("Postcodes (npm package codes-postaux)")
    licence: str = N_("La Poste, INSEE; package codes-postaux, MIT")

    def recognises(self, file: Dropped) -> bool:
        """Know it by the keys of its first object."""
        return file.beginning.lstrip().startswith("[") and (
            first_record(file).keys() >= {"codePostal", "codeCommune", "nomCommune"}
        )

    def edition(self, file: Dropped) -> Edition:
        """Give no day: the file tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped) -> Iterator[Commune | Skipped | UnknownLabel]:
        """Give each commune once, with all its postcodes; raises `CutShort`, `Misshapen`."""
        read = (
            (number, words(each, "codeCommune"), words(each, "nomCommune"), words(each, "codePostal"))
            for number, each in enumerate(records(file), 1)
        )
        yield from _communes(read, file.name)


def _communes(read: Iterable[_Read], file: str) -> Iterator[Commune | Skipped | UnknownLabel]:
    towns, number = _Towns(), 0
    for number, code, name, postcode in read:
        if code and postcode and min(len(code), len(postcode)) < _LENGTH:
            raise SpoiltBySpreadsheet(file=file, value=min(code, postcode, key=len))
        if not (code and postcode):
            yield Skipped(N_("has no code or no postcode"), number, name)
        elif len(code) != _LENGTH or not is_postcode(postcode):
            yield Skipped(N_("has a code or a postcode of another form"), number, name)
        elif department(department_of_commune(code)) is None:
            yield Skipped(N_("lies in no département"), number, name)
        else:
            towns.add(code, name, postcode)
    if not number:
        raise NothingListed(file=file)
    yield from towns.communes()
