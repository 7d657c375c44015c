"""The last day of a period of law, and the reasoning that leads to it."""

from dataclasses import dataclass
from datetime import date

from letters.domain import texts
from letters.domain.calendars import DayOff, Territory, day_off, days_off_from
from letters.domain.date_errors import (
    AskedBeforeReceipt,
    DoesNotApply,
    ExtendedBeforeReceipt,
    GivenBeforeAsked,
    MissingIdentityRequest,
    PeriodSuspended,
)
from letters.domain.distances import distance
from letters.domain.periods import Period, days_after
from letters.domain.rules import Distance, Nature, Rule, rule_named
from letters.domain.sources import Source
from letters.domain.wording import N_, Said


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to count a period: a stable *key*, its *label* (marked for translation), and its end."""

    key: str
    label: str
    raw: date
    due: date
    due_national: date
    moved_by: tuple[DayOff, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a period ends, and why; every day is inclusive: an answer given on it is in time.

    *raw* is the day counted, *moved_by* the days off that it was moved over, *due* the last day where local
    holidays count, *due_national* where only those of the whole of France do. When the law leaves two ways
    to count, both stand in *variants* and the later one is kept: nobody is called late too early. *event*
    says what *start* is the day of (marked for translation), where it is not the event of the rule.
    """

    rule: str
    start: date
    territory: Territory
    raw: date
    due: date
    due_national: date
    moved_by: tuple[DayOff, ...]
    sources: tuple[Source, ...]
    variants: tuple[Variant, ...] = ()
    remarks: tuple[Said, ...] = ()
    event: str = ""

    @property
    def earliest(self) -> date:
        """The earliest of the possible last days: when an answer is expected, and when to act oneself."""
        return min((self.due_national, *(variant.due_national for variant in self.variants)))


