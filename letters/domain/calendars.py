"""Which day is off in which part of France: Saturdays, Sundays and public holidays, and nothing else.

The holidays are the eleven of the code du travail (art. L3133-1), the two of Alsace and Moselle
(art. L3134-13) and the days of the abolition of slavery, as the State lists them (Etalab,
jours-feries-france), computed for any year. Other local customs are left out on purpose.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from letters.domain.date_errors import UnknownTerritory
from letters.domain.periods import days_after
from letters.domain.wording import N_


class Territory(StrEnum):
    """A part of France with its own list of holidays, under its usual code."""

    FRANCE = "FR"
    ALSACE_MOSELLE = "AM"
    GUADELOUPE = "971"
    MARTINIQUE = "972"
    GUYANE = "973"
    REUNION = "974"
    SAINT_PIERRE_ET_MIQUELON = "975"
    MAYOTTE = "976"
    SAINT_BARTHELEMY = "977"
    SAINT_MARTIN = "978"
    SOUTHERN_AND_ANTARCTIC_LANDS = "984"
    WALLIS_ET_FUTUNA = "986"
    FRENCH_POLYNESIA = "987"
    NEW_CALEDONIA = "988"

    @property
    def overseas(self) -> bool:
        """Say whether the territory lies outside metropolitan France."""
        return self not in {Territory.FRANCE, Territory.ALSACE_MOSELLE}

    @property
    def place(self) -> str:
        """The name to show, marked for translation."""
        return _PLACES[self]


def territory_named(code: str) -> Territory:
    """Give the territory of *code* (« FR », « AM », « 971 »…), whatever its case.

    Raises `UnknownTerritory`, which lists the codes.
    """
    try:
        return Territory(code.strip().upper())
    except ValueError:
        raise UnknownTerritory(territory=code.strip(), known=", ".join(Territory)) from None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a day is off: a stable *key* and a *label* marked for translation."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day that is not worked, and every reason for it: two holidays can meet."""

    day: date
    reasons: tuple[Reason, ...]

    @property
    def key(self) -> str:
        """The stable keys of the reasons, joined by « + »."""
        return "+".join(reason.key for reason in self.reasons)


InYear = Callable[[int], date]
"""The day that a year gives to a holiday."""

Holiday = tuple[Reason, InYear]
"""What a day is called, and when it comes."""


