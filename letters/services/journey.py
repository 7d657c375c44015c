"""The main job from one end to the other: request, reminder, complaint, and the days that separate them."""

from dataclasses import dataclass
from datetime import date, timedelta

from letters.domain.advice import LEFT_TO_ANSWER
from letters.domain.calendars import Territory, day_off
from letters.domain.date_errors import BeyondCalendar
from letters.domain.deadlines import Deadline, deadline
from letters.domain.receipt import Channel, Sending, Start, start_of_period

IN_THE_POST = 3
"""Days that the registered letter of a demonstration travels."""


@dataclass(frozen=True, slots=True)
class Journey:
    """The days of a matter in which nobody answers: when each paper leaves, arrives, and must be answered.

    *answer* is the controller's month; *silence* the authority's, from the complaint's arrival; *appeal* the
    time to contest it.
    """

    sent: date
    received: Start
    answer: Deadline
    reminded: date
    complained: date
    silence: Deadline
    appeal: Deadline


def journey(sent: date, territory: Territory = Territory.FRANCE) -> Journey:
    """Give the days of a matter that begins with a registered letter on *sent* and that nobody answers.

    Raises `BeyondCalendar` for the last days of the year 9999.
    """
    try:
        return _journey(sent, territory)
    except OverflowError:
        raise BeyondCalendar(start=sent) from None


def _journey(sent: date, territory: Territory) -> Journey:
    received = start_of_period(_registered(sent, territory))
    answer = deadline("controller-answer", received.day, territory=territory)
    reminded = _worked(answer.due + timedelta(days=1), territory)
    complained = _worked(reminded + timedelta(days=LEFT_TO_ANSWER), territory)
    registered = start_of_period(_registered(complained, territory))
    silence = deadline("authority-silence", registered.day)
    return Journey(
        sent=sent,
        received=received,
        answer=answer,
        reminded=reminded,
        complained=complained,
        silence=silence,
        appeal=deadline("council-of-state", silence.due),
    )


def _registered(posted: date, territory: Territory) -> Sending:
    delivered = _worked(posted + timedelta(days=IN_THE_POST), territory)
    return Sending(Channel.REGISTERED_POST, posted, presented=delivered, collected=delivered)


def _worked(day: date, territory: Territory) -> date:
    while day_off(day, territory):
        day += timedelta(days=1)
    return day
