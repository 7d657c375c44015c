"""Which day is off, and where."""

from datetime import date, timedelta

import holidays as oracle
import pytest

from letters.domain.calendars import Territory, day_off, days_off_from, easter, holidays, territory_named
from letters.domain.date_errors import UnknownTerritory
from tests.domain.second_count import easter_by_the_moon

NATIONAL = {
    "new-year": date(2026, 1, 1),
    "easter-monday": date(2026, 4, 6),
    "labour-day": date(2026, 5, 1),
    "victory-1945": date(2026, 5, 8),
    "ascension": date(2026, 5, 14),
    "whit-monday": date(2026, 5, 25),
    "national-day": date(2026, 7, 14),
    "assumption": date(2026, 8, 15),
    "all-saints": date(2026, 11, 1),
    "armistice-1918": date(2026, 11, 11),
    "christmas": date(2026, 12, 25),
}

LOCAL = [
    ("AM", date(2026, 4, 3), "good-friday"),
    ("AM", date(2026, 12, 26), "second-day-of-christmas"),
    ("971", date(2026, 5, 27), "abolition-of-slavery"),
    ("972", date(2026, 5, 22), "abolition-of-slavery"),
    ("973", date(2026, 6, 10), "abolition-of-slavery"),
    ("974", date(2026, 12, 20), "abolition-of-slavery"),
    ("976", date(2026, 4, 27), "abolition-of-slavery"),
    ("977", date(2026, 10, 9), "abolition-of-slavery"),
    ("978", date(2026, 5, 28), "abolition-of-slavery"),
    ("978", date(2018, 5, 28), "abolition-of-slavery"),
    ("978", date(2017, 5, 27), "abolition-of-slavery"),
]

ORACLES = {
    "FR": "",
    "AM": "57",
    "971": "971",
    "972": "972",
    "973": "973",
    "974": "974",
    "975": "PM",
    "976": "976",
    "977": "BL",
    "978": "MF",
    "984": "TF",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}

CUSTOMS = {
    "Mi-Careme",
    "Victor Schoelcher Day",
    "Citizenship Day",
    "Missionary Day",
    "Matāri'i",
    "Internal Autonomy Day",
    "Feast of Saint Peter Chanel",
    "Saints Peter and Paul Day",
    "Territory Day",
}


def test_the_whole_of_france_has_the_eleven_days_of_the_law_and_no_other():
    """Code du travail, art. L3133-1."""
    found = {
        reason.key: day for day, reasons in holidays(2026, Territory.FRANCE).items() for reason in reasons
    }

    assert NATIONAL == found


@pytest.mark.parametrize(("code", "day", "key"), LOCAL)
def test_a_local_day_is_off_there_and_not_in_the_whole_of_france(code: str, day: date, key: str):
    local = holidays(day.year, Territory(code))

    assert key in [reason.key for reason in local[day]]
    assert day not in holidays(day.year, Territory.FRANCE)


def test_saint_martin_changed_its_day_in_2018():
    assert date(2018, 5, 27) not in holidays(2018, Territory.SAINT_MARTIN)
    assert date(2017, 5, 28) not in holidays(2017, Territory.SAINT_MARTIN)


@pytest.mark.parametrize("code", ["975", "984", "986", "987", "988"])
def test_the_other_territories_have_the_national_days_only(code: str):
    """New Caledonia's 24 September or French Polynesia's 29 June are not in the State's list."""
    assert holidays(2026, Territory.FRANCE) == holidays(2026, Territory(code))


@pytest.mark.parametrize("code", ORACLES)
def test_the_package_holidays_agrees_on_the_days_of_the_law(code: str):
    """It may have local customs more; it does not know that Saint-Martin changed its day in 2018."""
    for year in range(2018, 2041):
        theirs = oracle.France(subdiv=ORACLES[code] or None, years=year, language="en_US")
        lawful = {day for day, name in theirs.items() if not set(name.split("; ")) <= customs_of(code)}

        assert lawful == set(holidays(year, Territory(code))), year


def customs_of(code: str) -> set[str]:
    return CUSTOMS if code == "AM" else CUSTOMS | {"Good Friday"}


def test_easter_is_the_sunday_after_the_paschal_full_moon():
    wrong = [year for year in range(1583, 4000) if easter(year) != easter_by_the_moon(year)]

    assert [] == wrong


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2026, 4, 4), "saturday"),
        (date(2026, 4, 12), "sunday"),
        (date(2026, 4, 5), "easter-sunday"),
        (date(2026, 5, 24), "whit-sunday"),
        (date(2026, 4, 6), "easter-monday"),
        (date(2026, 8, 15), "assumption"),
        (date(2026, 11, 1), "all-saints"),
    ],
)
def test_a_day_off_says_why(day: date, key: str):
    """A holiday is named before the weekday it falls on; Easter Sunday is named as such."""
    off = day_off(day, Territory.FRANCE)

    assert off is not None
    assert (day, key) == (off.day, off.key)


def test_two_holidays_on_one_day_are_both_named():
    """In 2008 Ascension fell on 1 May."""
    off = day_off(date(2008, 5, 1), Territory.FRANCE)

    assert off is not None
    assert "labour-day+ascension" == off.key


@pytest.mark.parametrize("day", [date(2026, 4, 3), date(2026, 4, 7), date(2026, 12, 24), date(2026, 7, 15)])
def test_any_other_weekday_is_worked(day: date):
    assert day_off(day, Territory.FRANCE) is None
    assert () == days_off_from(day, Territory.FRANCE)


def test_a_run_of_days_off_ends_before_the_first_worked_day():
    run = days_off_from(date(2026, 4, 3), Territory.ALSACE_MOSELLE)

    assert [date(2026, 4, 3) + timedelta(days=count) for count in range(4)] == [off.day for off in run]


@pytest.mark.parametrize("code", ["FR", "am", " 971 ", "988"])
def test_a_territory_is_found_by_its_code_in_any_case(code: str):
    assert code.strip().upper() == territory_named(code)


@pytest.mark.parametrize("code", ["", "57", "75", "979", "France"])
def test_an_unknown_territory_is_refused_with_the_list_of_those_known(code: str):
    with pytest.raises(UnknownTerritory, match=r"FR, AM, 971, .*, 988"):
        territory_named(code)


def test_every_territory_has_a_name_to_show():
    assert all(territory.place for territory in Territory)
