"""Questions of senators, from the table of data.senat.fr: written, to the Government, oral."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from letters.domain.campaigns.tabled import Tabled
from letters.domain.departments import department_code
from letters.domain.listed import Skipped
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped
from letters.registers.named_rows import Cells, header_of, named_rows
from letters.registers.odsen import without_comments
from letters.registers.questions_assemblee import NOT_TOLD

_ON: Final = "Date de publication JO"
_NEEDED: Final = ("Nature", "Numéro", "Titre", "Nom", "Prénom", "Circonscription", _ON)
_NATURES: Final = {"QE": "QE", "QG": "QG", "QOSD": "QOSD", "QC": "QC"}
_HTTPS: Final = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class SenateQuestions:
    """The table of questions, in cp1252 or UTF-8; a senator is known in it by name and département alone."""

    title: str = N_("Questions of senators (data.senat.fr)")
    licence: str = N_("Sénat — data.senat.fr, Licence Ouverte 2.0")

    def recognises(self, file: Dropped) -> bool:
        """Say whether its first line heads the columns of questions."""
        header = next(without_comments(iter(file.beginning.splitlines())), "")
        return set(header_of(header)).issuperset(_NEEDED)

    def questions(self, file: Dropped) -> Iterator[Tabled | Skipped]:
        """Read the questions; raises what `named_rows` does."""
        for line, cells in named_rows(without_comments(file.lines()), file=file.name, needed=_NEEDED):
            yield _tabled(cells) or Skipped(NOT_TOLD, line)


def _tabled(cells: Cells) -> Tabled | None:
    nature, number, on = _NATURES.get(cells["Nature"].upper()), cells["Numéro"], _day(cells[_ON])
    if not (nature and number and cells["Nom"] and on):
        return None
    page = cells.get("URL Question", "")
    return Tabled(
        BodyKind.SENATOR,
        nature,
        number,
        cells["Titre"],
        on,
        f"{cells['Prénom']} {cells['Nom']}".strip(),
        department=department_code(cells["Circonscription"]),
        ministry=cells.get("Ministère de réponse", "") or cells.get("Ministère de dépôt", ""),
        answered_on=_day(cells.get("Date de réponse JO", "")),
        page=page if page.startswith(_HTTPS) else "",
        words=" ".join(cells.get(each, "") for each in ("Thème(s)", "Thème QC", "Texte")),
    )


def _day(text: str) -> date | None:
    """Read a day in ISO, a time behind it or not."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
