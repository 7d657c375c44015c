"""Deputies in office with their mailboxes, from Datan's file on data.gouv.fr (« deputes-active.csv »)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from letters.domain.departments import department_code
from letters.domain.listed import Listed, Ref, Row, Seat, Skipped, UnknownLabel
from letters.domain.register_errors import SpoiltBySpreadsheet
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.assemblee import FAMILY, GENDERS
from letters.registers.assemblee_addresses import HOST
from letters.registers.characters import refuse_spoilt
from letters.registers.contacts import mailboxes
from letters.registers.named_rows import Cells, header_of, named_rows

_NEEDED: Final = (
    "id", "legislature", "civ", "nom", "prenom", "groupe", "groupeAbrev", "departementNom", "departementCode",
    "circo", "mail",
)  # fmt: skip
_OF_DATAN: Final = frozenset({*_NEEDED, "scoreLoyaute"})


@dataclass(frozen=True, slots=True)
class Datan:
    """The file of deputies in office; columns are found by name, birth dates and accounts are not read."""

    name: str = "datan"
    title: str = N_("Deputies: file of Datan (CSV)")
    licence: str = N_("Datan, data.gouv.fr, Licence Ouverte")
    family: str = FAMILY
    chamber: str = BodyKind.DEPUTY
    lends: bool = True

    def recognises(self, file: Dropped) -> bool:
        """Say whether the first line heads the columns of Datan."""
        return _OF_DATAN.issubset(header_of(file.beginning.partition("\n")[0]))

    def edition(self, file: Dropped) -> Edition:
        """Give the day and the legislature that the first row says."""
        lines = file.beginning.splitlines(keepends=True)
        rows = named_rows(islice(lines, 2), file=file.name, needed=_NEEDED)
        cells = next((cells for _, cells in rows), {})
        return Edition(self.title, _day(cells.get("dateMaj", "")), cells.get("legislature", ""))

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Read the file, a line at a time; *keep* counts for large registers.

        Raises `SpoiltBySpreadsheet` at the code of a département that lost its zero (« 1 »).
        """
        del keep
        seen: set[str] = set()
        for line, cells in named_rows(file.lines(), file=file.name, needed=_NEEDED):
            refuse_spoilt(cells["prenom"] + cells["nom"] + cells["departementNom"], file.name, line)
            if len(cells["departementCode"]) == 1:
                raise SpoiltBySpreadsheet(file=file.name, value=cells["departementCode"])
            yield from _row(cells, line, seen)


def _row(cells: Cells, line: int, seen: set[str]) -> Iterator[Row]:
    key = cells["id"]
    if not (key and cells["nom"]):
        yield Skipped(N_("without an identifier or a name"), line)
    elif key in seen:
        yield Skipped(N_("is listed twice"), line, key)
    else:
        seen.add(key)
        listed = _listed(cells)
        yield listed
        if not listed.department:
            yield UnknownLabel(cells["departementNom"])


def _listed(cells: Cells) -> Listed:
    department = department_code(cells["departementCode"]) or department_code(cells["departementNom"])
    return Listed(
        ref=Ref(FAMILY, cells["id"]),
        kind=BodyKind.DEPUTY,
        name=f"{cells['prenom']} {cells['nom']}".strip(),
        given_name=cells["prenom"],
        family_name=cells["nom"],
        gender=GENDERS.get(cells["civ"]),
        department=department,
        mails=mailboxes((cells["mail"],), of=HOST),
        seat=Seat(
            department=department,
            constituency=int(cells["circo"]) if cells["circo"].isdecimal() else None,
            group=cells["groupe"],
            group_short=cells["groupeAbrev"],
        ),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
