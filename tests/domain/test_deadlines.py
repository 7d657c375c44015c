"""When a period of law ends."""

import csv
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from letters.domain import texts
from letters.domain.calendars import Territory
from letters.domain.date_errors import BeyondCalendar, UnknownRule, UnknownTerritory
from letters.domain.deadlines import Deadline, deadline
from letters.domain.rules import RULES, Nature
from tests.domain.second_count import next_worked, same_date_later

VECTORS = Path(__file__).with_name("deadline_vectors.csv")
KINDS_OF_TERRITORY = ["FR", "AM", "971", "972", "973", "974", "976", "977", "978"]
FIRST_DAY, LAST_DAY = date(2018, 5, 25), date(2040, 12, 31)


def vectors() -> list[tuple[str, ...]]:
    with VECTORS.open(encoding="utf-8", newline="") as file:
        return [tuple(row.values()) for row in csv.DictReader(file)]


@cache
def every_count(months: int) -> dict[date, date]:
    days = (FIRST_DAY + timedelta(days=count) for count in range((LAST_DAY - FIRST_DAY).days + 1))
    return {day: same_date_later(day, months) for day in days}


def keys(found: Deadline) -> list[str]:
    return [off.key for off in found.moved_by]


class TestTheControllersMonth:
    """GDPR art. 12(3): "… without undue delay and in any event within one month of receipt of the request".

    Counted by Regulation 1182/71, art. 3(1), 3(2)(c) and 3(4).
    """

    def test_a_request_received_on_5_march_2026_is_due_on_7_april(self):
        """Sunday 5 April is Easter, and Monday 6 April a holiday."""
        found = deadline("controller-answer", date(2026, 3, 5))

        assert (date(2026, 4, 5), date(2026, 4, 7)) == (found.raw, found.due)
        assert [date(2026, 4, 5), date(2026, 4, 6)] == [off.day for off in found.moved_by]
        assert ["easter-sunday", "easter-monday"] == keys(found)

    @pytest.mark.parametrize(("received", "code", "one_month", "three_months"), vectors())
    def test_the_dates_worked_out_by_hand(self, received: str, code: str, one_month: str, three_months: str):
        start, place = date.fromisoformat(received), Territory(code)

        assert one_month == deadline("controller-answer", start, territory=place).due.isoformat()
        assert three_months == deadline("controller-answer-extended", start, territory=place).due.isoformat()

    @pytest.mark.parametrize("code", KINDS_OF_TERRITORY)
    @pytest.mark.parametrize(
        ("rule", "months"), [("controller-answer", 1), ("controller-answer-extended", 3)]
    )
    def test_every_day_from_2018_to_2040_counted_a_second_time(self, rule: str, months: int, code: str):
        territory = Territory(code)

        wrong = [
            start
            for start, raw in every_count(months).items()
            if not agrees(deadline(rule, start, territory=territory), raw)
        ]

        assert [] == wrong

    def test_days_off_inside_the_period_change_nothing(self):
        """Only the last day moves on: May 2026 is full of holidays."""
        found = deadline("controller-answer", date(2026, 4, 28))

        assert (date(2026, 5, 28), ()) == (found.due, found.moved_by)

    def test_three_months_run_from_receipt_and_not_from_the_end_of_the_first(self):
        """31 January gives 30 April; 28 February plus two months would give the 28th."""
        assert date(2026, 4, 30) == deadline("controller-answer-extended", date(2026, 1, 31)).due


def agrees(found: Deadline, raw: date) -> bool:
    expected = (raw, next_worked(raw, found.territory), next_worked(raw, "FR"))
    return expected == (found.raw, found.due, found.due_national)


class TestLocalHolidays:
    """Whether they count is not settled: both days are given (Regulation 1182/71, art. 2(1))."""

    def test_both_days_are_given_and_the_doubt_is_told(self):
        found = deadline("controller-answer", date(2026, 3, 3), territory=Territory.ALSACE_MOSELLE)

        assert (date(2026, 4, 3), date(2026, 4, 7)) == (found.due_national, found.due)
        assert date(2026, 4, 3) == found.earliest
        assert 1 == len(found.remarks)
        assert texts.LOCAL_HOLIDAYS in found.sources

    def test_a_person_who_must_act_is_told_not_to_rely_on_them(self):
        found = deadline("council-of-state", date(2026, 3, 21), territory=Territory.MARTINIQUE)

        assert (date(2026, 5, 22), date(2026, 5, 26)) == (found.earliest, found.due)
        assert "act by" in str(found.remarks[0])


