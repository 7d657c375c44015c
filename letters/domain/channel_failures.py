"""Why a letter never reached its body, and by which ways it is therefore not sent again."""

from collections.abc import Iterable
from enum import StrEnum

from letters.domain.happenings import Event, Happening, in_force
from letters.domain.wording import N_


class ChannelFailure(StrEnum):
    """Why a channel failed, as the particulars of the event keep it."""

    BOUNCED = "bounced"
    NO_REPLY = "no-reply-address"
    FORM_TOO_SMALL = "form-too-small"
    FORM_CLOSED = "form-closed"
    WRONG_CONTACT = "wrong-contact"
    OTHER = "other"


FAILURES = {
    ChannelFailure.BOUNCED: N_("The e-mail came back"),
    ChannelFailure.NO_REPLY: N_("Their address takes no messages (no-reply)"),
    ChannelFailure.FORM_TOO_SMALL: N_("Their form is too small"),
    ChannelFailure.FORM_CLOSED: N_("Their form is closed, or does not work"),
    ChannelFailure.WRONG_CONTACT: N_("It was not the right contact"),
    ChannelFailure.OTHER: N_("Another reason"),
}
"""Why, as a choice says it, marked for translation."""


def failed_channels(events: Iterable[Event]) -> frozenset[str]:
    """Give the channels by which a sending failed or came back, of all the sendings that *events* tell."""
    failed, last = set[str](), ""
    for event in in_force(events):
        if event.kind is Happening.SENT:
            last = event.channel
        elif event.kind in {Happening.CHANNEL_FAILED, Happening.RETURNED} and last:
            failed.add(last)
    return frozenset(failed)