@cache
def easter(year: int) -> date:
    """Easter Sunday of *year* in the Gregorian calendar (algorithm of Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    leap_centuries, left = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap_centuries - moon + 15) % 30
    weekday = (32 + 2 * left + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int, territory: Territory) -> Mapping[date, tuple[Reason, ...]]:
    """Every public holiday of *year* in *territory*, with what each is called."""
    found: dict[date, tuple[Reason, ...]] = {}
    for reason, in_year in (*_NATIONAL, *_LOCAL.get(territory, ())):
        day = in_year(year)
        found[day] = (*found.get(day, ()), reason)
    return MappingProxyType(found)


def day_off(day: date, territory: Territory) -> DayOff | None:
    """Say why *day* is not worked in *territory*, or give nothing if it is.

    A holiday is named before the weekday it falls on; Easter Sunday and Whit Sunday, which are Sundays
    and no holidays of the law, are named as what they are.
    """
    reasons = holidays(day.year, territory).get(day)
    if reasons is None and day.weekday() >= _SATURDAY:
        reasons = (_weekend(day),)
    return DayOff(day, reasons) if reasons else None


def days_off_from(day: date, territory: Territory) -> tuple[DayOff, ...]:
    """The unbroken run of days off that begins on *day*: empty if *day* is worked.

    Raises `BeyondCalendar` when the run reaches the end of the year 9999.
    """
    return tuple(_run_of_days_off(day, territory))


def _run_of_days_off(day: date, territory: Territory) -> Iterator[DayOff]:
    while (off := day_off(day, territory)) is not None:
        yield off
        day = days_after(day, 1)


def _weekend(day: date) -> Reason:
    if day.weekday() == _SATURDAY:
        return _A_SATURDAY
    return _NAMED_SUNDAYS.get((day - easter(day.year)).days, _A_SUNDAY)


def _on(month: int, day: int) -> InYear:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> InYear:
    return lambda year: easter(year) + timedelta(days=days)


def _abolition_in_saint_martin(year: int) -> date:
    return date(year, 5, 27 if year <= _LAST_YEAR_WITH_GUADELOUPE else 28)


_LAST_YEAR_WITH_GUADELOUPE = 2017
_SATURDAY = 5
_A_SATURDAY = Reason("saturday", N_("Saturday"))
_A_SUNDAY = Reason("sunday", N_("Sunday"))
_NAMED_SUNDAYS = {
    0: Reason("easter-sunday", N_("Easter Sunday")),
    49: Reason("whit-sunday", N_("Whit Sunday")),
}
_ABOLITION = Reason("abolition-of-slavery", N_("Abolition of slavery"))

_NATIONAL: tuple[Holiday, ...] = (
    (Reason("new-year", N_("New Year's Day")), _on(1, 1)),
    (Reason("easter-monday", N_("Easter Monday")), _from_easter(1)),
    (Reason("labour-day", N_("Labour Day")), _on(5, 1)),
    (Reason("victory-1945", N_("Victory of 1945")), _on(5, 8)),
    (Reason("ascension", N_("Ascension Day")), _from_easter(39)),
    (Reason("whit-monday", N_("Whit Monday")), _from_easter(50)),
    (Reason("national-day", N_("National Day")), _on(7, 14)),
    (Reason("assumption", N_("Assumption Day")), _on(8, 15)),
    (Reason("all-saints", N_("All Saints' Day")), _on(11, 1)),
    (Reason("armistice-1918", N_("Armistice of 1918")), _on(11, 11)),
    (Reason("christmas", N_("Christmas Day")), _on(12, 25)),
)

_LOCAL: dict[Territory, tuple[Holiday, ...]] = {
    Territory.ALSACE_MOSELLE: (
        (Reason("good-friday", N_("Good Friday")), _from_easter(-2)),
        (Reason("second-day-of-christmas", N_("Second day of Christmas")), _on(12, 26)),
    ),
    Territory.GUADELOUPE: ((_ABOLITION, _on(5, 27)),),
    Territory.MARTINIQUE: ((_ABOLITION, _on(5, 22)),),
    Territory.GUYANE: ((_ABOLITION, _on(6, 10)),),
    Territory.REUNION: ((_ABOLITION, _on(12, 20)),),
    Territory.MAYOTTE: ((_ABOLITION, _on(4, 27)),),
    Territory.SAINT_BARTHELEMY: ((_ABOLITION, _on(10, 9)),),
    Territory.SAINT_MARTIN: ((_ABOLITION, _abolition_in_saint_martin),),
}

_PLACES = {
    Territory.FRANCE: N_("metropolitan France"),
    Territory.ALSACE_MOSELLE: N_("Alsace and Moselle"),
    Territory.GUADELOUPE: N_("Guadeloupe"),
    Territory.MARTINIQUE: N_("Martinique"),
    Territory.GUYANE: N_("Guyane"),
    Territory.REUNION: N_("La Réunion"),
    Territory.SAINT_PIERRE_ET_MIQUELON: N_("Saint-Pierre-et-Miquelon"),
    Territory.MAYOTTE: N_("Mayotte"),
    Territory.SAINT_BARTHELEMY: N_("Saint-Barthélemy"),
    Territory.SAINT_MARTIN: N_("Saint-Martin"),
    Territory.SOUTHERN_AND_ANTARCTIC_LANDS: N_("French Southern and Antarctic Lands"),
    Territory.WALLIS_ET_FUTUNA: N_("Wallis and Futuna"),
    Territory.FRENCH_POLYNESIA: N_("French Polynesia"),
    Territory.NEW_CALEDONIA: N_("New Caledonia"),
}
