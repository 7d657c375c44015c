"""Who answers for somebody, among all the bodies of the directory: candidates, each with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from letters.domain.homes import NO_TABLES, Home, Tables, departments_of
from letters.domain.listed import Listed
from letters.domain.mine import ELECTS_WITH, Mine, mine
from letters.domain.rights import BodyKind
from letters.ports.reference import TablesFor
from letters.services.directory import AddressBook
from letters.services.seeking import EVERYBODY, Sought, found_in

KINDS: Final = (BodyKind.HEALTH_INSURER, BodyKind.DEPUTY, BodyKind.SENATOR, BodyKind.PUBLIC_BODY)
"""The kinds of body that answer for a place."""


def no_tables(_home: Home) -> Tables:
    """Give no row: no table of reference is stored."""
    return NO_TABLES


@dataclass(frozen=True, slots=True)
class Competence:
    """Finds them in *book*; the rows of *tables_for* their place narrow them where tables are stored."""

    book: AddressBook
    tables_for: TablesFor = no_tables

    def around(self, home: Home) -> Mine:
        """Give the candidates for *home*, and what would narrow them; never one chosen in silence."""
        tables = self.tables_for(home)
        return mine(home, self._bodies(home, tables), tables)

    def _bodies(self, home: Home, tables: Tables) -> Mapping[str, Listed]:
        codes = dict.fromkeys(departments_of(home, tables))
        codes |= dict.fromkeys(ELECTS_WITH[each] for each in codes if each in ELECTS_WITH)
        return {
            found.identifier: found.listed
            for code in codes
            for kind in KINDS
            for found in found_in(self.book, Sought(kinds=(kind,), department=code), EVERYBODY)
        }
