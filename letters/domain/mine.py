"""Who answers for somebody, from where they live: candidates, with the reason of each."""

from collections.abc import Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass, replace
from typing import Final

from letters.domain.departments import ABROAD, department
from letters.domain.funds import fund_reason, is_fund, narrowing_of_funds
from letters.domain.geography import Commune
from letters.domain.homes import (
    NO_TABLES,
    Home,
    Tables,
    code_of,
    communes_of,
    constituencies_of,
    constituency_abroad,
    departments_of,
)
from letters.domain.listed import Listed
from letters.domain.reference_tables import StoredTable
from letters.domain.rights import BodyKind
from letters.domain.wording import N_, Said

_SHOWN = 12
"""Communes named in a sentence; the most that one postcode has are 46."""

Bodies = Mapping[str, Listed]
"""The bodies of the directory, by the identifiers that it gives them."""

_ONE_SEAT = frozenset({"23", "48", "975", "977", "986"})
"""Where one deputy alone is elected."""

ELECTS_WITH: Final[Mapping[str, str]] = {"978": "977"}
"""Saint-Martin elects its deputy with Saint-Barthélemy."""

_IN_NO_TABLE = frozenset({"2A", "2B"})
"""Where the table of communes and constituencies stops, beside overseas."""

_ELECTS_NOBODY = frozenset({"984", "989"})
"""Where nobody lives all the year round."""

_OF_THE_COUNTRY = N_("deputy of the French of constituency {number} abroad, where your country lies")
_OF_THE_ABROAD = N_("one of the deputies of the French abroad")
_ONLY_ONE = N_("the only deputy of {department}")
_OF_THE_DEPARTMENT = N_("constituency {number} of {department}: one of those of the département")
_ONE_OF_SEVERAL = N_(
    "constituency {number} of {department}: one of {count} that your postcode or commune touches"
)
_OF_A_LARGE_TOWN = N_(
    "constituency {number} of {department}, by a list of 2012 that is not sure in a large town"
)
_ELSEWHERE_IN_TOWN = N_(
    "constituency {number} of {department}: another one of your town, of which the list of 2012 is not sure"
)
_BY_THE_LIST = N_("constituency {number} of {department}, where your commune lies by a list of 2012")

