"""A complaint followed for years: silence, news, decision, the time to contest, and a letter once a year."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.advice import steps
from letters.domain.channels import Channel
from letters.domain.complaint_periods import complaint_periods
from letters.domain.happenings import Happening
from letters.domain.sources import Certainty
from letters.domain.standing import fold, standing_of
from letters.domain.steps import STATE_OF_PROGRESS, Advice, advised
from letters.domain.texts import CNIL_SILENCE
from tests.fakes.story import day, sent, story, told, uid_of

FORM = Channel.WEB_FORM.value
COMPLAINED = (sent(), told("complaint-sent", "10.02", channel=FORM))
LATER = st.dates(day("11.02"), day("31.12", 2030))


def ahead(*events):
    standing = standing_of(story(*events))
    return steps(standing, day("01.01"))


def step_on(on, *events):
    return advised(ahead(*events), on)


YEARS = [
    ("the three months", [], day("10.05"), "wait"),
    ("silent", [], day("11.05"), "contest"),
    ("the last safe day to contest", [], day("13.07"), "contest"),
    ("too late to contest, but the CNIL may still decide", [], day("14.07"), "wait"),
    ("a year after the complaint, less a day", [], day("09.02", 2027), "wait"),
    ("a year after the complaint", [], day("10.02", 2027), "ask-progress"),
    ("three years after", [], day("10.02", 2029), "ask-progress"),
    ("news in time", [told("complaint-progress", "02.04")], day("11.05"), "wait"),
    ("three months after news in time", [told("complaint-progress", "02.04")], day("03.07"), "contest"),
    ("news after the three months", [told("complaint-progress", "20.05")], day("21.05"), "wait"),
    ("a year after the news", [told("complaint-progress", "20.05")], day("20.05", 2027), "ask-progress"),
    ("a year after the acknowledgement", [told("complaint-acknowledged", "01.03")], day("01.03", 2027),
     "ask-progress"),
    ("decided after the silence", [told("decided", "20.06")], day("21.06"), "read-decision"),
    ("the last safe day after that decision", [told("decided", "20.06")], day("21.08"), "read-decision"),
    ("decided after news", [told("complaint-progress", "02.04"), told("decided", "20.06")], day("21.06"),
     "read-decision"),
    ("decided and too late", [told("decided", "20.06")], day("25.08"), "close"),
]  # fmt: skip


@pytest.mark.parametrize(("events", "on", "advice"), [each[1:] for each in YEARS], ids=[y[0] for y in YEARS])
def test_the_step_of_the_day_through_the_years(events, on, advice):
    step = step_on(on, *COMPLAINED, *events)

    assert step is not None
    assert advice == step.advice


def test_the_yearly_letter_is_told_as_our_advice_and_not_as_the_law():
    step = step_on(day("10.02", 2027), *COMPLAINED)

    assert step is not None
    assert (STATE_OF_PROGRESS, Certainty.DERIVED, "Our advice") == (
        step.letter, step.source.certainty, step.source.title,
    )  # fmt: skip


def test_a_letter_that_left_since_puts_the_next_one_off_for_a_year():
    wrote = replace(told("note", "12.12"), letter=uid_of("state of progress"))

    assert "wait" == step_on(day("11.12", 2027), *COMPLAINED, wrote).advice
    assert "ask-progress" == step_on(day("12.12", 2027), *COMPLAINED, wrote).advice


def test_a_note_without_a_letter_puts_nothing_off():
    assert ahead(*COMPLAINED) == ahead(*COMPLAINED, told("note", "12.12"))


def test_news_in_time_say_what_is_settled_and_what_is_not():
    standing = standing_of(story(*COMPLAINED, told("complaint-progress", "02.04")))

    (remark,) = standing.silence.remarks
    assert "no rejection is born" in remark.sentence
    assert "not settled" in remark.sentence
    assert "n° 465229" in [source.article for source in standing.silence.sources]


def test_news_after_the_three_months_rest_on_the_decisions_of_2025():
    standing = standing_of(story(*COMPLAINED, told("complaint-progress", "20.05")))

    assert "taken back" in standing.silence.remarks[0].sentence
    assert "n° 491492 and n° 491493" in [source.article for source in standing.silence.sources]


def test_the_wait_for_the_authority_rests_on_the_text_of_its_silence():
    step = step_on(day("10.05"), *COMPLAINED)

    assert ("wait", CNIL_SILENCE) == (step.advice, step.source)


def test_once_the_time_to_contest_is_over_a_lawyer_may_still_be_asked():
    why = step_on(day("14.07"), *COMPLAINED).why.sentence

    assert "taken to have ended" in why
    assert "a lawyer" in why


def test_contesting_says_that_no_lawyer_is_compulsory_and_that_one_is_wise():
    step = step_on(day("11.05"), *COMPLAINED)

    assert "No lawyer is compulsory" in step.why.sentence
    assert "see one" in step.why.sentence


DISTANCES = [("", "22.06"), ("974", "21.07"), ("abroad", "21.08")]
DECIDED = (*COMPLAINED, told("decided", "20.04"))


@pytest.mark.parametrize(("residence", "last"), DISTANCES)
def test_the_time_to_contest_a_decision_is_longer_for_those_who_live_far(residence, last):
    standing = fold(DECIDED, rule="controller-answer", residence=residence)

    assert day(last) == standing.appeal.due


@pytest.mark.parametrize("residence", ["974", "abroad"])
def test_the_time_to_contest_a_silence_is_not_lengthened_on_a_text_that_speaks_of_decisions(residence):
    near, far = (fold(COMPLAINED, rule="controller-answer", residence=each) for each in ("", residence))

    assert near.appeal.due == far.appeal.due
    assert "do not rely on them" in far.appeal.remarks[-1].sentence


def test_the_request_tells_where_the_person_lives():
    overseas = replace(story(*DECIDED), residence="974")

    assert day("21.07") == standing_of(overseas).appeal.due


class TestLaws:
    """What holds on whatever days the authority writes."""

    @given(LATER)
    def test_news_never_bring_the_end_of_the_silence_forward(self, on):
        before = standing_of(story(*COMPLAINED)).silence
        after = standing_of(story(*COMPLAINED, replace(told("complaint-progress", "11.02"), on=on))).silence

        assert before.due <= after.due

    @given(LATER)
    def test_a_decision_is_contested_for_two_months_whenever_it_comes(self, on):
        decided = replace(told("decided", "11.02"), on=on)
        standing = standing_of(story(*COMPLAINED, decided))

        assert on == standing.appeal.start
        assert timedelta(days=59) <= standing.appeal.due - on

    @given(LATER, LATER)
    def test_the_order_in_which_news_are_written_down_changes_nothing(self, one, other):
        first = replace(told("complaint-progress", "11.02", 1), on=one)
        second = replace(told("complaint-progress", "11.02", 2), on=other)

        got = standing_of(story(*COMPLAINED, first, second)), standing_of(story(*COMPLAINED, second, first))
        assert got[0] == got[1]

    @given(st.lists(LATER, max_size=3), LATER)
    def test_something_is_always_advised_until_the_request_is_closed(self, news, on):
        events = [replace(told("complaint-progress", "11.02", at), on=each) for at, each in enumerate(news)]

        assert advised(ahead(*COMPLAINED, *events), on) is not None


def test_news_older_than_the_complaint_are_history():
    old = replace(told("complaint-progress", "05.02"), kind=Happening.COMPLAINT_PROGRESS)
    course = standing_of(story(*COMPLAINED)).course

    assert complaint_periods(course) == complaint_periods(replace(course, progress=old))


def test_asking_the_cnil_is_never_offered_once_it_decided():
    found = {step.advice for step in ahead(*COMPLAINED, told("decided", "20.06"))}

    assert Advice.ASK_PROGRESS not in found
