"""What to do next, from which day, and why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from letters.domain.advice import steps
from letters.domain.channels import Channel
from letters.domain.stages import Stage
from letters.domain.standing import standing_of
from letters.domain.steps import COMPLAINT, REMINDER, Advice, advised
from tests.fakes.story import day, sent, story, told
from tests.fakes.wild_logs import LOGS

OPENED = date(2026, 1, 1)
FORM = Channel.WEB_FORM.value


def ahead(*events, rule="controller-answer"):
    return steps(standing_of(story(*events, rule=rule)), OPENED)


def advised_on(on, *events, rule="controller-answer"):
    return advised(ahead(*events, rule=rule), day(on))


COMPLAINED = (sent(), told("complaint-sent", "10.02", channel=FORM))

ADVICE = [
    ("not sent yet", [], "02.01", "send"),
    ("lost on the way", [sent(), told("channel-failed", "06.01")], "06.01", "try-another-channel"),
    ("the last day of the month", [sent()], "05.02", "wait"),
    ("the day after", [sent()], "06.02", "remind"),
    ("reminded two weeks ago", [sent(), told("reminder-sent", "10.02")], "24.02", "wait"),
    ("reminded fifteen days ago", [sent(), told("reminder-sent", "10.02")], "25.02", "complain"),
    ("reminded too early", [sent(), told("reminder-sent", "10.01")], "05.02", "wait"),
    ("reminded too early, then late", [sent(), told("reminder-sent", "10.01")], "06.02", "complain"),
    ("asked who I am", [sent(), told("identity-asked", "08.01")], "08.01", "prove-identity"),
    ("asked who I am after their month", [sent(), told("identity-asked", "10.02")], "10.02", "remind"),
    (
        "asked who I am after a reminder",
        [sent(), told("reminder-sent", "10.02"), told("identity-asked", "12.02")],
        "13.02",
        "prove-identity",
    ),
    ("answered, not read", [sent(), told("answered", "20.01")], "20.01", "read-answer"),
    ("granted", [sent(), told("granted", "20.01")], "20.01", "close"),
    ("refused", [sent(), told("refused", "20.01")], "20.01", "complain"),
    ("granted in part", [sent(), told("partly-granted", "20.01")], "20.01", "complain"),
    ("complained", [*COMPLAINED], "10.05", "wait"),
    ("the silence of the authority", [*COMPLAINED], "11.05", "contest"),
    ("the last safe day to contest", [*COMPLAINED], "13.07", "contest"),
    ("too late to contest", [*COMPLAINED], "14.07", "wait"),
    ("answered after the complaint", [*COMPLAINED, told("granted", "20.02")], "21.02", "close"),
    ("refused after the complaint", [*COMPLAINED, told("refused", "20.02")], "21.02", "wait"),
    (
        "refused after it, and the authority silent",
        [*COMPLAINED, told("refused", "20.02")],
        "11.05",
        "contest",
    ),
    ("answered after the complaint, unread", [*COMPLAINED, told("answered", "20.02")], "10.05", "close"),
    (
        "answered after it, and the authority silent",
        [*COMPLAINED, told("answered", "20.02")],
        "11.05",
        "contest",
    ),
    (
        "granted after it, and decided",
        [*COMPLAINED, told("granted", "20.02"), told("decided", "20.03")],
        "21.03",
        "read-decision",
    ),
    ("granted after it, and the authority silent", [*COMPLAINED, told("granted", "20.02")], "11.05", "close"),
    ("decided", [*COMPLAINED, told("decided", "20.03")], "21.03", "read-decision"),
    ("the last safe day after a decision", [*COMPLAINED, told("decided", "20.03")], "21.05", "read-decision"),
    ("decided long ago", [*COMPLAINED, told("decided", "20.03")], "22.05", "close"),
    (
        "lost, then answered",
        [sent(), told("channel-failed", "06.01"), told("granted", "20.01")],
        "20.01",
        "close",
    ),
    ("extended", [sent(), told("extended", "20.01")], "07.04", "wait"),
    ("extended, and late", [sent(), told("extended", "20.01")], "08.04", "remind"),
    ("extended too late", [sent(), told("extended", "20.03")], "21.03", "remind"),
]


@pytest.mark.parametrize(
    ("events", "on", "advice"), [each[1:] for each in ADVICE], ids=[a[0] for a in ADVICE]
)
def test_the_one_step_of_the_day(events, on, advice):
    step = advised_on(on, *events)

    assert step is not None
    assert advice == step.advice


def test_a_closed_request_asks_for_nothing():
    assert advised_on("20.03", sent(), told("closed", "20.01")) is None


def test_dates_that_contradict_one_another_are_to_be_checked():
    step = advised_on("20.03", sent(), told("received", "12.01"), told("identity-asked", "10.01"))

    assert step is not None
    assert (Advice.CHECK_DATES, day("05.01")) == (step.advice, step.since)


@pytest.mark.parametrize("rule", ["", "written-question"])
@pytest.mark.parametrize(("on", "advice"), [("06.01", "wait"), ("05.03", "wait"), ("06.03", "close")])
def test_a_letter_that_nobody_must_answer_is_put_away_after_two_months(rule, on, advice):
    step = advised_on(on, sent(), rule=rule)

    assert step is not None
    assert advice == step.advice


def test_a_letter_to_a_deputy_never_leads_to_the_authority():
    found = {step.advice for step in ahead(sent(), rule="written-question")}

    assert found.isdisjoint({Advice.REMIND, Advice.COMPLAIN})


def test_one_may_complain_at_once_without_reminding():
    remind, complain = ahead(sent())

    assert (Advice.REMIND, REMINDER) == (remind.advice, remind.letter)
    assert (Advice.COMPLAIN, COMPLAINT, remind.since) == (complain.advice, complain.letter, complain.since)


def test_what_was_granted_and_not_done_is_complained_of():
    close, complain = ahead(sent(), told("granted", "20.01"))

    assert (Advice.CLOSE, Advice.COMPLAIN, COMPLAINT) == (close.advice, complain.advice, complain.letter)


def test_no_step_after_a_letter_that_nobody_must_answer_rests_on_the_month():
    (close,) = ahead(sent(), rule="")

    assert "No text" in close.source.words


def test_waiting_says_until_when_and_not_that_they_are_late():
    waiting, late = advised_on("20.01", sent()), advised_on("06.02", sent())

    assert waiting is not None
    assert late is not None
    assert "They have until 2026-02-05 to answer" in str(waiting.why)
    assert "They had until 2026-02-05" in str(late.why)


def test_after_an_early_reminder_one_waits_for_the_month_and_not_for_the_reminder():
    waiting = advised_on("20.01", sent(), told("reminder-sent", "10.01"))
    reminded = advised_on("20.02", sent(), told("reminder-sent", "10.02"))

    assert waiting is not None
    assert reminded is not None
    assert "until 2026-02-05" in str(waiting.why)
    assert "until 2026-02-25" in str(reminded.why)


def test_the_wait_for_the_authority_names_its_last_day():
    waiting = advised_on("20.03", *COMPLAINED)

    assert waiting is not None
    assert "until 2026-05-10" in str(waiting.why)


def test_a_reminder_at_the_end_of_time_is_a_date_to_check():
    reminded = replace(told("reminder-sent", "10.02"), on=date.max)

    assert [Advice.CHECK_DATES] == [step.advice for step in ahead(sent(), reminded)]


def test_identity_asked_too_late_may_still_be_proved_beside_the_reminder():
    ways = [step.advice for step in ahead(sent(), told("identity-asked", "10.02"))]

    assert [Advice.REMIND, Advice.COMPLAIN, Advice.PROVE_IDENTITY] == ways


class TestNoStepOpensTooEarly:
    """Nobody is called late before the latest of the days that can be defended."""

    @given(LOGS)
    def test_neither_reminder_nor_complaint_before_the_last_day_has_passed(self, log):
        standing = standing_of(story(*log))

        if standing.stage is Stage.WAITING and standing.answer is not None:
            accusing = [each for each in self._steps(log) if each.advice in {Advice.REMIND, Advice.COMPLAIN}]
            assert all(step.since > standing.answer.due for step in accusing)

    @given(LOGS)
    def test_nor_an_appeal_before_the_silence_is_certain(self, log):
        standing = standing_of(story(*log))

        for step in self._steps(log):
            if step.advice is Advice.CONTEST and standing.course.decided is None:
                assert standing.silence is not None
                assert step.since > standing.silence.due

    @given(LOGS)
    def test_and_every_open_request_has_a_step(self, log):
        standing = standing_of(story(*log))

        assert (standing.stage is Stage.CLOSED) or self._steps(log)

    def _steps(self, log):
        return steps(standing_of(story(*log)), OPENED)


def test_a_step_with_a_last_day_is_not_advised_after_it():
    contest = next(step for step in ahead(*COMPLAINED) if step.advice is Advice.CONTEST)

    assert contest.until is not None
    assert advised((contest,), contest.until) == contest
    assert advised((contest,), contest.until + timedelta(days=1)) is None