_VACANT = N_("No deputy is listed in constituency {number} of {department}: the seat may be vacant.")
_NO_DEPUTY = N_("No deputy of {department} is listed: import the register of the Assemblée nationale.")
_NO_DEPUTY_OF = N_(
    "Your place lies in constituency {numbers} of {department}, and no deputy of it is listed: import the "
    "register of the Assemblée nationale."
)
_NO_SENATOR = N_("No senator of {department} is listed: import the register of the Sénat.")
_SEVERAL_COMMUNES = N_(
    "{count} communes share your postcode: say which is yours, and fewer remain: {communes}."
)
_NOT_OF_POSTCODE = N_("« {commune} » is no commune of {postcode} by the tables imported: {communes}.")
_UNKNOWN_COMMUNE = N_("The name « {commune} » tells nothing here: import the table of postcodes of La Poste.")
_IMPORT_COMMUNES = N_("To know which of the deputies is yours, import the table of communes: {file}.")
_IMPORT_COUNTRIES = N_("To know which of them is yours, import the table of countries: {file}.")
_LOOK_FOR_IT = N_(
    "No table tells the constituencies of this place in {department}: look for your address on the site of "
    "the Assemblée nationale."
)
_WHICH_OF_THE_TOWN = N_(
    "Which of the {count} constituencies of your town is yours, the site of the Assemblée nationale tells by "
    "your address."
)
_NO_POSTCODE = N_("« {country} » is no country abroad: write your postcode, in its five figures.")
_NO_CONSTITUENCY = N_(
    "« {country} » is in no constituency abroad: write the name of a country in French, or its code of two "
    "letters."
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body or a person who may be the right one, and *why*; *source* is the table that tells it, if one."""

    id: str
    name: str
    kind: str
    why: Said
    source: StoredTable | None = None


@dataclass(frozen=True, slots=True)
class Mine:
    """Candidates for somebody's health insurer, deputy, senators and regional authorities.

    *narrowing* says what would tell between them, and what is missing; *communes* are those to choose from
    where the postcode has several and one of them would leave fewer candidates.
    """

    insurers: tuple[Candidate, ...] = ()
    deputies: tuple[Candidate, ...] = ()
    senators: tuple[Candidate, ...] = ()
    authorities: tuple[Candidate, ...] = ()
    narrowing: tuple[Said, ...] = ()
    communes: tuple[Commune, ...] = ()

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Everyone, the insurers first."""
        return (*self.insurers, *self.deputies, *self.senators, *self.authorities)


def mine(home: Home, bodies: Bodies, tables: Tables = NO_TABLES) -> Mine:
    """Find who answers for *home* among *bodies*; nobody, and why, where no département is known."""
    departments = departments_of(home, tables)
    if not departments:
        return Mine(narrowing=(_nowhere(home),))
    seats = _seats(home, tables)
    deputies, missing = _deputies(home, departments, bodies, tables)
    insurers = _insurers(departments, bodies)
    senators = _senators(departments, bodies)
    communes = _communes_to_choose_from(home, tables, departments, seats)
    told_by = _table_of_departments(home, tables)
    narrowing = (
        *narrowing_of_funds(departments, [bodies[each.id] for each in insurers]),
        *_communes_said(home, tables, communes),
        *missing,
        *_which_of_the_town(seats),
        *_no_senator(departments, bodies),
    )
    return Mine(
        _by(told_by, insurers),
        _by(told_by, deputies),
        _by(told_by, senators),
        _by(told_by, _authorities(departments, bodies)),
        narrowing,
        communes,
    )


def _communes_to_choose_from(
    home: Home, tables: Tables, departments: Sized, seats: Sized
) -> tuple[Commune, ...]:
    """Give the communes of the postcode, where one of them leaves fewer départements or seats."""
    here = communes_of(home, tables)
    each_alone = [replace(home, commune=each.code) for each in here]
    if any(
        len(departments_of(one, tables)) < len(departments) or len(_seats(one, tables)) < len(seats)
        for one in each_alone
    ):
        return here
    return ()


def _nowhere(home: Home) -> Said:
    if home.country.strip() and not home.postcode:
        return Said(_NO_POSTCODE, {"country": home.country.strip()})
    return Said(N_("No département has this postcode: write its five figures."))


def _which_of_the_town(seats: Mapping[tuple[str, int], bool]) -> Iterator[Said]:
    if not all(seats.values()):
        yield Said(_WHICH_OF_THE_TOWN, {"count": len(seats)})


def _table_of_departments(home: Home, tables: Tables) -> StoredTable | None:
    """Give the table of communes where it is what tells the départements."""
    tells = any(home.postcode in each.postcodes for each in tables.communes)
    return tables.sources.get("commune") if tells and not home.is_abroad else None


def _by(source: StoredTable | None, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    return tuple(replace(each, source=each.source or source) for each in candidates)


def _communes_said(home: Home, tables: Tables, communes: tuple[Commune, ...]) -> tuple[Said, ...]:
    """Ask which commune, or say that the one named is not known."""
    if home.is_abroad or code_of(home, tables):
        return ()
    here = communes_of(home, tables)
    facts = {"commune": home.commune.strip(), "postcode": home.postcode, "communes": _names(here)}
    if home.commune.strip():
        return (Said(_NOT_OF_POSTCODE if here else _UNKNOWN_COMMUNE, facts),)
    return (Said(_SEVERAL_COMMUNES, facts | {"count": len(communes)}),) if communes else ()


def _names(communes: tuple[Commune, ...]) -> str:
    names = [each.name for each in communes]
    return ", ".join(names if len(names) <= _SHOWN else (*names[:_SHOWN], "…"))


def _no_senator(departments: tuple[str, ...], bodies: Bodies) -> Iterator[Said]:
    for code in departments:
        if code not in _ELECTS_NOBODY and not _serving(code, bodies, BodyKind.SENATOR):
            yield Said(_NO_SENATOR, {"department": _name(code)})


def _insurers(departments: tuple[str, ...], bodies: Bodies) -> tuple[Candidate, ...]:
    found = []
    for code in departments:
        here = _serving(code, bodies, BodyKind.HEALTH_INSURER)
        funds = {each: body for each, body in here.items() if is_fund(body)}
        found += [_candidate(each, body, fund_reason(body, code)) for each, body in funds.items()]
    return _each_once(found)


def _senators(departments: tuple[str, ...], bodies: Bodies) -> tuple[Candidate, ...]:
    found = []
    for code in departments:
        why = Said(N_("senator of the French abroad, elected for them all"))
        if code != ABROAD:
            why = Said(N_("senator of {department}, elected for all of it"), {"department": _name(code)})
        here = _serving(code, bodies, BodyKind.SENATOR)
        found += [_candidate(each, body, why) for each, body in here.items()]
    return _each_once(found)


def _authorities(departments: tuple[str, ...], bodies: Bodies) -> tuple[Candidate, ...]:
    found = []
    for code in departments:
        why = Said(N_("public body that serves {department}"), {"department": _name(code)})
        for each, body in _serving(code, bodies, BodyKind.PUBLIC_BODY).items():
            found += [_candidate(each, body, why)] if body.serves else []
    return _each_once(found)


def _deputies(
    home: Home, departments: tuple[str, ...], bodies: Bodies, tables: Tables
) -> tuple[tuple[Candidate, ...], tuple[Said, ...]]:
    if home.is_abroad:
        return _deputies_abroad(home, bodies, tables)
    seats = _seats(home, tables)
    found: list[Candidate] = []
    missing: list[Said] = []
    for code in departments:
        numbers = {number for department_, number in seats if department_ == code}
        here = _elected_in(code, bodies, numbers)
        table = tables.sources.get("constituency") if numbers else None
        found += [_candidate(each, body, _why(body, code, seats), table) for each, body in here.items()]
        missing += _vacant(code, numbers, here.values(), bodies)
        missing += [] if numbers else _without_number(code, here, tables)
    found.sort(key=lambda each: each.why.sentence == _ELSEWHERE_IN_TOWN)
    return tuple(found), tuple(missing)


def _deputies_abroad(
    home: Home, bodies: Bodies, tables: Tables
) -> tuple[tuple[Candidate, ...], tuple[Said, ...]]:
    number = constituency_abroad(home.country, tables)
    numbers = set() if number is None else {number}
    why = Said(_OF_THE_COUNTRY if numbers else _OF_THE_ABROAD, {"number": number})
    here = _elected_in(ABROAD, bodies, numbers)
    missing = _vacant(ABROAD, numbers, here.values(), bodies)
    if not numbers and not here:
        missing.append(Said(_NO_DEPUTY, {"department": _name(ABROAD)}))
    if number is None:
        unknown = _NO_CONSTITUENCY if "constituency-abroad" in tables.sources else _IMPORT_COUNTRIES
        missing.append(Said(unknown, {"country": home.country, "file": "circo_etranger.csv"}))
    table = tables.sources.get("constituency-abroad") if numbers else None
    return tuple(_candidate(each, body, why, table) for each, body in here.items()), tuple(missing)


def _seats(home: Home, tables: Tables) -> dict[tuple[str, int], bool]:
    """Give the seats where *home* may lie, each with whether the list names its postcode there.

    Where one alone is named in a large town, of which the postcodes are not sure, all of the town count.
    """
    parts = constituencies_of(home, tables)
    seats = {(each.department, each.number): True for each in parts}
    if len(seats) > 1:
        return seats
    towns = {each.commune for each in parts if len(each.postcodes) > 1}
    others = (each for each in tables.constituencies if each.commune in towns)
    return {(each.department, each.number): False for each in others} | seats


def _why(body: Listed, code: str, seats: Mapping[tuple[str, int], bool]) -> Said:
    facts = {"number": _number(body), "department": _name(code), "count": len(seats)}
    if not any(seat[0] == code for seat in seats):
        return Said(_ONLY_ONE if _has_one_seat(code) else _OF_THE_DEPARTMENT, facts)
    if not all(seats.values()):
        return Said(_OF_A_LARGE_TOWN if seats[code, _number(body)] else _ELSEWHERE_IN_TOWN, facts)
    return Said(_ONE_OF_SEVERAL if len(seats) > 1 else _BY_THE_LIST, facts)


def _elected_in(code: str, bodies: Bodies, numbers: set[int]) -> Bodies:
    """Give the deputies of a département, those of *numbers* alone where some are given, in their order."""
    here = _serving(ELECTS_WITH.get(code, code), bodies, BodyKind.DEPUTY)
    kept = {each: body for each, body in here.items() if not numbers or _number(body) in numbers}
    return dict(sorted(kept.items(), key=lambda item: (_number(item[1]), item[1].name)))


def _vacant(code: str, numbers: set[int], elected: Iterable[Listed], bodies: Bodies) -> list[Said]:
    """Say which seats nobody holds, or where nobody at all is listed, which register would tell."""
    lacking = sorted(numbers - {_number(each) for each in elected})
    if lacking and not _elected_in(code, bodies, set()):
        facts = {"numbers": " / ".join(map(str, lacking)), "department": _name(code)}
        return [Said(_NO_DEPUTY_OF, facts)]
    return [Said(_VACANT, {"number": number, "department": _name(code)}) for number in lacking]


def _without_number(code: str, here: Bodies, tables: Tables) -> list[Said]:
    """Say what would tell the constituency, where no table did."""
    facts = {"department": _name(code), "file": "circo_insee_2012.csv"}
    if code in _ELECTS_NOBODY:
        return []
    if not here:
        return [Said(_NO_DEPUTY, facts)]
    if _has_one_seat(code):
        return []
    no_table = code in _IN_NO_TABLE or code.startswith(("97", "98"))
    return [Said(_LOOK_FOR_IT if no_table or "constituency" in tables.sources else _IMPORT_COMMUNES, facts)]


def _has_one_seat(code: str) -> bool:
    return ELECTS_WITH.get(code, code) in _ONE_SEAT


def _serving(code: str, bodies: Bodies, kind: BodyKind) -> Bodies:
    return {
        each: body
        for each, body in bodies.items()
        if body.kind == kind and code in (body.serves or (body.department,))
    }


def _number(body: Listed) -> int:
    return (body.seat.constituency if body.seat else None) or 0


def _name(code: str) -> str:
    found = department(code)
    return found.name if found else code


def _candidate(key: str, body: Listed, why: Said, source: StoredTable | None = None) -> Candidate:
    return Candidate(key, body.name, body.kind, why, source)


def _each_once(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Give each body once, with its first reason, in order of name."""
    first: dict[str, Candidate] = {}
    for each in found:
        first.setdefault(each.id, each)
    return tuple(sorted(first.values(), key=lambda each: each.name))
