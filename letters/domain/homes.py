"""Where somebody lives, and the départements and constituencies that it may lie in."""

import re
from dataclasses import dataclass, field

from letters.domain.countries import HOME, country_in_capitals
from letters.domain.departments import ABROAD, department_of_postcode
from letters.domain.folding import folded
from letters.domain.geography import Commune, ConstituencyAbroad, ConstituencyOf, department_of_commune

_CODE = re.compile(r"(?:\d{2}|2[AB])\d{3}", re.IGNORECASE)
_ARTICLE = re.compile(r"\s*\(.*?\)")


@dataclass(frozen=True, slots=True)
class Home:
    """Where somebody lives: *postcode*, *commune* (its code or its name) where it is known, or *country*.

    Without a country, or with France, it lies in France. The country is a name or a code of two letters.
    """

    postcode: str = ""
    commune: str = ""
    country: str = ""

    @property
    def is_abroad(self) -> bool:
        """Say whether it lies in another country."""
        return bool(self.country.strip()) and country_in_capitals(self.country) not in {"", HOME}


@dataclass(frozen=True, slots=True)
class Tables:
    """Rows of the tables of reference: all of them, or at least those of the postcode and of the commune.

    *imported* holds the names of the tables that are there (« constituency »), whatever rows are given: a
    table that lacks a place is not a table that is absent.
    """

    communes: tuple[Commune, ...] = ()
    constituencies: tuple[ConstituencyOf, ...] = ()
    abroad: tuple[ConstituencyAbroad, ...] = ()
    imported: frozenset[str] = field(default_factory=frozenset)


NO_TABLES = Tables()


def departments_of(home: Home, tables: Tables = NO_TABLES) -> tuple[str, ...]:
    """Give the codes of the départements that *home* may lie in; none where its postcode tells none.

    A commune tells its own. A postcode leads to those of its communes, else to the one that it begins with.
    """
    if home.is_abroad:
        return (ABROAD,)
    code = _code_of(home, tables)
    if code:
        return (department_of_commune(code),)
    by_postcode = department_of_postcode(home.postcode)
    found = {each.department for each in tables.communes if home.postcode in each.postcodes}
    found |= {each.department for each in _parts(home, tables)}
    return tuple(sorted(found or {by_postcode} - {""}))


def constituencies_of(home: Home, tables: Tables) -> tuple[ConstituencyOf, ...]:
    """Give the parts of communes where *home* may lie, by commune where it is known, else by postcode.

    In a commune that several constituencies share, the postcode counts where one of its parts names it.
    """
    code = _code_of(home, tables)
    if not code:
        return _parts(home, tables)
    of_commune = tuple(each for each in tables.constituencies if each.commune == code)
    with_postcode = tuple(each for each in of_commune if home.postcode in each.postcodes)
    return with_postcode or of_commune or _parts(home, tables)


def constituency_abroad(country: str, tables: Tables) -> int | None:
    """Give the constituency of the French who live in *country*, where the table knows it."""
    wanted = {folded(country), folded(country_in_capitals(country))}
    for each in tables.abroad:
        name = _ARTICLE.sub("", each.country)
        if not wanted.isdisjoint({folded(each.iso), folded(name), folded(country_in_capitals(name))}):
            return each.number
    return None


def _parts(home: Home, tables: Tables) -> tuple[ConstituencyOf, ...]:
    return tuple(each for each in tables.constituencies if home.postcode in each.postcodes)


def _code_of(home: Home, tables: Tables) -> str:
    """Give the code of the commune: as it is said, or that of its name where one alone has it."""
    said = home.commune.strip()
    if _CODE.fullmatch(said):
        return said.upper()
    if not said:
        return ""
    named = {each.code for each in tables.communes if _is(home, each.name, each.postcodes)}
    named |= {each.commune for each in tables.constituencies if _is(home, each.name, each.postcodes)}
    return named.pop() if len(named) == 1 else ""


def _is(home: Home, name: str, postcodes: tuple[str, ...]) -> bool:
    same_place = not home.postcode or home.postcode in postcodes
    return same_place and folded(name) == folded(home.commune)
