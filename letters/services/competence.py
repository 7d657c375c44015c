"""Who answers for somebody, among all the bodies of the directory: candidates, each with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from letters.domain.homes import NO_TABLES, Home, Tables, departments_of
from letters.domain.listed import Listed
from letters.domain.mine import Mine, mine
from letters.domain.rights import BodyKind
from letters.services.directory import AddressBook
from letters.services.seeking import Sought, found_in

KINDS: Final = (BodyKind.HEALTH_INSURER, BodyKind.DEPUTY, BodyKind.SENATOR, BodyKind.PUBLIC_BODY)
"""The kinds of body that answer for a place."""

_MOST: Final = 200
"""Bodies of one kind in one département: Paris elects 18 deputies, and has fewer public bodies than that."""

_ELECTS_WITH: Final[Mapping[str, str]] = {"978": "977"}
"""Saint-Martin elects its deputy with Saint-Barthélemy: both are looked at."""


@dataclass(frozen=True, slots=True)
class Competence:
    """Finds them in *book*; *tables* narrow them where they are there."""

    book: AddressBook
    tables: Tables = NO_TABLES

    def around(self, home: Home) -> Mine:
        """Give the candidates for *home*, and what would narrow them; never one chosen in silence."""
        return mine(home, self._bodies(home), self.tables)

    def _bodies(self, home: Home) -> Mapping[str, Listed]:
        codes = dict.fromkeys(departments_of(home, self.tables))
        codes |= dict.fromkeys(_ELECTS_WITH[each] for each in codes if each in _ELECTS_WITH)
        return {
            found.identifier: found.listed
            for code in codes
            for kind in KINDS
            for found in found_in(self.book, Sought(kinds=(kind,), department=code), _MOST)
        }
