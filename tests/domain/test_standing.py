"""Where a request stands after all that happened to it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.channels import Channel
from letters.domain.date_errors import AskedBeforeReceipt, UnknownRule
from letters.domain.happenings import Happening
from letters.domain.requests import Request
from letters.domain.rules import RULES
from letters.domain.standing import standing_of
from tests.fakes.story import day, sent, story, told
from tests.fakes.wild_logs import DAYS, LOGS, withdrawn

REGISTERED = Channel.REGISTERED_POST

STAGES = [
    ([], "draft"),
    ([("sent", "05.01")], "waiting"),
    ([("sent", "05.01"), ("channel-failed", "06.01")], "draft"),
    ([("sent", "05.01"), ("channel-failed", "06.01"), ("sent", "08.01")], "waiting"),
    ([("sent", "05.01"), ("channel-failed", "06.01"), ("granted", "20.01")], "answered"),
    ([("sent", "05.01"), ("returned", "06.01")], "draft"),
    ([("sent", "05.01"), ("returned", "06.01"), ("acknowledged", "08.01")], "waiting"),
    ([("sent", "05.01"), ("acknowledged", "04.01"), ("returned", "06.01")], "draft"),
    ([("sent", "05.01"), ("acknowledged", "06.01")], "waiting"),
    ([("sent", "05.01"), ("identity-asked", "08.01")], "suspended"),
    ([("sent", "05.01"), ("identity-asked", "08.01"), ("identity-given", "09.01")], "waiting"),
    ([("sent", "05.01"), ("identity-asked", "20.03")], "waiting"),
    ([("sent", "05.01"), ("extended", "20.01")], "waiting"),
    ([("sent", "05.01"), ("reminder-sent", "10.02")], "waiting"),
    ([("sent", "05.01"), ("answered", "20.01")], "answered"),
    ([("sent", "05.01"), ("granted", "20.01")], "answered"),
    ([("sent", "05.01"), ("refused", "20.01"), ("complaint-sent", "21.01")], "complained"),
    ([("sent", "05.01"), ("complaint-sent", "10.02"), ("granted", "20.02")], "complained"),
    ([("sent", "05.01"), ("complaint-sent", "10.02"), ("decided", "20.03")], "complained"),
    ([("sent", "05.01"), ("closed", "20.01")], "closed"),
    ([("sent", "05.01"), ("closed", "20.01"), ("answered", "25.01")], "answered"),
    ([("sent", "05.01"), ("closed", "20.01"), ("note", "25.01")], "closed"),
    ([("closed", "20.01")], "closed"),
]


@pytest.mark.parametrize(("events", "stage"), STAGES)
def test_the_stage_follows_from_the_events(events, stage):
    request = story(*(told(kind, on, at, channel="email") for at, (kind, on) in enumerate(events)))

    assert stage == standing_of(request).stage


ANSWERS = [
    ([], "05.02"),
    ([("received", "06.01")], "06.02"),
    ([("extended", "20.01")], "07.04"),
    ([("extended", "20.03")], "05.02"),
    ([("identity-asked", "10.01"), ("identity-given", "15.01")], "16.02"),
    ([("identity-asked", "20.03"), ("identity-given", "25.03")], "05.02"),
]


@pytest.mark.parametrize(("events", "due"), ANSWERS)
def test_a_request_mailed_on_5_january_is_answered_at_the_latest_on(events, due):
    standing = standing_of(story(sent(), *(told(kind, on) for kind, on in events)))

    assert standing.answer is not None
    assert day(due) == standing.answer.due


def test_an_extension_after_easter_monday_moves_on():
    """Three months from 6 January end on Monday 6 April 2026, which is Easter Monday."""
    standing = standing_of(story(sent(), told("received", "06.01"), told("extended", "20.01")))

    assert standing.answer is not None
    assert (day("06.04"), day("07.04")) == (standing.answer.raw, standing.answer.due)


def test_the_holidays_are_those_of_the_body():
    good_friday = sent("03.03")
    standing = standing_of(story(good_friday, address=("1 rue Haute", "67000 STRASBOURG")))

    assert standing.answer is not None
    assert (day("03.04"), day("07.04")) == (standing.answer.earliest, standing.answer.due)


DOUBTS = [
    ([told("identity-asked", "10.01"), told("identity-given", "08.01")], "suspended", None),
    ([told("received", "12.01"), told("identity-asked", "10.01")], "sent", AskedBeforeReceipt),
]


class TestDatesThatContradictOneAnother:
    """They leave the request sent, with the doubt to clear: the fold never fails."""

    @pytest.mark.parametrize(("events", "stage", "doubt"), DOUBTS)
    def test_are_told(self, events, stage, doubt):
        standing = standing_of(story(sent(), *events))

        assert stage == standing.stage
        assert doubt is (type(standing.doubt) if standing.doubt else None)
        assert standing.answer is None

    def test_of_a_corrected_question_of_the_same_day_are_none(self):
        asked = told("identity-asked", "08.01", 1, name="asked")
        given_on_10 = told("identity-given", "10.01", 2)

        standing = standing_of(
            story(sent(), asked, given_on_10, told("identity-asked", "10.01", 3, corrects="asked"))
        )

        assert ("waiting", None) == (standing.stage, standing.doubt)

    def test_include_a_rule_that_is_not_known_here(self):
        assert isinstance(standing_of(story(sent(), rule="of-another-book")).doubt, UnknownRule)


class TestALetterThatNobodyMustAnswer:
    """A question's two months run from its publication, not from a letter to a deputy."""

    @pytest.mark.parametrize("rule", ["", "written-question"])
    def test_is_sent_and_no_period_runs(self, rule):
        standing = standing_of(story(sent(), rule=rule))

        assert ("sent", None, None) == (standing.stage, standing.running, standing.doubt)


