"""The story of a request as a timeline tells it: what happened, what is past, what is to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.channels import CHANNELS, Channel
from letters.domain.happenings import HAPPENED, Event, Happening
from letters.domain.rules import Nature, rule_named
from letters.domain.stages import Stage
from letters.domain.steps import Advice
from letters.domain.wording import N_
from letters.services.language import _, shown
from letters.services.requests import Followed
from letters.services.telling import Weight


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of the timeline; *event* is what it tells of, None for a day that was worked out."""

    title: str
    on: date
    when: str
    detail: str = ""
    weight: Weight = Weight.INFO
    future: bool = False
    event: UUID | None = None


def moments(followed: Followed) -> tuple[Moment, ...]:
    """Give what happened, the last day that passed without an answer, then what is to come, in order."""
    past = [_happened(event) for event in followed.events]
    ahead = [*_last_day(followed), *_steps_to_come(followed)]
    return tuple(sorted((*past, *ahead), key=lambda moment: (moment.future, moment.on)))


def _happened(event: Event) -> Moment:
    weight = _WEIGHTS.get(event.kind, Weight.INFO)
    when = shown(event.on)
    return Moment(_(HAPPENED[event.kind]), event.on, when, _detail(event), weight, event=event.uid)


def _detail(event: Event) -> str:
    by = _(CHANNELS[Channel(event.channel)]) if event.channel in set(Channel) else ""
    number = _("no. {number}").format(number=event.proof) if event.proof else ""
    return " · ".join(part for part in (by, number, event.note) if part)


def _last_day(followed: Followed) -> Iterator[Moment]:
    running = followed.standing.running_on(followed.day)
    if running is None:
        return
    nature = rule_named(running.rule).nature
    last = running.earliest if nature is Nature.ACTION else running.due
    if last >= followed.day:
        yield Moment(_(_COMING[nature]), last, shown(last), future=True)
    elif followed.standing.stage is Stage.WAITING:
        yield Moment(_("Last day passed"), last, shown(last), _("no answer recorded"), Weight.BAD)


def _steps_to_come(followed: Followed) -> Iterator[Moment]:
    for step in followed.steps:
        if step.since > followed.day and step.advice in _POSSIBLE:
            when = _("from {day}").format(day=shown(step.since))
            yield Moment(_(_POSSIBLE[step.advice]), step.since, when, future=True)


_COMING = {
    Nature.ANSWER: N_("Last day for their answer"),
    Nature.BIRTH: N_("Last day for the answer of the CNIL"),
    Nature.ACTION: N_("Last day to contest"),
}
_POSSIBLE = {
    Advice.REMIND: N_("Reminder possible"),
    Advice.COMPLAIN: N_("Complaint to the CNIL possible"),
    Advice.REFER: N_("The CADA or the judge can be asked"),
    Advice.CONTEST: N_("The silence of the CNIL can be contested"),
}
_WEIGHTS = {
    Happening.GRANTED: Weight.OK,
    Happening.RECEIVED: Weight.OK,
    Happening.REFUSED: Weight.BAD,
    Happening.CHANNEL_FAILED: Weight.BAD,
    Happening.RETURNED: Weight.WARN,
    Happening.PARTLY_GRANTED: Weight.WARN,
    Happening.IDENTITY_ASKED: Weight.WARN,
    Happening.EXTENDED: Weight.WARN,
    Happening.NOTE: Weight.NEUTRAL,
    Happening.CLOSED: Weight.NEUTRAL,
}
