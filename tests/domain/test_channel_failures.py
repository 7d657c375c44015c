"""A channel that failed is not tried again; why it failed is said."""

import pytest

from letters.domain.channel_failures import FAILURES, ChannelFailure, failed_channels
from letters.domain.happenings import Happening
from tests.fakes.sample_requests import event

SENT, FAILED, RETURNED = Happening.SENT, Happening.CHANNEL_FAILED, Happening.RETURNED


def told(*kinds):
    """Give events in the order told: a sending by a channel is a pair."""
    return [
        event(each[0], after=place, channel=each[1]) if isinstance(each, tuple) else event(each, after=place)
        for place, each in enumerate(kinds)
    ]


STORIES = [
    ([], set()),
    ([(SENT, "email")], set()),
    ([FAILED], set()),
    ([(SENT, "email"), FAILED], {"email"}),
    ([(SENT, "email"), FAILED, (SENT, "web-form")], {"email"}),
    ([(SENT, "email"), FAILED, (SENT, "web-form"), FAILED], {"email", "web-form"}),
    ([(SENT, "registered-post"), RETURNED], {"registered-post"}),
]


@pytest.mark.parametrize(("story", "failed"), STORIES)
def test_the_channels_that_failed_are_those_of_the_sendings_before(story, failed):
    assert failed == failed_channels(told(*story))


def test_every_reason_is_said():
    assert set(ChannelFailure) == FAILURES.keys()
