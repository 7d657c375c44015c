"""What came of requests: answers counted with their delay, waits that are not over apart from them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.happenings import Particulars
from letters.domain.outcomes import matter_of, tallies
from letters.domain.replies import Reply, ReplyKind
from letters.domain.stages import Outcome
from tests.fakes.story import day, sent, story, told
from tests.fakes.wild_logs import DAYS, LOGS

LETTER = sent("05.01")
"""An e-mail, received on that day: its answer is due on 5 February."""

TIMINGS = {
    "an answer on the last day": ([("granted", "05.02")], "05.06", ("in-time", 0)),
    "an answer the day after": ([("granted", "06.02")], "05.06", ("late", 1)),
    "an answer that refuses": ([("refused", "20.01")], "05.06", ("in-time", 0)),
    "a wait that is not over": ([], "05.02", ("awaited", 0)),
    "a wait that is over": ([], "15.02", ("overdue", 10)),
    "an acknowledgement alone, of three days later": ([("acknowledged", "08.01")], "15.02", ("overdue", 6)),
    "an identity asked in time": ([("identity-asked", "08.01")], "15.05", ("awaited", 0)),
    "two more months announced in time": ([("extended", "20.01")], "15.03", ("awaited", 0)),
    "a second answer after one in time": (
        [("answered", "20.01"), ("granted", "20.03")],
        "05.06",
        ("in-time", 0),
    ),
    "given up before its last day": ([("closed", "10.01")], "20.01", ("awaited", 0)),
}


@pytest.mark.parametrize(("then", "today", "expected"), TIMINGS.values(), ids=TIMINGS)
def test_how_the_time_was_kept(then, today, expected):
    matter = matter_of(story(LETTER, *(told(*each) for each in then)), day(today))

    assert expected == (matter.timing, matter.late_by)


ENDS = {
    "granted": ([("granted", "20.01")], "granted"),
    "granted, then closed": ([("granted", "20.01"), ("closed", "21.01")], "granted"),
    "refused, then decided by the authority": (
        [("refused", "20.01"), ("complaint-sent", "21.01"), ("decided", "20.03"), ("closed", "21.03")],
        "decided",
    ),
    "closed without an answer": ([("closed", "01.03")], "no-answer"),
    "no answer yet": ([], None),
}


@pytest.mark.parametrize(("then", "expected"), ENDS.values(), ids=ENDS)
def test_what_came_of_it(then, expected):
    matter = matter_of(story(LETTER, *(told(*each) for each in then)), day("05.06"))

    assert expected == matter.outcome


FATES = {
    "no complaint": ([], "05.06", None),
    "within the three months": ([("complaint-sent", "10.02")], "10.05", "pending"),
    "three months of silence": ([("complaint-sent", "10.02")], "20.05", "silent"),
    "news after the three months: no text says that it is a rejection": (
        [("complaint-sent", "10.02"), ("complaint-progress", "20.05")],
        "20.12",
        "pending",
    ),
    "a decision after the silence": ([("complaint-sent", "10.02"), ("decided", "20.06")], "21.06", "decided"),
}


@pytest.mark.parametrize(("then", "today", "expected"), FATES.values(), ids=FATES)
def test_what_became_of_the_complaint(then, today, expected):
    matter = matter_of(story(LETTER, *(told(*each) for each in then)), day(today))

    assert expected == matter.fate


def test_a_request_never_sent_is_not_counted():
    assert matter_of(story(), day("05.06")) is None


def test_what_the_person_says_on_closing_decides_what_came_of_it():
    closing = replace(told("closed", "01.03"), particulars=Particulars(outcome=Outcome.GRANTED))

    assert "granted" == matter_of(story(LETTER, closing), day("05.06")).outcome


def test_a_reason_said_twice_is_counted_once():
    said = Reply((ReplyKind.REFUSED_RESEARCH, ReplyKind.SAYS_ANONYMISED))
    refusals = [replace(told("refused", on), reply=said) for on in ("20.01", "25.01")]
    closing = replace(told("closed", "01.03"), particulars=Particulars(reason="refused-research"))

    assert (ReplyKind.REFUSED_RESEARCH,) == matter_of(story(LETTER, *refusals, closing), day("05.06")).reasons


def test_requests_are_counted_by_body_the_one_most_often_written_to_first():
    late, waiting = story(LETTER, told("granted", "15.02")), story(LETTER)
    other = replace(waiting, recipient=replace(waiting.recipient, name="Une autre"))
    matters = [matter_of(each, day("31.01")) for each in (other, late, waiting)]

    first, second = tallies(matters, lambda matter: matter.body)

    assert (2, {"late": 1, "awaited": 1}, 10, 10) == (
        first.sent,
        first.timings,
        first.late_median,
        first.late_most,
    )
    assert ("Une autre", 1, None) == (second.name, second.sent, second.late_median)


@given(st.lists(LOGS, max_size=4), DAYS)
def test_whatever_happened_every_request_sent_is_counted_once(logs, today):
    matters = [found for log in logs if (found := matter_of(story(*log), today)) is not None]

    counted = tallies(matters, lambda matter: matter.right)

    assert (
        len(matters)
        == sum(each.sent for each in counted)
        == sum(sum(each.timings.values()) for each in counted)
    )
    assert all(each.complaints <= each.sent and each.first <= each.last for each in counted)
