"""The report of outcomes as tables and a chart: the same figures on screen, paper and spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from letters.domain.closing import REASONS
from letters.domain.outcomes import FATES, TIMINGS, Fate, Tally, Timing
from letters.domain.replies import ReplyKind
from letters.domain.stages import OUTCOMES, Outcome
from letters.domain.wording import N_
from letters.ports.reports import Bar, Cell, Chart, Figures, Grid
from letters.services.language import _, day_of_month
from letters.services.outcomes import By, Report
from letters.services.telling_outcomes import (
    REFUSED_FOR,
    TIMED,
    bar_words,
    decimal_sign,
    ends_words,
    fates_words,
    late_words,
    reasons_words,
    sent_words,
    timing_words,
    waiting_words,
)


@dataclass(frozen=True, slots=True)
class Measure:
    """One column: its head, marked for translation, and what it says of a group.

    *about* is said before the head where the name of the table does not say it already.
    """

    head: str
    of: Callable[[Tally], Cell]
    about: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """Columns that answer one question, under *words*, marked for translation."""

    words: str
    measures: tuple[Measure, ...]


SENT: Final = Measure(N_("Requests sent"), lambda tally: tally.sent)
_FIRST: Final = Measure(N_("First sent on"), lambda tally: tally.first)
_LAST: Final = Measure(N_("Last sent on"), lambda tally: tally.last)


def _timed(timing: Timing) -> Measure:
    return Measure(TIMINGS[timing], lambda tally: tally.timings.get(timing, 0))


def _ended(outcome: Outcome) -> Measure:
    return Measure(OUTCOMES[outcome], lambda tally: tally.outcomes.get(outcome, 0))


def _refused(reason: ReplyKind) -> Measure:
    return Measure(REFUSED_FOR[reason], lambda tally: tally.reasons.get(reason, 0))


def _become(fate: Fate) -> Measure:
    return Measure(FATES[fate], lambda tally: tally.fates.get(fate, 0))


_TIMES: Final = (
    _timed(Timing.IN_TIME),
    _timed(Timing.LATE),
    Measure(N_("Median delay (days)"), lambda tally: tally.late_median),
    Measure(N_("Longest delay (days)"), lambda tally: tally.late_most),
    _timed(Timing.OVERDUE),
    _timed(Timing.AWAITED),
    _timed(Timing.UNCOUNTED),
)
_ENDS: Final = (
    *(_ended(outcome) for outcome in Outcome),
    Measure(N_("Not known yet"), lambda tally: tally.unknown),
)
_REASONS: Final = tuple(_refused(kind) for kind in REASONS)
_FATES: Final = (
    Measure(N_("Complaints"), lambda tally: tally.complaints),
    *(_become(fate) for fate in Fate),
)

VIEWS: Final = (
    View(N_("Their time"), (SENT, *_TIMES)),
    View(N_("What came of it"), (SENT, *_ENDS)),
    View(N_("Refusals"), (SENT, _ended(Outcome.REFUSED), *_REASONS)),
    View(N_("Complaints to the CNIL"), (SENT, *_FATES)),
)
"""The parts of the table, each of which fits a page."""

GROUPED_BY: Final = {
    By.BODY: N_("Body"),
    By.KIND: N_("Kind of body"),
    By.RIGHT: N_("Right"),
    By.REGION: N_("Département"),
}
"""What the first column holds, marked for translation."""


def grid_of(report: Report, view: View) -> Grid:
    """Give the table of *view*, one line a group."""
    return _grid(report, _(view.words), view.measures)


def chart_of(report: Report, *, most: int) -> Chart:
    """Give the bars of the *most* groups that were written to most often."""
    bars = tuple(_bar(tally) for tally in report.groups[:most])
    return Chart(_("How they kept their time"), tuple(_(TIMINGS[timing]) for timing in TIMED), bars)


def figures_of(report: Report, *, most: int = 20) -> Figures:
    """Give the whole report, ready to leave the program; the chart has *most* bars."""
    views = (*(grid_of(report, view) for view in VIEWS),)
    refused = tuple(replace(each, about=N_("Refused")) for each in _REASONS)
    complained = tuple(replace(each, about=N_("Complaints")) for each in _FATES[1:])
    every = (SENT, _FIRST, _LAST, *_TIMES, *_ENDS, *refused, _FATES[0], *complained)
    return Figures(
        _("What came of the requests"),
        # Translators: the code of the language into which you translate (BCP 47).
        _("en"),
        opening(report),
        chart_of(report, most=most),
        views,
        _grid(report, _("Outcomes"), every),
        notes(report),
        decimal_sign(),
    )


def opening(report: Report) -> tuple[str, ...]:
    """Say the whole in a few sentences, each figure with how many it is about."""
    whole = report.whole
    if whole is None:
        return (_("No request was sent in this period."),)
    pair = _("{label}: {value}")
    told = (pair.format(label=label, value=value) for label, value in facts(whole))
    return (f"{sent_words(whole.sent, whole.first, whole.last)}.", *told)


def facts(whole: Tally) -> tuple[tuple[str, str], ...]:
    """Give what may be said of the *whole*, each with its label; nothing is said of nothing."""
    told = (
        (_("Answered in time"), timing_words(whole)),
        (_("Delays"), late_words(whole)),
        (_("Waits"), waiting_words(whole)),
        (_("What came of it"), ends_words(whole)),
        (_("Reasons of refusal"), reasons_words(whole)),
        (_("Complaints to the CNIL"), fates_words(whole)),
    )
    return tuple((label, words) for label, words in told if words)


def notes(report: Report) -> tuple[str, ...]:
    """Say how it was counted."""
    return (
        _("Counted on {day}.").format(day=day_of_month(report.day)),
        _("An answer is in time on the last of the possible last days, late after it."),
        _("A wait that is not over is no answer and no fault; it stands in no share."),
        _("A refusal may have several reasons: they may add up to more than the refusals."),
    )


def _grid(report: Report, name: str, measures: tuple[Measure, ...]) -> Grid:
    heads = (_(GROUPED_BY[report.question.by]), *map(_head, measures))
    rows = tuple((tally.name, *(each.of(tally) for each in measures)) for tally in report.groups)
    return Grid(name, heads, rows)


def _head(measure: Measure) -> str:
    if not measure.about:
        return _(measure.head)
    return _("{label}: {value}").format(label=_(measure.about), value=_(measure.head))


def _bar(tally: Tally) -> Bar:
    parts = tuple(tally.timings.get(timing, 0) for timing in TIMED)
    return Bar(tally.name, sent_words(tally.sent, tally.first, tally.last), parts, bar_words(tally))
