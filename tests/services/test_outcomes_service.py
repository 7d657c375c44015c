"""What came of every request: read once, grouped as it is asked, each figure with how many it is about."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.outcomes import Matter, Timing
from letters.services.outcome_tables import VIEWS, chart_of, figures_of, grid_of, opening
from letters.services.outcomes import By, Matters, Outcomes, Question, report_of
from letters.services.telling_outcomes import bar_words, late_words, number_words, sent_words, share_words
from tests.fakes.busy_household import busy
from tests.fakes.story import day

MATTER = Matter("CPAM de Paris", "health-insurer", "access", day("03.01"), Timing.IN_TIME, department="75")


def of(*matters, **question):
    return report_of(Matters(day("01.07"), matters), Question(**question))


@pytest.fixture
def report():
    desk = busy()
    return report_of(Outcomes(desk.requests.records, desk.requests.clock).matters(), Question())


def test_every_request_sent_is_counted_once_whatever_it_is_grouped_by():
    desk = busy()
    matters = Outcomes(desk.requests.records, desk.requests.clock).matters()

    for by in By:
        assert 11 == sum(group.sent for group in report_of(matters, Question(by)).groups)


def test_the_reading_tells_how_far_it_is():
    desk, heard = busy(), []
    Outcomes(desk.requests.records, desk.requests.clock).matters(lambda *step: heard.append(step))

    assert [(1, 11), (11, 11)] == [heard[0], heard[-1]]


def test_one_body_written_in_two_ways_is_one_body():
    groups = of(
        MATTER, replace(MATTER, body="C.P.A.M. de PARIS"), replace(MATTER, body="CPAM DE PARIS")
    ).groups

    assert "CPAM de Paris" == groups[0].name
    assert 2 <= groups[0].sent


@pytest.mark.parametrize(
    ("by", "expected"),
    [("kind", "Caisse d’assurance maladie (CPAM, MSA, CGSS)"), ("right", "Accès"), ("region", "Paris (75)")],
)
def test_groups_are_named_in_words(by, expected):
    assert expected == of(MATTER, by=By(by)).groups[0].name


def test_what_is_not_known_of_a_body_says_so():
    unknown = replace(MATTER, kind="", department="")

    assert "Nature non précisée" == of(unknown, by=By.KIND).groups[0].name
    assert "Département inconnu" == of(unknown, by=By.REGION).groups[0].name


def test_the_period_is_that_of_the_sending_both_days_included():
    later = replace(MATTER, sent_on=day("12.06"))

    assert 1 == of(MATTER, later, since=day("12.06"), until=day("12.06")).whole.sent
    assert None is of(MATTER, since=day("04.01")).whole


PERIODS = {
    (1, "03.01", "03.01"): "1 demande envoyée le 3 janvier 2026",
    (7, "03.01", "12.06"): "7 demandes envoyées du 3 janvier au 12 juin 2026",
    (2, "01.02", "01.02"): "2 demandes envoyées le 1er février 2026",
    (2, "01.02", "09.02"): "2 demandes envoyées du 1er au 9 février 2026",
}


@pytest.mark.parametrize(("told", "expected"), PERIODS.items())
def test_how_many_were_sent_and_when_is_said(told, expected):
    count, first, last = told

    assert expected == sent_words(count, day(first), day(last))


def test_a_period_over_two_years_says_both():
    said = sent_words(2, date(2025, 12, 31), date(2026, 1, 1))

    assert "2 demandes envoyées du 31 décembre 2025 au 1er janvier 2026" == said


@pytest.mark.parametrize(
    ("part", "whole", "expected"), [(3, 4, "3 sur 4"), (9, 9, "9 sur 9"), (4, 10, "4 sur 10 (40\u202f%)")]
)
def test_per_cent_are_said_from_ten_on(part, whole, expected):
    assert expected == share_words(part, whole)


def test_the_middle_of_the_delays_is_that_of_the_late_answers_alone():
    late = [replace(MATTER, timing=Timing.LATE, late_by=days) for days in (2, 9)]
    waiting = replace(MATTER, timing=Timing.OVERDUE, late_by=400)

    whole = of(*late, waiting, MATTER).whole

    assert (2, 5.5, 9) == (whole.late, whole.late_median, whole.late_most)
    assert "2 réponses en retard, de 5,5 jours en médiane et de 9 jours au plus" == late_words(whole)


def test_numbers_have_a_comma_where_the_interface_is_french():
    assert ["12", "12,5"] == [number_words(12.0), number_words(12.5)]


def test_waits_that_are_not_over_are_told_apart_and_stand_in_no_share():
    waiting = replace(MATTER, timing=Timing.AWAITED)
    told = opening(of(MATTER, waiting, waiting))

    assert "Réponses dans le délai\u00a0: 1 sur 1 dont le délai est passé ou la réponse arrivée" in told
    assert any("2 ne sont pas terminées" in each for each in told)


def test_an_empty_book_says_that_nothing_was_sent():
    report = of()

    assert ("Aucune demande n’a été envoyée sur cette période.",) == opening(report)
    assert () == figures_of(report).whole.rows


def test_where_everything_waits_nothing_is_said_of_their_time():
    report = of(*[replace(MATTER, timing=Timing.AWAITED)] * 12)

    assert "rien ne peut encore être dit" in opening(report)[1]
    assert not any("%" in each for each in opening(report))


def test_the_chart_and_the_tables_tell_the_same(report):
    times = grid_of(report, VIEWS[0])

    for bar, row in zip(chart_of(report, most=99).bars, times.rows, strict=True):
        assert (row[0], row[1]) == (bar.name, sum(bar.parts))


def test_a_bar_is_told_whole_to_who_listens():
    late = replace(MATTER, timing=Timing.LATE, late_by=3)

    said = bar_words(of(MATTER, late).groups[0])

    assert said == "CPAM de Paris\u00a0: 2 demandes envoyées le 3 janvier 2026. 1 dans le délai, 1 en retard."


@given(st.lists(st.sampled_from(list(Timing)), max_size=40), st.sampled_from(list(By)))
def test_the_columns_of_time_add_up_to_the_requests_sent(timings, by):
    sent = [
        replace(MATTER, timing=timing, sent_on=MATTER.sent_on + timedelta(n))
        for n, timing in enumerate(timings)
    ]

    for row in grid_of(of(*sent, by=by), VIEWS[0]).rows:
        _name, count, in_time, late, _median, _most, overdue, awaited, uncounted = row
        assert count == in_time + late + overdue + awaited + uncounted