def deadline(  # noqa: PLR0913 -- each date is an event of its own, and all but two are named
    rule: str,
    start: date,
    *,
    territory: Territory = Territory.FRANCE,
    extended_on: date | None = None,
    identity_asked: date | None = None,
    identity_given: date | None = None,
    residence: str | None = None,
) -> Deadline:
    """Count the period of *rule* from the event of day *start*, with its reasoning.

    *territory* is the place whose holidays count: where the one who must act is. *extended_on*,
    *identity_asked* and *identity_given* are the days on which a controller told an extension, asked who
    was writing, and was answered. *residence* (a territory's code, or ``abroad``) is the home of a person
    who sues.

    Raises `UnknownRule`, `UnknownTerritory`, `BeyondCalendar`, `DoesNotApply`, `NotAfter`,
    `MissingIdentityRequest`, and `PeriodSuspended` while an identity question has no answer.
    """
    case = _Case(rule_named(rule), start, territory, extended_on, identity_asked, identity_given)
    _refuse_contradictions(case)
    period, on_extension = _extended(case)
    months_added = distance(case.law.distance, residence, territory)
    readings = _readings(case, period.longer(months_added))
    kept = max(readings, key=lambda reading: (reading.due, reading.raw))
    on_distance = _on_distance(case, residence, months_added)
    return Deadline(
        rule,
        start,
        territory,
        kept.raw,
        kept.due,
        kept.due_national,
        kept.moved_by,
        sources=_sources(case, period, kept),
        variants=readings if len(readings) > 1 else (),
        remarks=(*on_extension, *on_distance, *_on_identity(case, readings), *_on_days_off(case, kept)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Case:
    """What is known of one matter: the rule, and the events that change its count."""

    law: Rule
    start: date
    territory: Territory
    extended_on: date | None
    asked: date | None
    given: date | None


def _refuse_contradictions(case: _Case) -> None:
    told = (case.extended_on, case.asked, case.given)
    if not case.law.extension and any(told):
        raise DoesNotApply(rule=case.law.name)
    if case.extended_on and case.extended_on < case.start:
        raise ExtendedBeforeReceipt(extended_on=case.extended_on, received=case.start)
    if case.given and not case.asked:
        raise MissingIdentityRequest(given=case.given)
    if case.asked and case.asked < case.start:
        raise AskedBeforeReceipt(asked=case.asked, received=case.start)
    if case.asked and case.given and case.given < case.asked:
        raise GivenBeforeAsked(given=case.given, asked=case.asked)


def _extended(case: _Case) -> tuple[Period, tuple[Said, ...]]:
    if case.law.extension is None or case.extended_on is None:
        return case.law.period, ()
    first, whole = case.law.extension
    first_due = max(reading.due for reading in _readings(case, first))
    facts = {"extended_on": case.extended_on, "first": first_due}
    if case.extended_on > first_due:
        return first, (Said(_EXTENDED_TOO_LATE, facts),)
    return whole, (Said(_EXTENDED_IN_TIME, facts),)


def _readings(case: _Case, period: Period) -> tuple[Variant, ...]:
    plain = _ending(case, "as-received", _AS_RECEIVED, period.last_day(case.start))
    if case.asked is None or case.asked > plain.due:
        return (plain,)
    if case.given is None:
        raise PeriodSuspended(since=case.asked)
    # An answer asked for on a day off that ends the period still has until the day the period was moved to.
    end = plain.raw if case.asked <= plain.raw else plain.due
    paused = days_after(end, (case.given - case.asked).days)
    return (
        _ending(case, "paused", _PAUSED, paused),
        _ending(case, "restarted", _RESTARTED, period.last_day(case.given)),
    )


def _ending(case: _Case, key: str, label: str, raw: date) -> Variant:
    if not case.law.rolls:
        return Variant(key, label, raw, raw, raw, ())
    moved_by = days_off_from(raw, case.territory)
    national = days_off_from(raw, Territory.FRANCE)
    return Variant(key, label, raw, days_after(raw, len(moved_by)), days_after(raw, len(national)), moved_by)


def _sources(case: _Case, period: Period, kept: Variant) -> tuple[Source, ...]:
    extended = case.law.extension is not None and period == case.law.extension[1]
    optional = (
        (extended, texts.GDPR_EXTENSION),
        (kept.key != "as-received", texts.IDENTITY_SUSPENDS),
        (kept.key != "as-received", texts.IDENTITY_SUSPENDED_BEFORE),
        (bool(kept.moved_by), texts.HOLIDAYS),
        (kept.due != kept.due_national, texts.LOCAL_HOLIDAYS),
    )
    relied_on = (source for applies, source in optional if applies)
    return tuple(dict.fromkeys((*case.law.sources, *relied_on)))


def _on_distance(case: _Case, residence: str | None, months: int) -> tuple[Said, ...]:
    if residence is None:
        return ()
    if case.law.distance is Distance.NONE:
        return (Said(_DISTANCE_WITHOUT_EFFECT),)
    return (Said(_DISTANCE_ADDED[months]),)


def _on_identity(case: _Case, readings: tuple[Variant, ...]) -> tuple[Said, ...]:
    if case.asked is None:
        return ()
    if len(readings) == 1:
        return (Said(_ASKED_TOO_LATE, {"asked": case.asked, "due": readings[0].due}),)
    return (Said(_TWO_READINGS),)


def _on_days_off(case: _Case, kept: Variant) -> tuple[Said, ...]:
    if kept.due != kept.due_national:
        sentence = _LOCAL_TO_ACT if case.law.nature is Nature.ACTION else _LOCAL
        facts = {"national": kept.due_national, "local": kept.due, "place": case.territory.place}
        return (Said(sentence, facts),)
    if case.law.nature is Nature.ACTION and day_off(kept.due, case.territory):
        return (Said(_SAFE_DAY_OFF, {"due": kept.due}),)
    return ()


_AS_RECEIVED = N_("counted from receipt")
_PAUSED = N_("the days spent waiting for the proof of identity are added")
_RESTARTED = N_("the period starts again on the day the proof of identity was given")

_EXTENDED_IN_TIME = N_(
    "The extension was told on {extended_on}, within the first period ({first} at the latest): "
    "the answer is due three months after receipt."
)
_EXTENDED_TOO_LATE = N_(
    "The extension was told on {extended_on}, after the last day of the first period ({first}): it has no "
    "effect, and the answer is due as if there had been none."
)
_ASKED_TOO_LATE = N_(
    "Proof of identity was asked on {asked}, when the period had already ended ({due}): it changes nothing."
)
_TWO_READINGS = N_(
    "Two ways of counting a wait for proof of identity exist and none is settled; the later day is kept."
)
_DISTANCE_ADDED = (
    N_("No time is added for distance: you live where the court sits."),
    N_("One month is added for the distance from your home to the court."),
    N_("Two months are added because you live abroad."),
)
_DISTANCE_WITHOUT_EFFECT = N_("Where you live changes nothing to this period.")
_LOCAL = N_(
    "Whether the public holidays of a single territory count is not settled: the period ends on {national} "
    "if they do not, on {local} with those of {place}; do not complain before the later day has passed."
)
_LOCAL_TO_ACT = N_(
    "Whether the public holidays of a single territory count is not settled: act by {national}, do not rely "
    "on {local}, which counts those of {place}."
)
_SAFE_DAY_OFF = N_("{due} is a day off: act before it, do not count on a move to the next working day.")
