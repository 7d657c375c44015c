"""Closing a request: what came of it, as its course proposes it, and what cannot be said of it."""

from dataclasses import replace

import pytest

from letters.domain.closing import checked, endings, proposed
from letters.domain.happenings import Particulars
from letters.domain.replies import Reply, ReplyKind
from letters.domain.request_errors import NoSuchEnding, NoSuchReason
from letters.domain.stages import Outcome
from letters.domain.standing import standing_of
from tests.fakes.story import sent, story, told

LETTER = sent("05.01")

PROPOSALS = {
    "never sent": ([], "abandoned"),
    "never answered": ([LETTER], "no-answer"),
    "granted": ([LETTER, told("granted", "20.01")], "granted"),
    "granted in part": ([LETTER, told("partly-granted", "20.01")], "partly-granted"),
    "refused": ([LETTER, told("refused", "20.01")], "refused"),
    "decided on a complaint": (
        [LETTER, told("refused", "20.01"), told("complaint-sent", "21.01"), told("decided", "20.04")],
        "decided",
    ),
}


@pytest.mark.parametrize(("events", "expected"), PROPOSALS.values(), ids=PROPOSALS)
def test_what_came_of_it_is_proposed_from_its_course(events, expected):
    request = story(*events)

    assert expected == proposed(request).outcome
    assert proposed(request).outcome in endings(standing_of(request))


def refused(*kinds):
    return replace(told("refused", "20.01"), reply=Reply(kinds))


def test_the_reason_read_in_the_refusal_is_proposed():
    request = story(LETTER, refused(ReplyKind.REFUSED_RESEARCH, ReplyKind.SAYS_ANONYMISED))

    assert Particulars(outcome=Outcome.REFUSED, reason="refused-research") == proposed(request)


def test_of_two_reasons_none_is_proposed():
    request = story(LETTER, refused(ReplyKind.REFUSED_RESEARCH, ReplyKind.REFUSED_PUBLIC_INTEREST))

    assert Particulars(outcome=Outcome.REFUSED) == proposed(request)


IMPOSSIBLE = {
    "granted, and never sent": ([], Outcome.GRANTED),
    "decided, without a complaint": ([LETTER], Outcome.DECIDED),
    "silent, after an answer": ([LETTER, told("answered", "20.01")], Outcome.NO_ANSWER),
}


@pytest.mark.parametrize(("events", "outcome"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_contradicts_the_course_is_refused(events, outcome):
    standing = standing_of(story(*events))

    with pytest.raises(NoSuchEnding):
        checked(standing, outcome, "")


@pytest.mark.parametrize(
    ("outcome", "reason"), [(Outcome.REFUSED, "because"), (Outcome.GRANTED, "refused-research")]
)
def test_a_reason_is_that_of_a_refusal_and_one_that_is_known(outcome, reason):
    standing = standing_of(story(LETTER))

    with pytest.raises(NoSuchReason):
        checked(standing, outcome, reason)


def test_a_refusal_told_on_the_telephone_alone_may_close_a_request():
    standing = standing_of(story(LETTER))

    assert Particulars(outcome=Outcome.REFUSED, reason="refused-other") == checked(
        standing, Outcome.REFUSED, "refused-other"
    )
