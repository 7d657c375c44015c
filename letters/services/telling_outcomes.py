"""What came of requests, in words: each figure with how many it is about, and from which days."""

from collections.abc import Iterator
from datetime import date

from letters.domain.closing import REASONS
from letters.domain.outcomes import Fate, Tally, Timing
from letters.domain.replies import ReplyKind
from letters.domain.stages import OUTCOMES, Outcome
from letters.domain.wording import N_
from letters.services.language import _, day_of_month, n_

ENOUGH = 10
"""Requests from which a share is told in per cent: of fewer, one request more or less changes everything."""

REFUSED_FOR = {
    ReplyKind.REFUSED_LEGAL_OBLIGATION: N_("A law would oblige them"),
    ReplyKind.REFUSED_PUBLIC_INTEREST: N_("Public interest"),
    ReplyKind.REFUSED_RESEARCH: N_("Research"),
    ReplyKind.REFUSED_OTHER: N_("Another reason, or none"),
}
"""Why they refused, as the head of a column, marked for translation."""

TIMED = {
    Timing.IN_TIME: N_("in time"),
    Timing.LATE: N_("late"),
    Timing.OVERDUE: N_("time over, no answer"),
    Timing.AWAITED: N_("still within their time"),
    Timing.UNCOUNTED: N_("no time counted"),
}
"""How the time was kept, in the middle of a sentence, in the order of a bar."""


def sent_words(count: int, first: date, last: date) -> str:
    """Say how many requests, sent on which days: « 7 demandes envoyées du 3 janvier au 12 juin 2026 »."""
    if first == last:
        sentence = n_("{count} request sent on {day}", "{count} requests sent on {day}", count)
        return sentence.format(count=count, day=day_of_month(first))
    sentence = n_(
        "{count} request sent from {first} to {last}",
        "{count} requests sent from {first} to {last}",
        count,
    )
    return sentence.format(count=count, first=_begun(first, last), last=day_of_month(last))


def _begun(first: date, last: date) -> str:
    """Write *first* without what *last* says after it: its year, its month."""
    written = day_of_month(first)
    if first.year != last.year:
        return written
    return written.partition(" ")[0] if first.month == last.month else written.removesuffix(f" {first.year}")


def share_words(part: int, whole: int) -> str:
    """Say a share with what it is one of: « 3 sur 4 », and from `ENOUGH` on « 13 sur 30 (43 %) »."""
    told = _("{part} of {whole}").format(part=part, whole=whole)
    if whole < ENOUGH:
        return told
    return f"{told} ({round(100 * part / whole)}\u202f%)"


def number_words(value: float) -> str:
    """Write a number as the interface does: « 12,5 »."""
    return str(int(value)) if value == int(value) else f"{value:.1f}".replace(".", decimal_sign())


def decimal_sign() -> str:
    """Give what stands between the units and the tenths."""
    # Translators: a number; only the sign after the 1 is used.
    return _("1.5")[1]


def timing_words(tally: Tally) -> str:
    """Say how many answers came in time, of those of which it is known."""
    kept = tally.timings.get(Timing.IN_TIME, 0)
    if not tally.judged:
        return _("nothing can be said yet: no answer came, and no time is over")
    return _("{share} whose time is over or that were answered").format(share=share_words(kept, tally.judged))


def late_words(tally: Tally) -> str:
    """Say by how much the late answers were late, and of how many that is said; nothing where none was."""
    if tally.late_median is None or tally.late_most is None:
        return ""
    days = n_("{days} day", "{days} days", tally.late_most).format(days=tally.late_most)
    if tally.late == 1:
        return _("1 answer came {days} late").format(days=days)
    return _("{count} answers came late: median {median}, {days} at most").format(
        count=tally.late, median=number_words(tally.late_median), days=days
    )


def waiting_words(tally: Tally) -> str:
    """Say how many waits are not over, which are counted apart; nothing where there are none."""
    count = tally.timings.get(Timing.AWAITED, 0)
    if not count:
        return ""
    return n_(
        "{count} is not over: it is counted apart, and is no answer",
        "{count} are not over: they are counted apart, and are no answers",
        count,
    ).format(count=count)


def ends_words(tally: Tally) -> str:
    """Say what came of them: « Accordée : 2 · Refusée : 1 · … »; what is not known yet comes last."""
    told = [(_(OUTCOMES[each]), tally.outcomes.get(each, 0)) for each in Outcome]
    told.append((_("Not known yet"), tally.unknown))
    return _counted(told)


def reasons_words(tally: Tally) -> str:
    """Say for which reasons they refused; nothing where none was told."""
    reasons = _counted([(_(REFUSED_FOR[each]), tally.reasons.get(each, 0)) for each in REASONS])
    count = tally.outcomes.get(Outcome.REFUSED, 0)
    refusals = n_("{count} refusal", "{count} refusals", count).format(count=count)
    return f"{refusals} · {reasons}" if reasons else ""


def fates_words(tally: Tally) -> str:
    """Say how many complaints there are and what became of them; nothing without any."""
    if not tally.complaints:
        return ""
    fates = _counted([(_(words), tally.fates.get(fate, 0)) for fate, words in _FATED.items()])
    return _("{count}, of which: {fates}").format(count=tally.complaints, fates=fates)


_FATED = {
    Fate.PENDING: N_("Pending"),
    Fate.SILENT: N_("Rejected by silence"),
    Fate.DECIDED: N_("Decided by the CNIL"),
}


def bar_words(tally: Tally) -> str:
    """Say one bar of the chart whole, for who listens."""
    return _("{name}: {sent}. {parts}.").format(
        name=tally.name,
        sent=sent_words(tally.sent, tally.first, tally.last),
        parts=", ".join(_parts(tally)),
    )


def _parts(tally: Tally) -> Iterator[str]:
    for timing, words in TIMED.items():
        if count := tally.timings.get(timing, 0):
            yield f"{count} {_(words)}"


def _counted(told: list[tuple[str, int]]) -> str:
    pair = _("{label}: {value}")
    return " · ".join(pair.format(label=label, value=count) for label, count in told if count)