class TestTheAuthority:
    """Three months of silence are a rejection (décret 2019-536, art. 10), then two months to sue."""

    def test_a_complaint_received_on_10_december_2026_is_rejected_on_10_march(self):
        assert date(2027, 3, 10) == deadline("authority-silence", date(2026, 12, 10)).due

    @pytest.mark.parametrize(
        ("residence", "last"),
        [
            (None, date(2027, 5, 11)),
            ("FR", date(2027, 5, 11)),
            ("AM", date(2027, 5, 11)),
            ("974", date(2027, 6, 11)),
            ("988", date(2027, 6, 11)),
            ("abroad", date(2027, 7, 12)),
        ],
    )
    def test_the_conseil_d_etat_is_seised_in_two_months_more_from_afar(
        self, residence: str | None, last: date
    ):
        """Délai franc, distance of CJA R421-7, and 11 July 2027 is a Sunday."""
        assert last == deadline("council-of-state", date(2027, 3, 10), residence=residence).due

    def test_the_conseil_d_etat_sits_in_paris_whatever_holidays_are_counted(self):
        found = deadline("council-of-state", date(2027, 3, 10), territory=Territory.REUNION, residence="974")

        assert date(2027, 6, 11) == found.due

    def test_a_home_that_is_no_territory_is_refused(self):
        with pytest.raises(UnknownTerritory, match="988, abroad"):
            deadline("council-of-state", date(2027, 3, 10), residence="75")


class TestTheAdministrativeCourt:
    """Distance is counted from the court's own seat (CJA R421-7)."""

    @pytest.mark.parametrize(
        ("seat", "residence", "last"),
        [
            ("FR", "FR", date(2027, 5, 11)),
            ("FR", "974", date(2027, 6, 11)),
            ("974", "974", date(2027, 5, 11)),
            ("974", "FR", date(2027, 6, 11)),
            ("972", "971", date(2027, 6, 11)),
            ("974", "abroad", date(2027, 7, 12)),
        ],
    )
    def test_a_court_near_home_adds_nothing(self, seat: str, residence: str, last: date):
        found = deadline(
            "administrative-court", date(2027, 3, 10), territory=Territory(seat), residence=residence
        )

        assert last == found.due


class TestDocuments:
    """One month of silence refuses (CRPA R311-13), two to seise the CADA (R343-1), two more (R343-5)."""

    @pytest.mark.parametrize(
        ("rule", "start", "last"),
        [
            ("cada-silence", date(2026, 11, 24), date(2026, 12, 24)),
            ("cada-referral", date(2026, 12, 24), date(2027, 2, 24)),
            ("cada-confirmed-refusal", date(2027, 1, 4), date(2027, 3, 4)),
        ],
    )
    def test_the_road_of_a_request_for_documents(self, rule: str, start: date, last: date):
        assert last == deadline(rule, start).due

    def test_the_persons_own_safe_day_is_not_moved_and_says_so_when_it_is_off(self):
        """24 October 2026 is a Saturday."""
        found = deadline("cada-referral", date(2026, 8, 24))

        assert (date(2026, 10, 24), ()) == (found.due, found.moved_by)
        assert "act before it" in str(found.remarks[0])


class TestAnswersOfOthers:
    """Medical records (CSP R1111-1, L1111-7) and written questions (RAN art. 135)."""

    @pytest.mark.parametrize(
        ("rule", "start", "last"),
        [
            ("medical-record-recent", date(2026, 11, 24), date(2026, 12, 2)),
            ("medical-record-recent", date(2026, 3, 28), date(2026, 4, 7)),
            ("medical-record-old", date(2026, 11, 24), date(2027, 1, 25)),
            ("written-question", date(2026, 11, 24), date(2027, 1, 25)),
            ("written-question", date(2026, 3, 10), date(2026, 5, 11)),
        ],
    )
    def test_nobody_is_called_late_on_a_day_off(self, rule: str, start: date, last: date):
        assert last == deadline(rule, start).due


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.nature is Nature.BIRTH])
def test_a_decision_is_born_on_its_day_even_a_holiday(rule):
    """Easter Monday 2027 is 29 March; moving the birth would make the person sue too late."""
    start = {1: date(2027, 2, 28), 2: date(2027, 1, 29), 3: date(2026, 12, 29)}[rule.period.months]

    found = deadline(rule.name, start, territory=Territory.ALSACE_MOSELLE)

    assert same_date_later(start, rule.period.months) == found.due
    assert () == found.moved_by


def test_a_home_changes_nothing_to_a_period_without_distance():
    found = deadline("controller-answer", date(2026, 3, 3), residence="974")

    assert date(2026, 4, 3) == found.due
    assert "changes nothing" in str(found.remarks[0])


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_gives_its_reasons_and_its_texts(rule: str):
    found = deadline(rule, date(2026, 11, 24))

    assert RULES[rule].why
    assert all(source.title and source.words and source.certainty for source in found.sources)
    assert len(set(found.sources)) == len(found.sources) > 0


def test_only_a_moved_day_rests_on_the_list_of_holidays():
    assert texts.HOLIDAYS in deadline("controller-answer", date(2026, 3, 5)).sources
    assert texts.HOLIDAYS not in deadline("controller-answer", date(2026, 3, 3)).sources


@pytest.mark.parametrize("rule", RULES)
def test_a_period_past_the_year_9999_is_refused(rule: str):
    with pytest.raises(BeyondCalendar, match="9999"):
        deadline(rule, date(9999, 12, 31))


def test_the_last_month_of_the_calendar_can_still_be_counted():
    assert date(9999, 12, 30) == deadline("controller-answer", date(9999, 11, 30)).due


def test_an_unknown_rule_is_refused_with_the_list_of_those_known():
    with pytest.raises(UnknownRule, match=r"controller-answer, .*written-question"):
        deadline("refus-implicite", date(2026, 3, 5))
