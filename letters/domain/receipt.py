"""The day a request reached its recipient, by the channel it took."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from letters.domain import texts
from letters.domain.channels import Channel
from letters.domain.date_errors import (
    BeforePosting,
    BeforePresentation,
    DateOfAnotherChannel,
    MissingAcknowledgement,
    MissingArrival,
    MissingPosting,
    MissingPresentation,
    MissingReceipt,
    TwoFates,
)
from letters.domain.periods import days_after
from letters.domain.sources import Source
from letters.domain.wording import N_

__all__ = ["KEPT", "Channel", "Sending", "Start", "estimated_start", "start_of_period"]

FIRST_DELIVERY, LAST_DELIVERY = 2, 5
"""Days after posting between which a letter is taken to arrive when nothing else is known."""

KEPT = 15
"""Days for which the post keeps a registered letter, or an electronic one waits to be accepted."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What is known of a request on its way; a date not known is left out.

    *presented* is the first presentation of a registered letter (or the notice of an electronic one),
    *collected* its delivery, *acknowledged* the day an acknowledgement gives, *handed_over* that of a
    receipt.
    """

    channel: Channel
    posted: date | None = None
    presented: date | None = None
    collected: date | None = None
    refused: date | None = None
    returned: date | None = None
    arrived: date | None = None
    acknowledged: date | None = None
    handed_over: date | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """The day a period is counted from, the *earliest* it may have been, and why.

    *day* is the latest possible: nobody is called late too early. *proven* says whether a paper shows it.
    *reason* is marked for translation.
    """

    day: date
    earliest: date
    proven: bool
    reason: str
    source: Source


def start_of_period(sending: Sending) -> Start:
    """Say on which day *sending* counts as received.

    Raises `DateOfAnotherChannel`, `BeforePosting`, `BeforePresentation` and `TwoFates` when the dates
    contradict one another, and a `MissingDate` that says which one to give.
    """
    given = _given(sending)
    _refuse_dates_of_other_channels(sending.channel, given)
    _refuse_contradictions(given)
    return _STARTS[sending.channel](sending)


def estimated_start(channel: Channel, sent_on: date) -> Start:
    """Say on which day a request sent on *sent_on* is taken to be received when nothing else is known.

    An e-mail, a form and a visit reach the body the same day; the post takes two to five days (an estimate,
    not proven).
    """
    at_once = _AT_ONCE.get(channel)
    return start_of_period(at_once(sent_on) if at_once else Sending(channel, sent_on))


def _given(sending: Sending) -> dict[str, date]:
    dates = {
        "posted": sending.posted,
        "presented": sending.presented,
        "collected": sending.collected,
        "refused": sending.refused,
        "returned": sending.returned,
        "arrived": sending.arrived,
        "acknowledged": sending.acknowledged,
        "handed-over": sending.handed_over,
    }
    return {name: day for name, day in dates.items() if day is not None}


def _refuse_dates_of_other_channels(channel: Channel, given: dict[str, date]) -> None:
    known = _DATES[channel]
    for name in given:
        if name not in known:
            raise DateOfAnotherChannel(channel=channel.value, date=name, known=", ".join(known))


def _refuse_contradictions(given: dict[str, date]) -> None:
    posted, presented = given.get("posted"), given.get("presented")
    for name, day in given.items():
        if posted and day < posted:
            raise BeforePosting(day=day, posted=posted)
        if presented and day < presented and name in _AFTER_PRESENTATION:
            raise BeforePresentation(day=day, presented=presented)
    sent_back = given.get("refused") or given.get("returned")
    if sent_back and "collected" in given:
        raise TwoFates(collected=given["collected"], other=sent_back)


def _by_post(sending: Sending) -> Start:
    if sending.acknowledged:
        return _proven(sending.acknowledged, _ACKNOWLEDGED, texts.POSTAL_RECEIPT)
    if sending.arrived:
        return Start(sending.arrived, sending.arrived, proven=False, reason=_ARRIVED, source=texts.ARRIVAL)
    return _estimated(sending.posted)


def _by_registered_post(sending: Sending) -> Start:
    return _registered(sending, texts.COLLECTED_LETTER) or _estimated(sending.posted, kept=KEPT)


def _by_electronic_registered_post(sending: Sending) -> Start:
    noticed = replace(sending, presented=sending.presented or sending.posted)
    start = _registered(noticed, texts.ELECTRONIC_LETTER)
    if start is None:
        raise MissingPosting
    return start


def _registered(sending: Sending, kept: Source) -> Start | None:
    if sending.collected:
        return _proven(sending.collected, _COLLECTED, texts.HANDED_OVER_BY_POST)
    if sending.refused:
        return _proven(sending.refused, _REFUSED, texts.REFUSED_LETTER)
    if sending.returned:
        return _never_collected(sending.presented)
    if sending.presented:
        last = days_after(sending.presented, KEPT)
        return Start(last, sending.presented, proven=False, reason=_WAITING, source=kept)
    return None


def _never_collected(presented: date | None) -> Start:
    if presented is None:
        raise MissingPresentation
    return _proven(presented, _NEVER_COLLECTED, texts.UNCOLLECTED_LETTER)


def _by_email(sending: Sending) -> Start:
    if sending.arrived is None:
        raise MissingArrival
    return _proven(sending.arrived, _EMAIL_ARRIVED, texts.ARRIVAL)


def _by_web_form(sending: Sending) -> Start:
    if sending.acknowledged is None:
        raise MissingAcknowledgement
    return _proven(sending.acknowledged, _ACKNOWLEDGED, texts.ELECTRONIC_RECEIPT)


def _at_the_counter(sending: Sending) -> Start:
    if sending.handed_over is None:
        raise MissingReceipt
    return _proven(sending.handed_over, _HANDED_OVER, texts.COUNTER_RECEIPT)


def _proven(day: date, reason: str, source: Source) -> Start:
    return Start(day, day, proven=True, reason=reason, source=source)


def _estimated(posted: date | None, *, kept: int = 0) -> Start:
    if posted is None:
        raise MissingPosting
    return Start(
        days_after(posted, LAST_DELIVERY + kept),
        days_after(posted, FIRST_DELIVERY),
        proven=False,
        reason=_ONLY_REGISTERED if kept else _ONLY_POSTED,
        source=texts.REGISTERED_ESTIMATE if kept else texts.ESTIMATE,
    )


_STARTS = {
    Channel.POST: _by_post,
    Channel.REGISTERED_POST: _by_registered_post,
    Channel.ELECTRONIC_REGISTERED_POST: _by_electronic_registered_post,
    Channel.EMAIL: _by_email,
    Channel.WEB_FORM: _by_web_form,
    Channel.COUNTER: _at_the_counter,
}

_AT_ONCE: dict[Channel, Callable[[date], Sending]] = {
    Channel.EMAIL: lambda day: Sending(Channel.EMAIL, arrived=day),
    Channel.WEB_FORM: lambda day: Sending(Channel.WEB_FORM, acknowledged=day),
    Channel.COUNTER: lambda day: Sending(Channel.COUNTER, handed_over=day),
}

_REGISTERED = ("posted", "presented", "collected", "refused", "returned")
_DATES = {
    Channel.POST: ("posted", "arrived", "acknowledged"),
    Channel.REGISTERED_POST: _REGISTERED,
    Channel.ELECTRONIC_REGISTERED_POST: _REGISTERED,
    Channel.EMAIL: ("posted", "arrived"),
    Channel.WEB_FORM: ("posted", "acknowledged"),
    Channel.COUNTER: ("handed-over",),
}
_AFTER_PRESENTATION = frozenset({"collected", "refused", "returned"})

_COLLECTED = N_("The registered letter was delivered that day.")
_REFUSED = N_("The registered letter was presented and refused that day.")
_NEVER_COLLECTED = N_("The registered letter was never collected: the day of its first presentation counts.")
_WAITING = N_(
    "The registered letter was presented but its fate is not known: it may be collected for fifteen days "
    "(not proven). Give the day it was collected, refused or returned."
)
_ONLY_POSTED = N_(
    "Only the day of posting is known: the letter is taken to arrive two to five days later (not proven)."
)
_ONLY_REGISTERED = N_(
    "Only the day of posting is known: the registered letter is taken to be presented two to five days "
    "later, and may wait fifteen days to be collected (not proven)."
)
_ARRIVED = N_("The letter arrived that day, but no paper shows it (not proven).")
_ACKNOWLEDGED = N_("The acknowledgement gives this day of receipt.")
_EMAIL_ARRIVED = N_("The e-mail arrived that day.")
_HANDED_OVER = N_("The request was handed over that day, against a dated and signed receipt.")
