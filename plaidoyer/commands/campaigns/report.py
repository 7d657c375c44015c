"""``campaigns report``: what a campaign has done, in figures."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import click

from letters.domain.campaigns.reports import Report
from letters.domain.campaigns.words import CHANNELS, OUTCOMES, ContactChannel, ContactOutcome
from letters.services.campaigns.telling_reach import attempts_of, contacts_words
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told import iso
from plaidoyer.commands.campaigns.told_effects import effect_fields, effect_line
from plaidoyer.commands.told import answer
from plaidoyer.language import _, n_

_FILE = click.Path(path_type=Path)
_Name = TypeVar("_Name", bound=StrEnum)


@click.command("report", help=_("Say what the campaign NAME has done: how many, whom, what followed."))
@NAME
@click.option("--output", type=_FILE, metavar="FILE", help=_("file to write: .pdf, .xlsx or .csv"))
@click.option("--newsletter", is_flag=True, help=_("one paragraph for a newsletter"))
@JSON
@click.pass_context
def report(
    context: click.Context, name: str, *, output: Path | None, newsletter: bool, as_json: bool
) -> None:
    """Count what a campaign has done, and tell it, or write it."""
    with desk_of(context) as desk:
        campaign = desk.logs.found(name)
        found = desk.reports.of(campaign)
        paragraph = desk.reports.newsletter(campaign)
        if output is not None:
            desk.reports.write(campaign, output)
    file = str(output) if output is not None else None
    fields = {**report_fields(found), "newsletter": paragraph, "file": file}
    lines = [paragraph] if newsletter else list(report_lines(found))
    if output is not None:
        lines.append(_("« {name} » is saved.").format(name=output.name))
    answer(fields, lines, as_json=as_json)


def report_fields(found: Report) -> dict[str, object]:
    """Give the figures of a campaign, zeros too, and what followed."""
    return {
        "name": found.title,
        "volunteers": found.volunteers,
        "senators": found.senators,
        "deputies": found.deputies,
        "meps": found.meps,
        "contacted": found.reached,
        "departments": len(found.departments),
        "department_codes": list(found.departments),
        "contacts": found.contacts,
        "attempts": attempts_of(found),
        "first_on": iso(found.first),
        "last_on": iso(found.last),
        "reached_first_on": iso(found.made_first),
        "reached_last_on": iso(found.made_last),
        "by_channel": _counts(found.by_channel, ContactChannel),
        "by_outcome": _counts(found.by_outcome, ContactOutcome),
        "outcomes": [effect_fields(each) for each in found.effects],
    }


def report_lines(found: Report) -> Iterator[str]:
    """Say the figures of a campaign in a few lines, without a word of cause."""
    yield found.title
    yield f"{', '.join(_figures(found))}."
    if found.contacts:
        yield f"{contacts_words(found)}."
    counted = [(CHANNELS[each], found.by_channel.get(each, 0)) for each in CHANNELS]
    counted += [(OUTCOMES[each], found.by_outcome.get(each, 0)) for each in OUTCOMES]
    yield from (
        "- " + _("{what}: {count}").format(what=_(what), count=count) for what, count in counted if count
    )
    yield from map(effect_line, found.effects)


def _figures(found: Report) -> Iterator[str]:
    departments = len(found.departments)
    yield n_("{count} volunteer", "{count} volunteers", found.volunteers).format(count=found.volunteers)
    yield n_("{count} senator", "{count} senators", found.senators).format(count=found.senators)
    yield n_("{count} deputy", "{count} deputies", found.deputies).format(count=found.deputies)
    if found.meps:
        yield n_(
            "{count} member of the European Parliament",
            "{count} members of the European Parliament",
            found.meps,
        ).format(count=found.meps)
    yield n_("{count} département", "{count} départements", departments).format(count=departments)


def _counts(found: Mapping[_Name, int], names: Iterable[_Name]) -> dict[str, int]:
    """Give how many there are of each of *names*, those that never occur too."""
    return {name.value: found.get(name, 0) for name in names}
