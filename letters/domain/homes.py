"""Where somebody lives, and the départements and constituencies that it may lie in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from letters.domain.countries import HOME, country_in_capitals
from letters.domain.departments import ABROAD, department_of_postcode
from letters.domain.entries import written_out
from letters.domain.folding import folded
from letters.domain.geography import (
    Commune,
    ConstituencyAbroad,
    ConstituencyOf,
    department_of_commune,
    is_postcode,
)
from letters.domain.reference_tables import StoredTable
from letters.domain.register_errors import NotAPostcode

_LIKE: Final[Mapping[str, str]] = {"75116": "75016"}
"""A postcode that the table of constituencies lacks, and the one that its whole arrondissement shares."""

_CODE = re.compile(r"(?:\d{2}|2[AB])\d{3}", re.IGNORECASE)
_ARTICLE = re.compile(r"\s*\(.*?\)")
_CORSICAN = re.compile(r"20[0-9]{3}")
_SURELY_CORSICAN = ("200", "201", "202", "206")
"""How the postcodes of the communes of Corsica begin; one of the post office alone (20702) may be of both."""


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

    *sources* are the tables that are there by their names (« constituency »), whatever rows are given: a
    table that lacks a place is not a table that is absent.
    """

    communes: tuple[Commune, ...] = ()
    constituencies: tuple[ConstituencyOf, ...] = ()
    abroad: tuple[ConstituencyAbroad, ...] = ()
    sources: Mapping[str, StoredTable] = field(default_factory=dict)


NO_TABLES = Tables()


def departments_of(home: Home, tables: Tables = NO_TABLES) -> tuple[str, ...]:
    """Give the codes of the départements that *home* may lie in; none where its postcode tells none.

    A commune tells its own. A postcode leads to those of its communes, else to the one that it begins with.
    """
    if home.is_abroad:
        return (ABROAD,)
    code = code_of(home, tables)
    if code:
        return (department_of_commune(code),)
    by_postcode = department_of_postcode(home.postcode)
    found = {each.department for each in tables.communes if home.postcode in each.postcodes}
    found |= {each.department for each in _parts(home, tables)}
    if not found and _CORSICAN.fullmatch(home.postcode) and not home.postcode.startswith(_SURELY_CORSICAN):
        return ("2A", "2B")
    return tuple(sorted(found or {by_postcode} - {""}))


def place_fold(name: str) -> str:
    """Give the name of a commune as two registers compare it: « ST-MALO » is « saint malo »."""
    return written_out(folded(name))


def postcode_in(text: str) -> str:
    """Read a French postcode, spaces aside; raises `NotAPostcode`."""
    figures = "".join(text.split())
    if not is_postcode(figures):
        raise NotAPostcode(postcode=text.strip())
    return figures


def constituencies_of(home: Home, tables: Tables) -> tuple[ConstituencyOf, ...]:
    """Give the parts of communes where *home* may lie, by commune where it is known, else by postcode.

    In a commune that several constituencies share, the postcode counts where one of its parts names it.
    """
    code = code_of(home, tables)
    if not code:
        return _parts(home, tables)
    of_commune = tuple(each for each in tables.constituencies if each.commune == code)
    with_postcode = tuple(each for each in of_commune if postcode_of_seats(home) in each.postcodes)
    return with_postcode or of_commune or _parts(home, tables)


def postcode_of_seats(home: Home) -> str:
    """Give the postcode by which the table of constituencies knows *home*: 75016 for 75116, in Paris 16."""
    return _LIKE.get(home.postcode, home.postcode)


def constituency_abroad(country: str, tables: Tables) -> int | None:
    """Give the constituency of the French who live in *country*, where the table knows it."""
    wanted = {folded(country), folded(country_in_capitals(country))}
    for each in tables.abroad:
        name = _ARTICLE.sub("", each.country)
        if not wanted.isdisjoint({folded(each.iso), folded(name), folded(country_in_capitals(name))}):
            return each.number
    return None


def communes_of(home: Home, tables: Tables) -> tuple[Commune, ...]:
    """Give the communes where *home* may lie, in order of name: one where it says which, all of its postcode.

    They are those of the table of communes, or where it does not know the postcode, of constituencies.
    """
    code = code_of(home, tables)
    here = {each.code: each for each in tables.communes if home.postcode in each.postcodes}
    if not here:
        here = {
            each.commune: Commune(each.commune, each.name, each.department, each.postcodes)
            for each in _parts(home, tables)
        }
    found = [each for each in here.values() if not code or each.code == code]
    return tuple(sorted(found, key=lambda each: folded(each.name)))


def _parts(home: Home, tables: Tables) -> tuple[ConstituencyOf, ...]:
    return tuple(each for each in tables.constituencies if postcode_of_seats(home) in each.postcodes)


def code_of(home: Home, tables: Tables) -> str:
    """Give the code of the commune: as it is said, or that of its name where one alone has it; or nothing."""
    said = home.commune.strip()
    if _CODE.fullmatch(said):
        return said.upper()
    if not said:
        return ""
    by_seats = replace(home, postcode=postcode_of_seats(home))
    named = {each.code for each in tables.communes if _is(home, each.name, each.postcodes)}
    named |= {each.commune for each in tables.constituencies if _is(by_seats, each.name, each.postcodes)}
    return named.pop() if len(named) == 1 else ""


def _is(home: Home, name: str, postcodes: tuple[str, ...]) -> bool:
    same_place = not home.postcode or home.postcode in postcodes
    return same_place and place_fold(name) == place_fold(home.commune)