def test_a_practitioner_who_asks_for_identity_has_no_longer_time_for_the_record():
    plain = standing_of(story(sent(), rule="medical-record-recent"))
    asked = standing_of(story(sent(), told("identity-asked", "07.01"), rule="medical-record-recent"))

    assert plain.answer == asked.answer


class TestTheComplaint:
    """Silence is counted from the latest possible receipt, the time to contest it from the earliest."""

    def test_lodged_on_the_site_counts_from_that_day(self):
        standing = standing_of(story(sent(), told("complaint-sent", "10.02", channel="web-form")))

        assert standing.silence is not None
        assert day("10.05") == standing.silence.due
        assert standing.silence == standing.running

    def test_by_registered_letter_leaves_less_time_to_contest_than_its_latest_receipt_would(self):
        standing = standing_of(story(sent(), told("complaint-sent", "10.02", channel=REGISTERED.value)))

        assert standing.silence is not None
        assert standing.appeal is not None
        assert (day("02.03"), day("02.06")) == (standing.silence.start, standing.silence.due)
        assert day("12.05") == standing.appeal.start

    def test_once_decided_leaves_the_time_to_contest(self):
        events = (told("complaint-sent", "10.02", channel="web-form"), told("decided", "20.03"))
        standing = standing_of(story(sent(), *events))

        assert standing.running == standing.appeal
        assert standing.appeal is not None
        assert day("20.03") == standing.appeal.start


OUTCOMES = [
    ([("granted", "20.01")], "granted"),
    ([("partly-granted", "20.01")], "partly-granted"),
    ([("refused", "20.01")], "refused"),
    ([("answered", "20.01")], "answered"),
    ([("refused", "20.01"), ("complaint-sent", "21.01"), ("decided", "01.03")], "decided"),
    ([], "no-answer"),
]


@pytest.mark.parametrize(("events", "outcome"), OUTCOMES)
def test_a_closed_request_ended_as_its_last_answer(events, outcome):
    standing = standing_of(story(sent(), *(told(*each) for each in events), told("closed", "10.03")))

    assert outcome == standing.outcome
    assert day("10.03") == standing.closed_on
    assert standing.running is None


def test_a_request_closed_before_it_left_was_given_up():
    assert "abandoned" == standing_of(story(told("closed", "10.03"))).outcome


class TestTheFold:
    """Whatever the log, there is one answer to « where does it stand? »."""

    @given(LOGS, st.sampled_from(["", "of-another-book", *RULES]))
    def test_never_fails(self, log, rule):
        assert standing_of(story(*log, rule=rule)).stage

    @given(LOGS.flatmap(lambda log: st.tuples(st.just(log), st.permutations(log))))
    def test_is_the_same_in_whatever_order_the_events_come(self, pair):
        log, shuffled = pair

        assert repr(standing_of(story(*log))) == repr(standing_of(story(*shuffled)))

    @given(LOGS, st.sampled_from(sorted(set(Happening) - {Happening.WITHDRAWN})), DAYS)
    def test_counts_a_withdrawn_event_for_nothing(self, log, kind, on):
        assert repr(standing_of(story(*log))) == repr(standing_of(story(*log, *withdrawn(kind, on))))

    @given(LOGS)
    def test_gives_no_last_day_before_the_first(self, log):
        standing = standing_of(story(*log))

        for period in (standing.answer, standing.silence, standing.appeal):
            assert period is None or period.start <= period.earliest <= period.due

    @given(LOGS, st.integers(1, 300))
    def test_depends_on_the_days_between_the_events_told_not_on_the_moments_of_telling(self, log, minutes):
        later = [replace(event, recorded_at=event.recorded_at + timedelta(minutes=minutes)) for event in log]

        assert _days(story(*log)) == _days(story(*later))


def _days(request: Request) -> tuple[object, ...]:
    standing = standing_of(request)
    return standing.stage, standing.sent_on, standing.answer and standing.answer.due, standing.closed_on
