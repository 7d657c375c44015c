"""``plaidoyer outcomes``: what came of the requests, counted, told, written for a spreadsheet or on paper."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypedDict, TypeVar, Unpack

import click

from letters.domain.closing import REASONS
from letters.domain.outcomes import Fate, Tally, Timing
from letters.domain.stages import Outcome
from letters.output.files import write_whole
from letters.services.outcome_export import OutcomeExport
from letters.services.outcome_tables import notes, opening
from letters.services.outcomes import By, Outcomes, Question, Report, report_of
from letters.services.pooling import Pooling
from letters.services.telling_outcomes import bar_words
from plaidoyer.assembly import report_writers
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.files import read_bytes
from plaidoyer.commands.opening import opened
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _, n_

_Name = TypeVar("_Name", bound=StrEnum)
_FILE = click.Path(path_type=Path)


@click.group("outcomes", help=_("Count what came of the requests."))
def command() -> None:
    """Group the verbs of the outcomes."""


class _Given(TypedDict):
    by: str
    since: date | None
    until: date | None
    output: Path | None
    pooled: bool
    as_json: bool


@command.command(
    "report", help=_("Say what came of the requests: answers in time, delays, refusals, complaints.")
)
@click.option(
    "--by",
    type=click.Choice([by.value for by in By]),
    default=By.BODY.value,
    help=_("group by: body, kind of body, right, or region (département of its address)"),
)
@click.option("--since", type=IsoDate(), metavar="DATE", help=_("sent on this day or later"))
@click.option("--until", type=IsoDate(), metavar="DATE", help=_("sent on this day or before"))
@click.option("--output", type=_FILE, metavar="FILE", help=_("file to write: .pdf, .xlsx or .csv"))
@click.option("--pooled", is_flag=True, help=_("outcomes merged from several persons, small groups hidden"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def report(context: click.Context, **given: Unpack[_Given]) -> None:
    """Count the requests sent, and tell, or write, what came of them."""
    _refuse_ending(given["output"])
    _refuse_reversed(given["since"], given["until"])
    clock = clock_for(context.obj.today)
    question = Question(By(given["by"]), given["since"], given["until"])
    with opened(context.obj) as home:
        if given["pooled"]:
            found = Pooling(home.records, clock).report(question)
        else:
            found = report_of(Outcomes(home.records, clock).matters(_said_to_terminal), question)
    output = given["output"]
    if output is not None:
        content = OutcomeExport(report_writers(), clock).content(found, _ending(output))
        write_whole(output, content)
    answer(_fields(found, output), _lines(found, given), as_json=given["as_json"])


@command.command("export", help=_("Write your outcomes into FILE for the common count: no person, no day."))
@click.argument("file", type=_FILE)
@click.pass_context
def export(context: click.Context, file: Path) -> None:
    """Give one's own outcomes to the common count."""
    with opened(context.obj) as home:
        write_whole(file, Pooling(home.records, clock_for(context.obj.today)).given())


@command.command("merge", help=_("Add what FILE… hold to the common count; merging twice changes nothing."))
@click.argument("files", metavar="FILE…", type=_FILE, nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def merge(context: click.Context, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Keep the outcomes that others gave."""
    read = [(file.name, read_bytes(file)) for file in files]
    with opened(context.obj) as home:
        done = Pooling(home.records, clock_for(context.obj.today)).merge(read)
    told = _("{new} new, {changed} told again, {there} already there")
    line = told.format(new=done.new, changed=done.changed, there=done.already_there)
    answer(asdict(done), [line], as_json=as_json)


def _refuse_ending(output: Path | None) -> None:
    known = [f".{ending}" for ending in report_writers()]
    if output is not None and f".{_ending(output)}" not in known:
        sentence = _("A report is written as {known}: end the name of the file with one of them.")
        raise click.UsageError(sentence.format(known=", ".join(known)))


def _refuse_reversed(since: date | None, until: date | None) -> None:
    if since is not None and until is not None and until < since:
        raise click.UsageError(_("--until comes before --since: exchange the two days."))


def _ending(output: Path) -> str:
    return output.suffix.lower().removeprefix(".")


_SEEN = 1000
"""Requests between two figures of a reading shown at the terminal."""


def _said_to_terminal(done: int, total: int) -> None:
    """Say how far a long reading is, where somebody looks."""
    if total > _SEEN and sys.stderr.isatty() and (done % _SEEN == 0 or done == total):
        click.echo(f"\r{done}/{total}", err=True, nl=done == total)


def _lines(found: Report, given: _Given) -> Iterator[str]:
    if given["pooled"] and found.whole is None and not (found.hidden or given["since"] or given["until"]):
        yield _("Nothing is in the common count yet: « plaidoyer outcomes merge » adds the files of others.")
    else:
        yield from opening(found)
    for group in found.groups:
        yield f"- {bar_words(group)}"
    if found.hidden:
        yield n_(
            "{count} group of less than five requests is hidden.",
            "{count} groups of less than five requests are hidden.",
            found.hidden,
        ).format(count=found.hidden)
    if found.whole is not None:
        yield from notes(found)
    if given["output"] is not None:
        yield _("« {name} » is saved.").format(name=given["output"].name)


def _fields(found: Report, output: Path | None) -> dict[str, object]:
    question = found.question
    return {
        "by": question.by.value,
        "since": _iso(question.since),
        "until": _iso(question.until),
        "counted_on": found.day.isoformat(),
        "file": str(output) if output is not None else None,
        "all": _tally(found.whole) if found.whole is not None else None,
        "hidden_groups": found.hidden,
        "groups": [_tally(group) for group in found.groups],
    }


def _tally(tally: Tally) -> dict[str, object]:
    return {
        "name": tally.name,
        "sent": tally.sent,
        "first_sent_on": tally.first.isoformat(),
        "last_sent_on": tally.last.isoformat(),
        "timings": _counts(tally.timings, Timing),
        "time_known": tally.judged,
        "late_median_days": tally.late_median,
        "late_most_days": tally.late_most,
        "outcomes": _counts(tally.outcomes, Outcome) | {"unknown": tally.unknown},
        "refusals": _counts(tally.reasons, REASONS),
        "complaints": tally.complaints,
        "complaint_fates": _counts(tally.fates, Fate),
    }


def _counts(found: Mapping[_Name, int], names: Iterable[_Name]) -> dict[str, int]:
    """Give how many there are of each of *names*, those that never occur too."""
    return {name.value: found.get(name, 0) for name in names}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
