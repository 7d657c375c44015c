"""``campaigns call-sheet``: what a volunteer with a telephone has under their eyes, on paper."""

from pathlib import Path

import click

from letters.output.files import write_whole
from plaidoyer.campaigning import call_sheets, days_of
from plaidoyer.campaigning import desk as desk_of_campaigns
from plaidoyer.commands.campaigns.desks import JSON, NAME
from plaidoyer.commands.opening import opened
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _, n_


@click.command("call-sheet", help=_("Print the call sheet of a volunteer of the campaign NAME (PDF)."))
@NAME
@click.option("--volunteer", required=True, metavar="V", help=_("name of the volunteer"))
@click.option(
    "--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help=_("PDF file to write")
)
@JSON
@click.pass_context
def call_sheet(context: click.Context, name: str, volunteer: str, output: Path, *, as_json: bool) -> None:
    """Print whom a volunteer calls today."""
    clock = clock_for(context.obj.told)
    with opened(context.obj) as home:
        desk = desk_of_campaigns(home.records, clock)
        uid = desk.logs.found(name)
        sheets = call_sheets(days_of(desk, home.records, clock))
        who = desk.volunteers.found(uid, volunteer)
        sheet = sheets.sheet(uid, who)
        write_whole(output, sheets.press.press(sheet, created=clock.now()))
    count = len(sheet.calls)
    line = n_("{count} legislator to call in {file}.", "{count} legislators to call in {file}.", count)
    fields = {"file": str(output), "calls": count, "names": [each.name for each in sheet.calls]}
    answer(fields, [line.format(count=count, file=output.name)], as_json=as_json)
