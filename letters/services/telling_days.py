"""What is said of a period that runs: whom one waits for, until when, and how many days are left."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from letters.domain.arrival import complaint_start
from letters.domain.deadlines import Deadline
from letters.domain.receipt import Start
from letters.domain.requests import Request
from letters.domain.rules import Nature, rule_named
from letters.domain.standing import Standing
from letters.domain.wording import N_
from letters.services.language import _, shown
from letters.services.reasoning import lines
from letters.services.telling import Pill, late, left, right_words


class Followed(Protocol):
    """One request as it stands on *day*, which is today."""

    @property
    def request(self) -> Request:
        """What it is about."""

    @property
    def standing(self) -> Standing:
        """Where it stands."""

    @property
    def day(self) -> date:
        """Today."""


@dataclass(frozen=True, slots=True)
class Days:
    """A period as a list tells it: *title* says whom and what, *days* its days, one sentence each.

    *reasoning* is how they were counted, step by step; *by_hand* says that one was set by the person.
    """

    title: str
    days: tuple[str, ...]
    pill: Pill
    reasoning: tuple[str, ...]
    by_hand: bool = False


def told_days(followed: Followed) -> Days | None:
    """Tell the period that runs, or nothing where none does."""
    running = followed.standing.running_on(followed.day)
    if running is None:
        return None
    nature = rule_named(running.rule).nature
    title = _(_TITLES[nature]).format(
        recipient=followed.request.recipient.name, right=right_words(followed.request.right).lower()
    )
    by_hand = set_by_hand(followed)
    if by_hand is None:
        pill = _pill(running, nature, followed.day)
        return Days(title, _days(running, nature), pill, reasoning(followed))
    said = (*told_by_hand(followed.standing), *_days(running, nature))
    pill = _pill_by_hand(followed.standing, running, by_hand, followed.day)
    return Days(title, said, pill, reasoning(followed), by_hand=True)


def set_by_hand(followed: Followed) -> date | None:
    """Give the last day set by hand while the answer that it is about is awaited."""
    standing = followed.standing
    is_awaited = standing.running is not None and standing.running == standing.answer
    return standing.set_by_hand if is_awaited else None


def told_by_hand(standing: Standing) -> tuple[str, ...]:
    """Say which last day the person set, and why; nothing where they set none."""
    told = standing.course.set_by_hand
    if standing.set_by_hand is None or told is None or told.particulars is None:
        return ()
    said = _("Last day set by hand, on {on}: {day}").format(
        on=shown(told.on), day=shown(standing.set_by_hand)
    )
    reason = told.particulars.reason
    return (said, _("Why: {reason}").format(reason=reason)) if reason else (said,)


def reasoning(followed: Followed) -> tuple[str, ...]:
    """Give the reasoning behind the period that runs, one step a line; nothing where none does."""
    running = followed.standing.running_on(followed.day)
    if running is None:
        return ()
    counted = tuple(lines(running, running.earliest, _start(followed.standing, running)))
    if set_by_hand(followed) is None:
        return counted
    return (*told_by_hand(followed.standing), _(_BOTH_STAY), *counted)


def _start(standing: Standing, running: Deadline) -> Start | None:
    """Say how the first day of *running* is known, where it is the day on which something was received."""
    if running == standing.answer:
        return standing.start
    if running != standing.silence:
        return None
    received = complaint_start(standing.course)
    return received if received.day == running.start and not running.event else None


def _days(running: Deadline, nature: Nature) -> tuple[str, ...]:
    if nature is Nature.ACTION:
        return (
            _("Last day to bring it before the Conseil d’État: {day}").format(day=shown(running.earliest)),
        )
    if nature is Nature.BIRTH:
        return (_("Silence is a rejection after {day}").format(day=shown(running.due)),)
    last = _("Last day: {day}").format(day=shown(running.due))
    if running.earliest == running.due:
        return (_("Answer expected on {day} at the latest").format(day=shown(running.due)),)
    return (_("Answer expected on {day}").format(day=shown(running.earliest)), last)


def _pill(running: Deadline, nature: Nature, today: date) -> Pill:
    last = running.earliest if nature is Nature.ACTION else running.due
    if last < today and nature is Nature.ANSWER:
        return late((today - last).days)
    return left((last - today).days)


def _pill_by_hand(standing: Standing, running: Deadline, by_hand: date, today: date) -> Pill:
    """Count towards the nearer of both days that is not past; late is only who passed the later one."""
    ahead = [day for day in (by_hand, running.due) if day >= today]
    if not ahead:
        return late((today - (standing.late_after or running.due)).days)
    return left((min(ahead) - today).days)


_BOTH_STAY = N_(
    "The day that the law counts stays below. Nobody is called late, and no complaint is advised, before the "
    "later of both is past."
)
_TITLES = {
    Nature.ANSWER: N_("{recipient} — answer to: {right}"),
    Nature.BIRTH: N_("CNIL — complaint about {recipient}"),
    Nature.ACTION: N_("Conseil d’État — complaint about {recipient}"),
}
