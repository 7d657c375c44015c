"""What may be recorded, and what is refused because it contradicts what is known."""

import pytest

from letters.domain.channels import Channel
from letters.domain.date_errors import (
    AskedBeforeReceipt,
    BeforePresentation,
    ExtendedBeforeReceipt,
    MissingPresentation,
    TwoFates,
)
from letters.domain.happenings import Happening
from letters.domain.recording import recordable, with_event
from letters.domain.request_errors import (
    BeforeComplaint,
    BeforeSending,
    InTheFuture,
    NothingToCorrect,
    NotNow,
)
from letters.domain.standing import standing_of
from tests.fakes.story import day, sent, story, told

TODAY = day("31.03")
REGISTERED = Channel.REGISTERED_POST
LETTER = sent("05.01", REGISTERED, name="letter")
COMPLAINT = told("complaint-sent", "10.02", name="complaint")


def recorded(*events):
    """Record the last of *events* on 31 March, all the others being known."""
    return with_event(story(*events[:-1]), events[-1], TODAY)


REFUSED = [
    ([LETTER, told("answered", "01.04")], InTheFuture),
    ([told("note", "01.04")], InTheFuture),
    ([LETTER, told("answered", "04.01")], BeforeSending),
    ([LETTER, told("reminder-sent", "04.01")], BeforeSending),
    ([LETTER, told("answered", "08.01"), sent("10.01"), told("refused", "09.01")], BeforeSending),
    ([told("answered", "20.01")], NotNow),
    ([told("reminder-sent", "20.01")], NotNow),
    ([LETTER, told("identity-given", "20.01")], NotNow),
    ([LETTER, told("decided", "20.01")], NotNow),
    ([LETTER, told("complaint-acknowledged", "20.01")], NotNow),
    ([LETTER, COMPLAINT, told("decided", "09.02")], BeforeComplaint),
    ([LETTER, COMPLAINT, told("complaint-acknowledged", "09.02")], BeforeComplaint),
    ([LETTER, told("returned", "20.01")], MissingPresentation),
    ([LETTER, told("received", "07.01"), told("returned", "20.01")], TwoFates),
    ([LETTER, told("received", "07.01"), told("presented", "08.01")], BeforePresentation),
    ([LETTER, told("received", "12.01"), told("extended", "10.01")], ExtendedBeforeReceipt),
    ([LETTER, told("received", "12.01"), told("identity-asked", "10.01")], AskedBeforeReceipt),
    ([LETTER, told("answered", "20.01", corrects="nothing")], NothingToCorrect),
    ([LETTER, told("withdrawn", "20.01", corrects="nothing")], NothingToCorrect),
    ([LETTER, told("withdrawn", "20.01")], NothingToCorrect),
    ([LETTER, told("answered", "06.01"), sent("20.01", REGISTERED, corrects="letter")], BeforeSending),
    ([LETTER, COMPLAINT, told("decided", "01.03"), told("complaint-sent", "02.03", corrects="complaint")],
     BeforeComplaint),
]  # fmt: skip


@pytest.mark.parametrize(("events", "refusal"), REFUSED)
def test_it_is_refused(events, refusal):
    with pytest.raises(refusal):
        recorded(*events)


ACCEPTED = [
    [told("note", "31.03")],
    [told("closed", "31.03")],
    [LETTER, told("answered", "05.01")],
    [LETTER, told("note", "01.01")],
    [LETTER, told("presented", "07.01"), told("returned", "23.01")],
    [LETTER, told("identity-asked", "20.01"), told("identity-given", "20.01")],
    [LETTER, COMPLAINT, told("decided", "10.02")],
    [LETTER, told("closed", "20.01"), told("answered", "25.01")],
    [LETTER, told("channel-failed", "08.01"), sent("09.01")],
    [LETTER, sent("04.01", REGISTERED, corrects="letter")],
    [LETTER, told("answered", "06.01"), told("withdrawn", "31.03", corrects="letter")],
]


@pytest.mark.parametrize("events", ACCEPTED)
def test_it_is_recorded(events):
    assert events[-1] == recorded(*events).events[-1]


def test_an_event_corrected_once_is_corrected_through_its_correction_only():
    again = told("sent", "03.01", 2, channel="email", name="again", corrects="letter")

    with pytest.raises(NothingToCorrect):
        recorded(LETTER, again, told("withdrawn", "31.03", corrects="letter"))

    assert recorded(LETTER, again, told("withdrawn", "31.03", corrects="again"))


def test_dates_that_were_doubtful_already_do_not_stop_the_next_event():
    doubtful = (LETTER, told("received", "12.01"), told("identity-asked", "10.01"))

    assert recorded(*doubtful, told("answered", "20.01"))


def test_an_old_contradiction_between_complaint_and_decision_does_not_stop_the_next_event():
    merged = (LETTER, COMPLAINT, told("decided", "09.02"))

    assert recorded(*merged, told("answered", "20.03"))


class TestWhatMayBeRecorded:
    """Buttons offer nothing that would be refused for want of what comes before."""

    def test_before_the_request_left(self):
        assert ("sent", "closed", "talked", "note") == recordable(standing_of(story()))

    def test_while_waiting(self):
        found = recordable(standing_of(story(LETTER)))

        assert {"identity-given", "complaint-acknowledged", "decided", "withdrawn"}.isdisjoint(found)
        assert {"answered", "extended", "identity-asked", "sent", "complaint-sent"} <= set(found)

    @pytest.mark.parametrize(
        ("before", "then"),
        [
            (told("identity-asked", "20.01"), "identity-given"),
            (COMPLAINT, "decided"),
            (COMPLAINT, "complaint-acknowledged"),
            (COMPLAINT, "complaint-progress"),
        ],
    )
    def test_once_something_opened_it(self, before, then):
        assert then in recordable(standing_of(story(LETTER, before)))

    @pytest.mark.parametrize("kind", sorted(set(Happening) - {Happening.WITHDRAWN, Happening.DATE_SET}))
    def test_is_never_refused_as_coming_too_soon(self, kind):
        everything = story(LETTER, told("identity-asked", "20.01"), COMPLAINT)

        assert kind in recordable(standing_of(everything))
