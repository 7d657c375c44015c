"""The same law counted a second time, day after day, sharing nothing with `letters.domain`.

Written from Regulation (EEC, Euratom) 1182/71, art. 3, and from the list of holidays; Easter comes from the
paschal full moon (epacts), not from a closed formula.
"""

from datetime import date, timedelta
from functools import cache

ONE_DAY = timedelta(days=1)


def same_date_later(event: date, months: int) -> date:
    """Walk from *event* to the same date *months* later, or stop on the last day of a month without it."""
    day, months_begun = event, 0
    while True:
        tomorrow = day + ONE_DAY
        if tomorrow.day == 1:
            months_begun += 1
            if months_begun > months:
                return day
        day = tomorrow
        if months_begun == months and day.day == event.day:
            return day


def next_worked(day: date, place: str) -> date:
    """Walk from *day* to the first day that is worked in *place*."""
    while is_off(day, place):
        day += ONE_DAY
    return day


def is_off(day: date, place: str) -> bool:
    return day.isoweekday() > 5 or day in days_of_the_year(day.year, place)


@cache
def days_of_the_year(year: int, place: str) -> frozenset[date]:
    sunday = easter_by_the_moon(year)
    everywhere = {date(year, *month_and_day) for month_and_day in EVERYWHERE}
    moving = {sunday + ONE_DAY * count for count in (1, 39, 50)}
    here = {date(year, *month_and_day) for month_and_day in local_dates(year, place)}
    if place == "AM":
        here.add(sunday - ONE_DAY * 2)
    return frozenset(everywhere | moving | here)


def local_dates(year: int, place: str) -> list[tuple[int, int]]:
    if place == "978":
        return [(5, 28)] if year > 2017 else [(5, 27)]
    return LOCALLY.get(place, [])


def easter_by_the_moon(year: int) -> date:
    """The Sunday after the fourteenth day of the paschal moon (calendar of Lilius and Clavius)."""
    golden_number = year % 19 + 1
    century = year // 100 + 1
    dropped_leap_days = 3 * century // 4 - 12
    moon_correction = (8 * century + 5) // 25 - 5
    epact = (11 * golden_number + 20 + moon_correction - dropped_leap_days) % 30
    if epact == 24 or (epact == 25 and golden_number > 11):
        epact += 1
    days_into_march = 44 - epact if epact <= 23 else 74 - epact
    day = date(year, 3, 1) + ONE_DAY * days_into_march
    while day.isoweekday() != 7:
        day += ONE_DAY
    return day


EVERYWHERE = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
LOCALLY = {
    "AM": [(12, 26)],
    "971": [(5, 27)],
    "972": [(5, 22)],
    "973": [(6, 10)],
    "974": [(12, 20)],
    "976": [(4, 27)],
    "977": [(10, 9)],
}
