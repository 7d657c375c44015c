"""``plaidoyer verify``: look at everything the encrypted file holds."""

import json

import click

from plaidoyer.commands.opening import opened
from plaidoyer.language import _, n_, shown


@click.command("verify", help=_("Check your data: pages, links, events, files."))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def command(context: click.Context, *, as_json: bool) -> int:
    """Check everything; the exit status is 1 when a fault was found."""
    with opened(context.obj) as home:
        checked = home.check()
    if as_json:
        faults = [shown(fault) for fault in checked.faults]
        answer = {"ok": not faults, "checked": checked.counts, "faults": faults}
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        count = len(checked.faults)
        for fault in checked.faults:
            click.echo(shown(fault))
        said = n_("{count} fault found.", "{count} faults found.", count).format(count=count)
        click.echo(said if count else _("Everything is as it should be."))
    return 1 if checked.faults else 0
