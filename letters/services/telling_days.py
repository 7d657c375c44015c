"""What is said of a period that runs: whom one waits for, until when, and how many days are left."""

from dataclasses import dataclass
from datetime import date

from letters.domain.deadlines import Deadline
from letters.domain.rules import Nature, rule_named
from letters.domain.wording import N_
from letters.services.language import _, shown
from letters.services.reasoning import lines
from letters.services.requests import Followed
from letters.services.telling import Pill, late, left, right_words


@dataclass(frozen=True, slots=True)
class Days:
    """A period as a list tells it: *title* says whom and what, *days* its days, one sentence each.

    *reasoning* is how they were counted, step by step.
    """

    title: str
    days: tuple[str, ...]
    pill: Pill
    reasoning: tuple[str, ...]


def told_days(followed: Followed) -> Days | None:
    """Tell the period that runs, or nothing where none does."""
    running = followed.standing.running_on(followed.day)
    if running is None:
        return None
    nature = rule_named(running.rule).nature
    title = _(_TITLES[nature]).format(
        recipient=followed.request.recipient.name, right=right_words(followed.request.right).lower()
    )
    return Days(title, _days(running, nature), _pill(running, nature, followed.day), reasoning(followed))


def reasoning(followed: Followed) -> tuple[str, ...]:
    """Give the reasoning behind the period that runs, one step a line; nothing where none does."""
    running = followed.standing.running_on(followed.day)
    if running is None:
        return ()
    start = followed.standing.start if running == followed.standing.answer else None
    return tuple(lines(running, running.earliest, start))


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


_TITLES = {
    Nature.ANSWER: N_("{recipient} — answer to: {right}"),
    Nature.BIRTH: N_("CNIL — complaint about {recipient}"),
    Nature.ACTION: N_("Conseil d’État — complaint about {recipient}"),
}
