"""From which day the time to answer is counted, channel by channel."""

import pytest

from letters.domain.arrival import complaint_start, never_arrived, start_of
from letters.domain.channels import Channel
from letters.domain.course import course_of
from letters.domain.date_errors import MissingPresentation, TwoFates
from tests.fakes.story import day, sent, told

POST, EMAIL, FORM, COUNTER = Channel.POST, Channel.EMAIL, Channel.WEB_FORM, Channel.COUNTER
REGISTERED, ELECTRONIC = Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST

SENT_ON_5_JANUARY = [
    (POST, [], "10.01", "07.01", False),
    (POST, [("received", "08.01")], "08.01", "08.01", False),
    (POST, [("acknowledged", "09.01")], "09.01", "09.01", True),
    (POST, [("identity-asked", "08.01")], "08.01", "07.01", True),
    (POST, [("refused", "20.01")], "10.01", "07.01", False),
    (REGISTERED, [], "25.01", "07.01", False),
    (REGISTERED, [("presented", "07.01")], "22.01", "07.01", False),
    (REGISTERED, [("presented", "07.01"), ("received", "12.01")], "12.01", "12.01", True),
    (REGISTERED, [("presented", "07.01"), ("returned", "23.01")], "07.01", "07.01", True),
    (REGISTERED, [("acknowledged", "13.01")], "13.01", "13.01", True),
    (REGISTERED, [("answered", "14.01")], "14.01", "07.01", True),
    (ELECTRONIC, [], "20.01", "05.01", False),
    (ELECTRONIC, [("received", "06.01")], "06.01", "06.01", True),
    (ELECTRONIC, [("returned", "21.01")], "05.01", "05.01", True),
    (EMAIL, [], "05.01", "05.01", True),
    (EMAIL, [("received", "06.01")], "06.01", "06.01", True),
    (EMAIL, [("acknowledged", "07.01")], "07.01", "07.01", True),
    (FORM, [], "05.01", "05.01", True),
    (FORM, [("acknowledged", "06.01")], "06.01", "06.01", True),
    (COUNTER, [], "05.01", "05.01", True),
    (COUNTER, [("received", "06.01")], "06.01", "06.01", True),
]


@pytest.mark.parametrize(("channel", "events", "latest", "earliest", "proven"), SENT_ON_5_JANUARY)
def test_a_request_sent_on_5_january_is_counted_from(channel, events, latest, earliest, proven):
    start = start_of(course_of([sent("05.01", channel), *(told(kind, on) for kind, on in events)]))

    assert (day(latest), day(earliest), proven) == (start.day, start.earliest, start.proven)


def test_a_number_of_receipt_makes_an_arrival_by_post_proven():
    received = told("received", "08.01", proof="1A 200 300 3950 9")

    assert start_of(course_of([sent("05.01", POST), received])).proven


def test_a_channel_unknown_here_is_taken_for_the_post():
    assert day("10.01") == start_of(course_of([told("sent", "05.01", channel="pigeon")])).day


def test_a_registered_letter_sent_back_without_presentation_cannot_be_counted():
    with pytest.raises(MissingPresentation):
        start_of(course_of([sent("05.01", REGISTERED), told("returned", "23.01")]))


def test_a_letter_is_not_both_collected_and_sent_back():
    events = [told("presented", "07.01"), told("received", "12.01"), told("returned", "23.01")]

    with pytest.raises(TwoFates):
        start_of(course_of([sent("05.01", REGISTERED), *events]))


NOT_ARRIVED = [
    (EMAIL, "channel-failed", True),
    (REGISTERED, "channel-failed", True),
    (POST, "returned", True),
    (REGISTERED, "returned", False),
    (ELECTRONIC, "returned", False),
    (POST, "received", False),
]


@pytest.mark.parametrize(("channel", "kind", "lost"), NOT_ARRIVED)
def test_what_came_back_never_arrived_but_a_registered_letter_did(channel, kind, lost):
    event = told(kind, "20.01")

    assert (event if lost else None) == never_arrived(course_of([sent("05.01", channel), event]))


COMPLAINTS = [
    (FORM, None, "10.03", "10.03"),
    (REGISTERED, None, "30.03", "12.03"),
    (POST, None, "15.03", "12.03"),
    (FORM, "20.03", "20.03", "10.03"),
    (REGISTERED, "20.03", "20.03", "12.03"),
]


@pytest.mark.parametrize(("channel", "acknowledged", "latest", "earliest"), COMPLAINTS)
def test_a_complaint_of_10_march_is_counted_from(channel, acknowledged, latest, earliest):
    events = [sent(), told("complaint-sent", "10.03", channel=channel.value)]
    if acknowledged:
        events.append(told("complaint-acknowledged", acknowledged))

    start = complaint_start(course_of(events))

    assert (day(latest), day(earliest)) == (start.day, start.earliest)
