"""Who answers for somebody, from where they live: candidates, with the reason of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from letters.domain.departments import ABROAD, department
from letters.domain.funds import fund_reason, is_fund, narrowing_of_funds
from letters.domain.homes import (
    NO_TABLES,
    Home,
    Tables,
    constituencies_of,
    constituency_abroad,
    departments_of,
)
from letters.domain.listed import Listed
from letters.domain.rights import BodyKind
from letters.domain.wording import N_, Said

Bodies = Mapping[str, Listed]
"""The bodies of the directory, by the identifiers that it gives them."""

_ONE_SEAT = frozenset({"23", "48", "975", "977", "986"})
"""Where one deputy alone is elected."""

_WITH_ANOTHER = {"978": "977"}
"""Saint-Martin elects its deputy with Saint-Barthélemy."""

_IN_NO_TABLE = frozenset({"2A", "2B"})
"""Where the table of communes and constituencies stops, beside overseas."""

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
_BY_THE_LIST = N_("constituency {number} of {department}, where your commune lies by a list of 2012")

_VACANT = N_("No deputy is listed in constituency {number} of {department}: the seat may be vacant.")
_NO_DEPUTY = N_("No deputy of {department} is listed: import the register of the Assemblée nationale.")
_IMPORT_COMMUNES = N_("To know which of the deputies is yours, import the table of communes: {file}.")
_IMPORT_COUNTRIES = N_("To know which of them is yours, import the table of countries: {file}.")
_LOOK_FOR_IT = N_(
    "No table tells the constituencies of this place in {department}: look for your address on the site of "
    "the Assemblée nationale."
)
_NO_CONSTITUENCY = N_(
    "« {country} » is in no constituency abroad: write the name of a country in French, or its code of two "
    "letters."
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A body or a person who may be the right one, and *why*."""

    id: str
    name: str
    kind: str
    why: Said


@dataclass(frozen=True, slots=True)
class Mine:
    """Candidates for somebody's health insurer, deputy, senators and regional authorities.

    *narrowing* says what would tell between them, and what is missing.
    """

    insurers: tuple[Candidate, ...] = ()
    deputies: tuple[Candidate, ...] = ()
    senators: tuple[Candidate, ...] = ()
    authorities: tuple[Candidate, ...] = ()
    narrowing: tuple[Said, ...] = ()


def mine(home: Home, bodies: Bodies, tables: Tables = NO_TABLES) -> Mine:
    """Find who answers for *home* among *bodies*; nobody, and why, where no département is known."""
    departments = departments_of(home, tables)
    if not departments:
        return Mine(narrowing=(Said(N_("No département has this postcode: write its five figures.")),))
    deputies, missing = _deputies(home, departments, bodies, tables)
    insurers = _insurers(departments, bodies)
    return Mine(
        insurers,
        deputies,
        _senators(departments, bodies),
        _authorities(departments, bodies),
        (*narrowing_of_funds(departments, [bodies[each.id] for each in insurers]), *missing),
    )


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
        found += [_candidate(each, body, _why(body, code, seats)) for each, body in here.items()]
        missing += _vacant(code, numbers, here.values())
        missing += [] if numbers else _without_number(code, here, tables)
    return tuple(found), tuple(missing)


def _deputies_abroad(
    home: Home, bodies: Bodies, tables: Tables
) -> tuple[tuple[Candidate, ...], tuple[Said, ...]]:
    number = constituency_abroad(home.country, tables)
    numbers = set() if number is None else {number}
    why = Said(_OF_THE_COUNTRY if numbers else _OF_THE_ABROAD, {"number": number})
    here = _elected_in(ABROAD, bodies, numbers)
    missing = _vacant(ABROAD, numbers, here.values())
    if number is None:
        unknown = _NO_CONSTITUENCY if "constituency-abroad" in tables.imported else _IMPORT_COUNTRIES
        missing.append(Said(unknown, {"country": home.country, "file": "circo_etranger.csv"}))
    return tuple(_candidate(each, body, why) for each, body in here.items()), tuple(missing)


def _seats(home: Home, tables: Tables) -> dict[tuple[str, int], bool]:
    """Give the seats where *home* may lie, each with whether a whole commune of one constituency says so."""
    parts = constituencies_of(home, tables)
    several = {each.commune for each in parts if len(each.postcodes) > 1}
    sure: dict[tuple[str, int], bool] = {}
    for each in parts:
        seat = (each.department, each.number)
        sure[seat] = sure.get(seat, True) and each.commune not in several
    return sure


def _why(body: Listed, code: str, seats: Mapping[tuple[str, int], bool]) -> Said:
    facts = {"number": _number(body), "department": _name(code), "count": len(seats)}
    if not any(seat[0] == code for seat in seats):
        return Said(_ONLY_ONE if _has_one_seat(code) else _OF_THE_DEPARTMENT, facts)
    if len(seats) > 1:
        return Said(_ONE_OF_SEVERAL, facts)
    return Said(_BY_THE_LIST if seats.get((code, _number(body)), True) else _OF_A_LARGE_TOWN, facts)


def _elected_in(code: str, bodies: Bodies, numbers: set[int]) -> Bodies:
    """Give the deputies of a département, those of *numbers* alone where some are given, in their order."""
    here = _serving(_WITH_ANOTHER.get(code, code), bodies, BodyKind.DEPUTY)
    kept = {each: body for each, body in here.items() if not numbers or _number(body) in numbers}
    return dict(sorted(kept.items(), key=lambda item: (_number(item[1]), item[1].name)))


def _vacant(code: str, numbers: set[int], elected: Iterable[Listed]) -> list[Said]:
    sitting = {_number(each) for each in elected}
    return [Said(_VACANT, {"number": n, "department": _name(code)}) for n in sorted(numbers - sitting)]


def _without_number(code: str, here: Bodies, tables: Tables) -> list[Said]:
    """Say what would tell the constituency, where no table did."""
    facts = {"department": _name(code), "file": "circo_insee_2012.csv"}
    if not here:
        return [Said(_NO_DEPUTY, facts)]
    if _has_one_seat(code):
        return []
    no_table = code in _IN_NO_TABLE or code.startswith(("97", "98"))
    return [Said(_LOOK_FOR_IT if no_table or "constituency" in tables.imported else _IMPORT_COMMUNES, facts)]


def _has_one_seat(code: str) -> bool:
    return _WITH_ANOTHER.get(code, code) in _ONE_SEAT


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


def _candidate(key: str, body: Listed, why: Said) -> Candidate:
    return Candidate(key, body.name, body.kind, why)


def _each_once(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Give each body once, with its first reason, in order of name."""
    first: dict[str, Candidate] = {}
    for each in found:
        first.setdefault(each.id, each)
    return tuple(sorted(first.values(), key=lambda each: each.name))
