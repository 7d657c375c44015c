"""What is stored of tables of reference, what a file of one holds, and how few rows are not believed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from letters.domain.import_reports import Doubt, Question
from letters.domain.wording import N_, Said


@dataclass(frozen=True, slots=True)
class StoredTable:
    """One table as stored: which state, from which file, and how many of what it holds.

    *name* is what it fills (« commune »). *title*, *licence*, *edition* and the names of *counts* are marked
    for translation.
    """

    name: str
    title: str
    licence: str
    edition: str
    on: date | None
    term: str
    file_name: str
    sha256: str
    imported_at: datetime
    counts: Mapping[str, int] = field(default_factory=dict, hash=False)

    @property
    def day(self) -> date:
        """The day of its state, else that of its import."""
        return self.on or self.imported_at.date()


@dataclass(frozen=True, slots=True)
class TableReport:
    """One file: the *table* it would store, the rows *read* and *kept*, those *skipped* by reason.

    *replaced* is the table of its name that is stored now; *unknown* are labels that nothing knows.
    """

    table: StoredTable
    read: int
    kept: int
    skipped: Mapping[str, int] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    replaced: StoredTable | None = None
    questions: tuple[Question, ...] = ()

    @property
    def file(self) -> str:
        """The name of the file."""
        return self.table.file_name

    @property
    def changes_something(self) -> bool:
        """Say whether what is stored comes from another file, or from none."""
        before = self.replaced
        return before is None or (before.title, before.sha256) != (self.table.title, self.table.sha256)


COMMUNES: Final = N_("communes")
POSTCODES: Final = N_("postcodes")
CONSTITUENCIES: Final = N_("constituencies")
COUNTRIES: Final = N_("countries")

LEAST: Final[Mapping[str, Mapping[str, int]]] = {
    "commune": {COMMUNES: 30_000, POSTCODES: 6_000},
    "constituency": {COMMUNES: 30_000, CONSTITUENCIES: 535},
    "constituency-abroad": {COUNTRIES: 190, CONSTITUENCIES: 11},
}
"""By the name of a table, how many of what the whole of it holds at the very least.

France has some 34,900 communes (INSEE) and 6,200 postcodes (La Poste); metropolitan France elects 539
deputies, four of them in Corsica, which no table tells, and the French abroad eleven (Code électoral,
tableaux n° 1 and n° 1 ter); France knows 197 countries (Ministère de l'Europe et des affaires étrangères).
"""

_TOO_FEW: Final = N_("it holds {count} {what}, and there are at least {least}: it does not look whole.")
_HALF: Final = N_("it holds {count} {what}, fewer than half of the {stored} stored: it does not look whole.")


def doubts_about(table: StoredTable, replaced: StoredTable | None) -> Iterator[Question]:
    """Give what is asked of *table* before it replaces the one stored: one question at most."""
    for what, least in LEAST.get(table.name, {}).items():
        count = table.counts.get(what, 0)
        stored = replaced.counts.get(what, 0) if replaced else 0
        facts = {"count": count, "what": Said(what), "least": least, "stored": stored}
        if count < least or 2 * count < stored:
            yield Question(Doubt.COUNT, Said(_TOO_FEW if count < least else _HALF, facts))
            return
