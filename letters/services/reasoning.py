"""What is said of a period of law: as fields, and as an explanation in sentences."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from letters.domain.calendars import DayOff
from letters.domain.deadlines import Deadline, Variant
from letters.domain.rules import Nature, rule_named
from letters.domain.sources import Certainty, Source
from letters.domain.wording import N_
from letters.services.language import _, shown

if TYPE_CHECKING:
    from letters.domain.receipt import Start

Fields = dict[str, object]


def fields(told: Deadline, earliest: date, start: "Start | None") -> Fields:
    """Give the fields of a period, for JSON; days are ISO dates, sentences in the interface's language.

    *earliest* is the earliest day the period may end, *start* says how its first day is known.
    """
    given: Fields = {
        "rule": told.rule,
        "from": told.start.isoformat(),
        "territory": told.territory.value,
        "raw": told.raw.isoformat(),
        "due": told.due.isoformat(),
        "due_national": told.due_national.isoformat(),
        "moved_by": [_day_off_fields(off) for off in told.moved_by],
        "earliest": earliest.isoformat(),
        "sources": [_source_fields(source) for source in told.sources],
        "variants": [_variant_fields(variant) for variant in told.variants],
        "remarks": [shown(remark) for remark in told.remarks],
    }
    return given | ({"start": _start_fields(start)} if start else {})


def explanation(told: Deadline, earliest: date, start: "Start | None") -> str:
    """Tell the reasoning, one step a line: event, rule, day counted, days off, last day, sources."""
    return "\n".join(lines(told, earliest, start))


def lines(told: Deadline, earliest: date, start: "Start | None") -> Iterator[str]:
    """Give the reasoning step by step, each one line."""
    rule = rule_named(told.rule)
    yield _labelled(_(told.event or rule.event), shown(told.start))
    if start:
        yield from _about_start(start)
    yield _(rule.says)
    yield _labelled(_("Day counted"), shown(told.raw))
    for variant in told.variants:
        yield _item(_labelled(_(variant.label), shown(variant.due)))
    if told.moved_by:
        yield _labelled(_("Moved on by"), ", ".join(_day_off(off) for off in told.moved_by))
    yield from _last_days(told.due, earliest, rule.nature)
    if told.moved_by or not rule.rolls:
        yield _(rule.why)
    yield from (shown(remark) for remark in told.remarks)
    yield _("Sources")
    yield from (_item(cited(source)) for source in told.sources)


def _about_start(start: "Start") -> Iterator[str]:
    yield _(start.reason)
    if start.earliest < start.day:
        yield _labelled(_("Earliest day it may have been"), shown(start.earliest))
    yield _item(cited(start.source))


def _last_days(due: date, earliest: date, nature: Nature) -> Iterator[str]:
    last = earliest if nature is Nature.ACTION else due
    yield _labelled(_(_LAST_DAY[nature]), shown(last))
    if nature is Nature.ANSWER and earliest < last:
        yield _labelled(_("Answer expected on"), shown(earliest))


def _labelled(label: str, value: str) -> str:
    return _("{label}: {value}").format(label=label, value=value)


def _item(text: str) -> str:
    return f"- {text}"


def _reasons(off: DayOff) -> str:
    return ", ".join(_(reason.label) for reason in off.reasons)


def _day_off(off: DayOff) -> str:
    if off.key in _SAID_BY_THE_DATE:
        return shown(off.day)
    return _("{day} ({reason})").format(day=shown(off.day), reason=_reasons(off))


def cited(source: Source) -> str:
    """Give a text of law in one line: what it is, what it says, how sure we are of it."""
    place = ", ".join(_(part) for part in (source.title, source.article) if part)
    return _("{place}: {words} [{certainty}]").format(
        place=place, words=_(source.words), certainty=certainty(source)
    )


def certainty(source: Source) -> str:
    """Say how sure we are of a text of law."""
    return _(_CERTAINTIES[source.certainty])


def _day_off_fields(off: DayOff) -> Fields:
    return {"date": off.day.isoformat(), "reason": _reasons(off), "key": off.key}


def _source_fields(source: Source) -> Fields:
    return {
        "title": _(source.title),
        "article": _(source.article),
        "words": _(source.words),
        "certainty": source.certainty.value,
        "address": source.address,
    }


def _variant_fields(variant: Variant) -> Fields:
    return {
        "key": variant.key,
        "label": _(variant.label),
        "raw": variant.raw.isoformat(),
        "due": variant.due.isoformat(),
        "due_national": variant.due_national.isoformat(),
        "moved_by": [_day_off_fields(off) for off in variant.moved_by],
    }


def _start_fields(start: "Start") -> Fields:
    return {
        "day": start.day.isoformat(),
        "earliest": start.earliest.isoformat(),
        "proven": start.proven,
        "reason": _(start.reason),
        "source": _source_fields(start.source),
    }


_SAID_BY_THE_DATE = ("saturday", "sunday")
_LAST_DAY = {
    Nature.ANSWER: N_("Last day to answer, included"),
    Nature.ACTION: N_("Last day for you to act, included"),
    Nature.BIRTH: N_("The decision is born of silence on"),
}
_CERTAINTIES = {
    Certainty.READ: N_("read at its source"),
    Certainty.PARTLY_READ: N_("read in part"),
    Certainty.FROM_MEMORY: N_("from memory, to be verified"),
    Certainty.DERIVED: N_("our reading"),
}
