"""Deputies in office, from the short list of the Assemblée nationale: a CSV without any mailbox."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.departments import department_code
from letters.domain.listed import Listed, Ref, Row, Seat, Skipped, UnknownLabel
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.assemblee import FAMILY, LICENCE
from letters.registers.characters import refuse_spoilt
from letters.registers.named_rows import Cells, header_of, named_rows

_ID: Final = "identifiant"
_NEEDED: Final = (
    _ID, "Prénom", "Nom", "Département", "Numéro de circonscription",
    "Groupe politique (complet)", "Groupe politique (abrégé)",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AssembleeCsv:
    """The list in its two variants (« , » in UTF-8, « ; » in cp1252); its identifiers lack the « PA »."""

    name: str = "assemblee-csv"
    title: str = N_("Deputies: list of the Assemblée nationale (CSV), without e-mail addresses")
    licence: str = LICENCE
    family: str = FAMILY
    chamber: str = BodyKind.DEPUTY
    lends: bool = True

    def recognises(self, file: Dropped) -> bool:
        """Say whether the first line heads the columns of the list."""
        return set(header_of(file.beginning.partition("\n")[0])).issuperset(_NEEDED)

    def edition(self, file: Dropped) -> Edition:
        """Give no day: the list says none; the words say that e-mail addresses are missing."""
        del file
        return Edition(N_("This list has no e-mail address: the archive AMO10 and the file of Datan do."))

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Read the list, a line at a time; *keep* counts for large registers."""
        del keep
        seen: set[str] = set()
        for line, cells in named_rows(file.lines(), file=file.name, needed=_NEEDED):
            refuse_spoilt(cells["Prénom"] + cells["Nom"] + cells["Département"], file.name, line)
            yield from _row(cells, line, seen)


def _row(cells: Cells, line: int, seen: set[str]) -> Iterator[Row]:
    number = cells[_ID].removeprefix("PA")
    if not (number and cells["Nom"]):
        yield Skipped(N_("without an identifier or a name"), line)
    elif number in seen:
        yield Skipped(N_("is listed twice"), line, f"PA{number}")
    else:
        seen.add(number)
        yield _listed(cells, f"PA{number}")
        if not department_code(cells["Département"]):
            yield UnknownLabel(cells["Département"])


def _listed(cells: Cells, key: str) -> Listed:
    department, number = department_code(cells["Département"]), cells["Numéro de circonscription"]
    return Listed(
        ref=Ref(FAMILY, key),
        kind=BodyKind.DEPUTY,
        name=f"{cells['Prénom']} {cells['Nom']}".strip(),
        given_name=cells["Prénom"],
        family_name=cells["Nom"],
        department=department,
        seat=Seat(
            department=department,
            constituency=int(number) if number.isdecimal() else None,
            group=cells["Groupe politique (complet)"],
            group_short=cells["Groupe politique (abrégé)"],
        ),
    )
