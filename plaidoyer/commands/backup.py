"""``plaidoyer backup``: everything, still encrypted, in one file."""

from pathlib import Path

import click

from letters.services.safekeeping import Safekeeping
from plaidoyer.commands.opening import opened
from plaidoyer.folders import clock_for
from plaidoyer.language import _


@click.command("backup", help=_("Save everything, still encrypted, into FILE."))
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def command(context: click.Context, file: Path) -> None:
    """Make a backup; the passphrase or the recovery sheet of today opens it."""
    with opened(context.obj) as home:
        Safekeeping(home, clock_for(context.obj.today)).back_up(file)
    click.echo(_("Saved, still encrypted: {file}").format(file=file))
