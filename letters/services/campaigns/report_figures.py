"""The report of a campaign as sentences, a chart and tables: the same on paper and in a spreadsheet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from letters.domain.campaigns.came import Came
from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.next_days import QUESTION_RULE
from letters.domain.campaigns.reports import Report, report_of
from letters.domain.campaigns.words import EFFECTS, EffectKind
from letters.domain.rules import rule_named
from letters.domain.sources import Certainty, Source
from letters.ports.reports import Bar, Cell, Chart, Figures, Grid
from letters.services.campaigns.report_views import VIEWS, side_of
from letters.services.campaigns.telling_effects import contributed_words, delay_words, due_of
from letters.services.campaigns.telling_reach import (
    attempts_of,
    contacts_words,
    departments_words,
    reached_words,
)
from letters.services.language import _, day_of_month, n_
from letters.services.reasoning import certainty
from letters.services.telling_bodies import department_words
from letters.services.telling_outcomes import decimal_sign

_IN_ORDER: Final = (Came.ACTING, Came.ANSWERED, Came.REFUSED, Came.SILENCE, Came.NOBODY)
"""The parts of a bar on paper, where the first is green, the second amber, the third red."""

_WIDTHS: Final = (116.0, 74.0, 138.0, 164.0)
"""Points of the columns of what followed: kind, day, answer, source."""

_SEVERAL: Final = 2
"""Lines from which a sum says more than the lines do."""


def figures_of(campaign: Campaign, today: date) -> Figures:
    """Give the whole report of *campaign* as it stands *today*, ready to leave the program."""
    report = report_of(campaign)
    sides = [side_of(campaign, view) for view in VIEWS]
    grids = [_brief(view.key, side.grid) for view, side in zip(VIEWS, sides, strict=True)]
    followed = _followed(campaign, report, today)
    return Figures(
        _("Report of the campaign « {title} »").format(title=report.title),
        # Translators: the code of the language into which you translate (BCP 47).
        _("en"),
        tuple(opening(campaign, report)),
        _in_order(sides[0].chart),
        (*map(_added_up, grids), followed),
        _whole(report, grids, followed),
        tuple(notes(report, today)),
        decimal_sign(),
        in_sheets=True,
    )


def opening(campaign: Campaign, report: Report) -> Iterator[str]:
    """Say the whole in a few sentences, each figure with what it counts."""
    if campaign.aim.goal:
        yield campaign.aim.goal
    if not report.contacts:
        yield _("Nobody was contacted yet.")
        return
    if report.reached:
        yield _done_words(report)
    yield f"{contacts_words(report)}."
    if report.departments:
        named = ", ".join(map(department_words, report.departments))
        yield _("Départements: {names}.").format(names=named)


def _done_words(report: Report) -> str:
    places, whom = departments_words(report), reached_words(report)
    if places:
        whom = _("{whom} in {places}").format(whom=whom, places=places)
    told = n_(
        "{count} volunteer contacted {whom}.", "{count} volunteers contacted {whom}.", report.volunteers
    )
    return told.format(count=report.volunteers, whom=whom)


def notes(report: Report, today: date) -> Iterator[str]:
    """Say how it was counted, and what is not claimed."""
    yield _("Counted on {day}.").format(day=day_of_month(today))
    yield _(
        "A legislator is counted once, however often they were contacted. An attempt that reached nobody is "
        "no contact made: it stands in no count of legislators."
    )
    if not report.effects:
        return
    yield _(
        "What followed is told with its source. A campaign may have contributed to it; nothing here says "
        "that it caused it."
    )
    if any(each.kind is EffectKind.WRITTEN_QUESTION for each in report.effects):
        rule = rule_named(QUESTION_RULE)
        articles = _("; ").join(map(_article, rule.sources))
        yield _("{rule} ({articles}).").format(rule=_(rule.says).removesuffix("."), articles=articles)
        yield _("Nothing follows by itself once they have passed: many answers come later.")


def _article(source: Source) -> str:
    """Name a text, and say how sure we are of it where it was not read whole."""
    place = f"{_(source.title)}, {_(source.article)}"
    if source.certainty is Certainty.READ:
        return place
    return _("{place}, {certainty}").format(place=place, certainty=certainty(source))


def _in_order(chart: Chart) -> Chart:
    places = [list(Came).index(came) for came in _IN_ORDER]
    bars = tuple(
        Bar(bar.name, bar.told, tuple(bar.parts[place] for place in places), bar.words) for bar in chart.bars
    )
    return Chart(chart.title, tuple(chart.legend[place] for place in places), bars)


def _brief(key: str, grid: Grid) -> Grid:
    """Leave out of the table of outcomes the groups of outcomes, each of which has one figure a line."""
    if key != "outcome":
        return grid
    return replace(grid, heads=grid.heads[:2], rows=tuple(row[:2] for row in grid.rows))


def _added_up(grid: Grid) -> Grid:
    """Give *grid* with a last line that adds the others up, where there are several."""
    if len(grid.rows) < _SEVERAL:
        return grid
    columns = list(zip(*grid.rows, strict=True))[1:]
    sums = (sum(each for each in column if isinstance(each, int)) for column in columns)
    return replace(grid, rows=(*grid.rows, (_("In all"), *sums)))


def _followed(campaign: Campaign, report: Report, today: date) -> Grid:
    heads = (_("What followed"), _("Kind"), _("Day"), _("Answer of the minister"), _("Source"))
    rows = tuple(
        (
            _with_contacts(each, campaign),
            _kind(each),
            day_of_month(each.on),
            delay_words(each, due_of(each, campaign), today) or None,
            each.source or None,
        )
        for each in report.effects
    )
    return Grid(_("What followed, to which the campaign may have contributed"), heads, rows, _WIDTHS)


def _with_contacts(effect: Effect, campaign: Campaign) -> str:
    contributed = contributed_words(effect, campaign).removesuffix(".")
    return (
        _("{title} ({contacts})").format(title=effect.title, contacts=contributed)
        if contributed
        else effect.title
    )


def _kind(effect: Effect) -> str:
    kind = _(EFFECTS[effect.kind])
    if effect.number:
        kind = _("{kind} no. {number}").format(kind=kind, number=effect.number)
    return _("{kind} by {author}").format(kind=kind, author=effect.author) if effect.author else kind


def _whole(report: Report, sides: Sequence[Grid], followed: Grid) -> Grid:
    """Give everything as one table: a line a figure, with the part of the report to which it belongs."""
    heads = (_("Part"), _("Line"), _("Number"), _("Day"), _("Kind"), _("Answer of the minister"), _("Source"))
    rows: list[tuple[Cell, ...]] = [
        (
            _("Figures"),
            line,
            value if isinstance(value, int) else None,
            value if isinstance(value, date) else None,
        )
        for line, value in _counted(report)
    ]
    rows += [(grid.name, row[0], row[1], None) for grid in sides for row in grid.rows]
    told = (
        (followed.name, row[0], None, effect.on, row[1], row[3], row[4])
        for effect, row in zip(report.effects, followed.rows, strict=True)
    )
    return Grid(_("Figures"), heads, (*((*row, None, None, None) for row in rows), *told))


def _counted(report: Report) -> Iterator[tuple[str, int | date]]:
    attempts = attempts_of(report)
    yield _("Volunteers"), report.volunteers
    yield _("Legislators reached"), report.reached
    yield _("Senators"), report.senators
    yield _("Deputies"), report.deputies
    yield _("MEPs"), report.meps
    yield _("Départements"), len(report.departments)
    yield _("Contacts made"), report.contacts - attempts
    yield _("Attempts that reached nobody"), attempts
    if report.made_first and report.made_last:
        yield _("First contact"), report.made_first
        yield _("Last contact"), report.made_last
    if attempts and report.first and report.last:
        yield _("First day, attempts included"), report.first
        yield _("Last day, attempts included"), report.last
