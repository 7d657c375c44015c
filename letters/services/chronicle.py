"""The story of a request as a timeline tells it: what happened, what is past, what is to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.channel_failures import FAILURES, ChannelFailure
from letters.domain.channels import CHANNELS, Channel
from letters.domain.happenings import HAPPENED, Event, Happening, Particulars, Way
from letters.domain.rules import Nature, rule_named
from letters.domain.stages import OUTCOMES, Stage
from letters.domain.steps import Advice
from letters.domain.wording import N_
from letters.services.evidence import shown_by, told_proofs
from letters.services.language import _, shown
from letters.services.requests import Followed
from letters.services.telling import Weight
from letters.services.telling_days import set_by_hand


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
    proofs = shown_by(followed.request, followed.files)
    past = [_happened(event, told_proofs(proofs.get(event.uid, ()))) for event in followed.events]
    ahead = [*_last_day(followed), *_steps_to_come(followed)]
    return tuple(sorted((*past, *ahead), key=lambda moment: (moment.future, moment.on)))


def _happened(event: Event, proofs: str) -> Moment:
    weight, when, detail = _WEIGHTS.get(event.kind, Weight.INFO), shown(event.on), _detail(event)
    detail = " · ".join(part for part in (detail, proofs) if part)
    told = event.particulars
    if event.kind is Happening.TALKED and told is not None and (told.who or told.way):
        return Moment(_talk(event, told), event.on, "", detail, weight, event=event.uid)
    return Moment(_(HAPPENED[event.kind]), event.on, when, detail, weight, event=event.uid)


def _talk(event: Event, told: Particulars) -> str:
    """Say who was spoken to and when, in one line: it is what a reader of the file looks for."""
    titles = _TALKS_WITH if told.who else _TALKS
    return _(titles[told.way or Way.TELEPHONE]).format(day=shown(event.on), who=told.who)


def _detail(event: Event) -> str:
    if event.kind is Happening.TALKED:
        day = event.particulars.day if event.particulars else None
        promised = _("promised for {day}").format(day=shown(day)) if day else ""
        return " · ".join(part for part in (promised, event.note) if part)
    by = _(CHANNELS[Channel(event.channel)]) if event.channel in set(Channel) else ""
    number = _("no. {number}").format(number=event.proof) if event.proof else ""
    return " · ".join(part for part in (by, number, *_particulars(event.particulars), event.note) if part)


def _particulars(told: Particulars | None) -> Iterator[str]:
    if told is not None:
        yield _("with {who}").format(who=told.who) if told.who else ""
        yield shown(told.day) if told.day else ""
        yield _(OUTCOMES[told.outcome]) if told.outcome else ""
        yield _(FAILURES[ChannelFailure(told.reason)]) if told.reason in set(ChannelFailure) else told.reason


def _last_day(followed: Followed) -> Iterator[Moment]:
    running = followed.standing.running_on(followed.day)
    if running is None:
        return
    nature = rule_named(running.rule).nature
    last = running.earliest if nature is Nature.ACTION else running.due
    if last >= followed.day:
        yield Moment(_(_COMING[nature]), last, shown(last), future=True)
    by_hand = set_by_hand(followed)
    if by_hand is not None and by_hand >= followed.day:
        yield Moment(_("Last day that you set"), by_hand, shown(by_hand), future=True)
    late_after = followed.standing.late_after
    if followed.standing.stage is Stage.WAITING and late_after and late_after < followed.day:
        yield Moment(_("Last day passed"), last, shown(last), _("no answer recorded"), Weight.BAD)


def _steps_to_come(followed: Followed) -> Iterator[Moment]:
    for step in followed.steps:
        if step.since > followed.day and step.advice in _POSSIBLE:
            when = _("from {day}").format(day=shown(step.since))
            yield Moment(_(_POSSIBLE[step.advice]), step.since, when, future=True)


_TALKS = {
    Way.TELEPHONE: N_("Telephone call of {day}"),
    Way.VISIT: N_("Visit of {day}"),
    Way.VIDEO: N_("Video call of {day}"),
}
_TALKS_WITH = {
    Way.TELEPHONE: N_("Telephone call of {day} with {who}"),
    Way.VISIT: N_("Visit of {day}, {who} met"),
    Way.VIDEO: N_("Video call of {day} with {who}"),
}
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
    Happening.TALKED: Weight.NEUTRAL,
    Happening.CLOSED: Weight.NEUTRAL,
}
