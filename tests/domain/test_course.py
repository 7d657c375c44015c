"""Of all that happened, what still counts."""

import pytest

from letters.domain.course import SIGNS_OF_LIFE, course_of
from tests.fakes.story import sent, told

PLACES = {
    "presented": "presented",
    "received": "received",
    "returned": "returned",
    "channel-failed": "failed",
    "acknowledged": "acknowledged",
    "identity-asked": "identity_asked",
    "identity-given": "identity_given",
    "extended": "extended",
    "answered": "answer",
    "refused": "answer",
    "partly-granted": "answer",
    "granted": "answer",
    "reply-sent": "replied",
    "reminder-sent": "reminded",
    "complaint-sent": "complained",
    "complaint-acknowledged": "complaint_acknowledged",
    "decided": "decided",
    "closed": "closed",
}


@pytest.mark.parametrize(("kind", "place"), PLACES.items())
def test_each_event_has_its_place(kind, place):
    event = told(kind, "20.01")

    assert event == getattr(course_of((sent(), event)), place)


def test_a_note_changes_nothing():
    assert course_of((sent(),)) == course_of((sent(), told("note", "20.01")))


def test_a_new_sending_begins_everything_again():
    again = sent("20.02")
    before = [told(kind, "10.01", at) for at, kind in enumerate(PLACES)]

    assert course_of((again,)) == course_of((sent(), *before, again))


def test_what_happens_after_the_closing_opens_the_request_again():
    closed = told("closed", "20.01")

    assert course_of((sent(), closed)).closed == closed
    assert course_of((sent(), closed, told("answered", "21.01"))).closed is None


def test_a_note_after_the_closing_leaves_it_closed():
    assert course_of((sent(), told("closed", "20.01"), told("note", "21.01"))).closed


def test_a_second_question_about_identity_waits_for_a_second_proof():
    first = (sent(), told("identity-asked", "10.01"), told("identity-given", "12.01"))

    assert course_of(first).identity_given
    assert course_of((*first, told("identity-asked", "20.01"))).identity_given is None


@pytest.mark.parametrize("kind", sorted(SIGNS_OF_LIFE))
def test_the_first_thing_they_wrote_is_a_sign_that_they_have_it(kind):
    event = told(kind.value, "10.01")

    assert course_of((sent(), event, told("granted", "20.01"))).sign == event


@pytest.mark.parametrize(
    "kind", ["presented", "received", "reply-sent", "reminder-sent", "complaint-sent", "decided"]
)
def test_what_others_do_is_no_sign_of_theirs(kind):
    assert course_of((sent(), told(kind, "10.01"))).sign is None


def test_the_last_answer_counts():
    last = told("refused", "20.01", 2)

    assert last == course_of((sent(), told("answered", "20.01", 1), last)).answer


def test_once_the_person_answered_what_decided_nothing_the_decision_is_awaited_again():
    answered, replied = told("answered", "20.01", 1), told("reply-sent", "22.01", 2)

    assert course_of((sent(), answered, replied)).answer is None
    assert course_of((sent(), answered, replied, told("refused", "25.01", 3))).answer.kind == "refused"


@pytest.mark.parametrize("kind", ["granted", "refused", "partly-granted"])
def test_an_answer_to_a_decision_leaves_the_decision(kind):
    decision = told(kind, "20.01", 1)

    assert decision == course_of((sent(), decision, told("reply-sent", "22.01", 2))).answer
