"""What an extension, or a question about identity, does to the controller's month."""

from datetime import date

import pytest

from letters.domain import texts
from letters.domain.date_errors import (
    AskedBeforeReceipt,
    BeyondCalendar,
    DoesNotApply,
    ExtendedBeforeReceipt,
    GivenBeforeAsked,
    MissingIdentityRequest,
    PeriodSuspended,
)
from letters.domain.deadlines import deadline

RECEIVED = date(2026, 3, 5)
"""The first month ends on Tuesday 7 April 2026, the third on Friday 5 June."""


class TestAnExtension:
    """GDPR art. 12(3): told "within one month of receipt of the request, together with the reasons"."""

    @pytest.mark.parametrize("rule", ["controller-answer", "controller-answer-extended"])
    @pytest.mark.parametrize("told", [RECEIVED, date(2026, 4, 5), date(2026, 4, 7)])
    def test_told_within_the_first_month_gives_three_months_from_receipt(self, rule: str, told: date):
        """The month itself runs to 7 April, its last days being off."""
        found = deadline(rule, RECEIVED, extended_on=told)

        assert date(2026, 6, 5) == found.due
        assert "three months after receipt" in str(found.remarks[0])
        assert texts.GDPR_EXTENSION in found.sources

    @pytest.mark.parametrize("rule", ["controller-answer", "controller-answer-extended"])
    def test_told_after_the_first_month_has_no_effect(self, rule: str):
        found = deadline(rule, RECEIVED, extended_on=date(2026, 4, 8))

        assert date(2026, 4, 7) == found.due
        assert "no effect" in str(found.remarks[0])

    def test_told_before_the_request_is_refused_with_both_dates(self):
        with pytest.raises(ExtendedBeforeReceipt, match=r"2026-03-04.*2026-03-05"):
            deadline("controller-answer-extended", RECEIVED, extended_on=date(2026, 3, 4))

    def test_may_wait_for_as_long_as_a_question_about_identity_stopped_the_month(self):
        asked, given = date(2026, 3, 10), date(2026, 4, 10)

        found = deadline(
            "controller-answer",
            RECEIVED,
            extended_on=date(2026, 5, 7),
            identity_asked=asked,
            identity_given=given,
        )

        assert [date(2026, 7, 6), date(2026, 7, 10)] == [variant.raw for variant in found.variants]
        assert date(2026, 7, 10) == found.due


class TestAQuestionAboutIdentity:
    """The periods are suspended while the controller waits (décret 2019-536, art. 77)."""

    def test_leaves_two_ways_to_count_and_the_later_is_kept(self):
        found = deadline(
            "controller-answer",
            date(2026, 11, 24),
            identity_asked=date(2026, 12, 1),
            identity_given=date(2026, 12, 8),
        )

        ways = [(variant.key, variant.raw) for variant in found.variants]
        assert [("paused", date(2026, 12, 31)), ("restarted", date(2027, 1, 8))] == ways
        assert (date(2027, 1, 8), date(2026, 12, 31)) == (found.due, found.earliest)

    def test_can_make_the_added_days_the_later_way(self):
        """Asked on 1 January, answered on the 31st: February is short."""
        found = deadline(
            "controller-answer",
            date(2026, 1, 1),
            identity_asked=date(2026, 1, 1),
            identity_given=date(2026, 1, 31),
        )

        assert (date(2026, 3, 3), date(2026, 3, 3)) == (found.raw, found.due)

    def test_rests_on_the_texts_that_suspend(self):
        found = deadline("controller-answer", RECEIVED, identity_asked=RECEIVED, identity_given=RECEIVED)

        assert {texts.IDENTITY_SUSPENDS, texts.IDENTITY_SUSPENDED_BEFORE} <= set(found.sources)

    @pytest.mark.parametrize("asked", [RECEIVED, date(2026, 4, 5), date(2026, 4, 7)])
    def test_without_an_answer_stops_the_period(self, asked: date):
        with pytest.raises(PeriodSuspended, match=asked.isoformat()):
            deadline("controller-answer", RECEIVED, identity_asked=asked)

    @pytest.mark.parametrize("given", [None, date(2026, 4, 20)])
    def test_asked_once_the_period_has_ended_changes_nothing(self, given: date | None):
        found = deadline("controller-answer", RECEIVED, identity_asked=date(2026, 4, 8), identity_given=given)

        assert (date(2026, 4, 7), ()) == (found.due, found.variants)
        assert "changes nothing" in str(found.remarks[0])

    def test_asked_after_the_first_month_still_stops_an_extended_period(self):
        with pytest.raises(PeriodSuspended):
            deadline(
                "controller-answer",
                RECEIVED,
                extended_on=date(2026, 4, 1),
                identity_asked=date(2026, 5, 4),
            )

    def test_asked_on_a_day_off_that_ends_the_period_leaves_the_days_up_to_the_working_day(self):
        """Asked on Easter Monday, the last day being Tuesday 7 April; answered on the 20th."""
        found = deadline(
            "controller-answer",
            RECEIVED,
            identity_asked=date(2026, 4, 6),
            identity_given=date(2026, 4, 20),
        )

        assert date(2026, 4, 21) == found.variants[0].raw


class TestContradictoryDates:
    """Both dates are named, so that the person knows which to check."""

    def test_identity_asked_before_the_request(self):
        with pytest.raises(AskedBeforeReceipt, match=r"2026-03-04.*2026-03-05"):
            deadline("controller-answer", RECEIVED, identity_asked=date(2026, 3, 4))

    def test_identity_given_before_it_was_asked(self):
        with pytest.raises(GivenBeforeAsked, match=r"2026-03-09.*2026-03-10"):
            deadline(
                "controller-answer",
                RECEIVED,
                identity_asked=date(2026, 3, 10),
                identity_given=date(2026, 3, 9),
            )

    def test_identity_given_but_never_asked(self):
        with pytest.raises(MissingIdentityRequest, match="2026-03-09"):
            deadline("controller-answer", RECEIVED, identity_given=date(2026, 3, 9))

    @pytest.mark.parametrize("event", ["extended_on", "identity_asked"])
    def test_events_of_a_controller_given_to_another_rule(self, event: str):
        with pytest.raises(DoesNotApply, match="authority-silence"):
            deadline("authority-silence", RECEIVED, **{event: RECEIVED})

    def test_a_wait_past_the_year_9999(self):
        with pytest.raises(BeyondCalendar):
            deadline(
                "controller-answer", RECEIVED, identity_asked=RECEIVED, identity_given=date(9999, 12, 31)
            )
