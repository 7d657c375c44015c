"""The day a request counts as received, by channel."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.date_errors import (
    BeforePosting,
    BeforePresentation,
    BeyondCalendar,
    DateFault,
    DateOfAnotherChannel,
    MissingAcknowledgement,
    MissingArrival,
    MissingDate,
    MissingPosting,
    MissingPresentation,
    MissingReceipt,
    TwoFates,
)
from letters.domain.receipt import Channel, Sending, start_of_period

POSTED, PRESENTED = date(2026, 3, 2), date(2026, 3, 4)
REGISTERED = [Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST]
SEND_DATES = (
    "posted",
    "presented",
    "collected",
    "refused",
    "returned",
    "arrived",
    "acknowledged",
    "handed_over",
)


class TestARegisteredLetter:
    """Delivered, refused or left at the post office: CPC 668-669, case law, CPCE R1-1-6 (by analogy)."""

    @pytest.mark.parametrize("channel", REGISTERED)
    def test_handed_over_or_collected_counts_from_that_day(self, channel: Channel):
        """Advised on 4 March, collected within fifteen days."""
        found = start_of_period(Sending(channel, POSTED, PRESENTED, collected=date(2026, 3, 14)))

        assert (date(2026, 3, 14), date(2026, 3, 14), True) == (found.day, found.earliest, found.proven)

    @pytest.mark.parametrize("channel", REGISTERED)
    def test_refused_counts_from_the_refusal(self, channel: Channel):
        found = start_of_period(Sending(channel, POSTED, refused=PRESENTED, returned=date(2026, 3, 9)))

        assert (PRESENTED, True) == (found.day, found.proven)

    @pytest.mark.parametrize("channel", REGISTERED)
    def test_never_collected_counts_from_the_first_presentation(self, channel: Channel):
        """CE 24 April 2012, n° 341146."""
        found = start_of_period(Sending(channel, POSTED, PRESENTED, returned=date(2026, 3, 20)))

        assert (PRESENTED, True) == (found.day, found.proven)

    @pytest.mark.parametrize("channel", REGISTERED)
    def test_presented_and_not_heard_of_since_may_still_be_collected_for_fifteen_days(self, channel: Channel):
        found = start_of_period(Sending(channel, POSTED, PRESENTED))

        assert (date(2026, 3, 19), PRESENTED, False) == (found.day, found.earliest, found.proven)

    def test_only_posted_is_an_estimate_that_is_not_proven(self):
        found = start_of_period(Sending(Channel.REGISTERED_POST, POSTED))

        assert (date(2026, 3, 22), date(2026, 3, 4), False) == (found.day, found.earliest, found.proven)

    def test_sent_electronically_is_noticed_the_same_day_and_waits_for_fifteen(self):
        """CPCE R53."""
        found = start_of_period(Sending(Channel.ELECTRONIC_REGISTERED_POST, POSTED))

        assert (date(2026, 3, 17), POSTED, False) == (found.day, found.earliest, found.proven)

    def test_sent_back_without_the_day_of_its_presentation_cannot_be_counted(self):
        with pytest.raises(MissingPresentation):
            start_of_period(Sending(Channel.REGISTERED_POST, POSTED, returned=date(2026, 3, 20)))


class TestAnOrdinaryLetter:
    """No proof, unless the administration acknowledges it (CRPA L112-3)."""

    def test_only_posted_is_taken_to_arrive_two_to_five_days_later(self):
        found = start_of_period(Sending(Channel.POST, POSTED))

        assert (date(2026, 3, 7), date(2026, 3, 4), False) == (found.day, found.earliest, found.proven)
        assert "not proven" in found.reason

    def test_acknowledged_counts_from_the_day_the_acknowledgement_gives(self):
        found = start_of_period(Sending(Channel.POST, POSTED, acknowledged=date(2026, 3, 6)))

        assert (date(2026, 3, 6), True) == (found.day, found.proven)

    def test_known_to_have_arrived_counts_from_that_day_without_proof(self):
        found = start_of_period(Sending(Channel.POST, POSTED, arrived=date(2026, 3, 5)))

        assert (date(2026, 3, 5), False) == (found.day, found.proven)


class TestOtherChannels:
    @pytest.mark.parametrize(
        "sending",
        [
            Sending(Channel.EMAIL, arrived=POSTED),
            Sending(Channel.WEB_FORM, acknowledged=POSTED),
            Sending(Channel.COUNTER, handed_over=POSTED),
        ],
    )
    def test_count_from_their_own_trace(self, sending: Sending):
        """Arrival (EDPB 01/2022), acknowledgement (CRPA L112-11), signed receipt."""
        found = start_of_period(sending)

        assert (POSTED, POSTED, True) == (found.day, found.earliest, found.proven)


@pytest.mark.parametrize(
    ("channel", "error"),
    [
        (Channel.POST, MissingPosting),
        (Channel.REGISTERED_POST, MissingPosting),
        (Channel.ELECTRONIC_REGISTERED_POST, MissingPosting),
        (Channel.EMAIL, MissingArrival),
        (Channel.WEB_FORM, MissingAcknowledgement),
        (Channel.COUNTER, MissingReceipt),
    ],
)
def test_without_its_date_a_channel_says_which_one_to_give(channel: Channel, error: type[MissingDate]):
    with pytest.raises(error):
        start_of_period(Sending(channel))


@pytest.mark.parametrize("event", ["presented", "collected", "refused", "returned"])
def test_nothing_befalls_a_letter_before_it_is_sent(event: str):
    with pytest.raises(BeforePosting, match=r"2026-03-01.*2026-03-02"):
        start_of_period(Sending(Channel.REGISTERED_POST, POSTED, **{event: date(2026, 3, 1)}))


@pytest.mark.parametrize("event", ["collected", "refused", "returned"])
def test_nothing_befalls_a_registered_letter_before_it_is_presented(event: str):
    with pytest.raises(BeforePresentation, match=r"2026-03-03.*2026-03-04"):
        start_of_period(Sending(Channel.REGISTERED_POST, POSTED, PRESENTED, **{event: date(2026, 3, 3)}))


@pytest.mark.parametrize("fate", ["refused", "returned"])
def test_a_letter_collected_is_not_sent_back(fate: str):
    late = date(2026, 3, 9)

    with pytest.raises(TwoFates):
        start_of_period(Sending(Channel.REGISTERED_POST, POSTED, PRESENTED, late, **{fate: late}))


def test_a_date_of_another_channel_is_refused_with_those_possible():
    with pytest.raises(DateOfAnotherChannel, match=r"email.*handed-over.*posted, arrived"):
        start_of_period(Sending(Channel.EMAIL, arrived=POSTED, handed_over=POSTED))


def test_an_estimate_past_the_year_9999_is_refused():
    with pytest.raises(BeyondCalendar):
        start_of_period(Sending(Channel.POST, date(9999, 12, 28)))


@given(
    st.sampled_from(Channel),
    st.dictionaries(st.sampled_from(SEND_DATES), st.dates(date(2026, 3, 1), date(2026, 3, 30))),
)
def test_whatever_is_known_gives_a_day_or_says_what_is_wrong(channel: Channel, dates: dict[str, date]):
    try:
        found = start_of_period(Sending(channel, **dates))
    except DateFault:
        return

    assert min(dates.values()) <= found.earliest <= found.day
    assert not found.proven or found.earliest == found.day
