"""Counting months and days, before any day off is looked at."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.date_errors import BeyondCalendar
from letters.domain.periods import Period, days_after, months_after
from tests.domain.second_count import same_date_later

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


class TestAMonth:
    """A period in months ends on the day with the same date (Regulation 1182/71, art. 3(2)(c))."""

    @pytest.mark.parametrize(
        ("start", "count", "end"),
        [
            (date(2026, 3, 5), 1, date(2026, 4, 5)),
            (date(2026, 1, 31), 1, date(2026, 2, 28)),
            (date(2028, 1, 31), 1, date(2028, 2, 29)),
            (date(2026, 8, 31), 1, date(2026, 9, 30)),
            (date(2026, 12, 5), 1, date(2027, 1, 5)),
            (date(2026, 11, 30), 3, date(2027, 2, 28)),
            (date(2027, 2, 28), 1, date(2027, 3, 28)),
        ],
    )
    def test_ends_on_the_same_date_or_on_the_last_of_a_shorter_month(
        self, start: date, count: int, end: date
    ):
        assert end == months_after(start, count)

    @given(DAYS, st.integers(1, 24))
    def test_is_what_a_walk_from_day_to_day_finds(self, start: date, count: int):
        assert same_date_later(start, count) == months_after(start, count)


class TestADay:
    """The day of the event is not counted (Regulation 1182/71, art. 3(1))."""

    def test_is_counted_from_the_morrow(self):
        assert date(2026, 12, 2) == Period(days=8).last_day(date(2026, 11, 24))


class TestAFrancPeriod:
    """Neither its first nor its last day counts: notified on 15 March, its last day is 16 May."""

    @pytest.mark.parametrize(
        ("start", "end"),
        [
            (date(2026, 3, 15), date(2026, 5, 16)),
            (date(2021, 1, 3), date(2021, 3, 4)),
            (date(2027, 12, 31), date(2028, 3, 1)),
        ],
    )
    def test_ends_on_the_morrow_of_the_same_date(self, start: date, end: date):
        assert end == Period(months=2, franc=True).last_day(start)

    def test_stays_franc_when_distance_makes_it_longer(self):
        assert date(2027, 6, 11) == Period(months=2, franc=True).longer(1).last_day(date(2027, 3, 10))


@pytest.mark.parametrize("period", [Period(months=1), Period(days=8), Period(months=2, franc=True)])
def test_a_period_that_would_leave_the_calendar_is_refused(period: Period):
    with pytest.raises(BeyondCalendar):
        period.last_day(date.max)


def test_a_wait_that_would_leave_the_calendar_is_refused():
    with pytest.raises(BeyondCalendar):
        days_after(date.max, 10**10)
