"""``plaidoyer restore``: put a backup back into an empty data folder."""

from pathlib import Path

import click

from plaidoyer.folders import home_folder, restore
from plaidoyer.language import _


@click.command("restore", help=_("Put the backup FILE back; --home names the folder, which must be empty."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--home", type=click.Path(path_type=Path), metavar="DIR", help=_("data folder"))
@click.pass_context
def command(context: click.Context, file: Path, home: Path | None) -> None:
    """Put a backup back; nothing is overwritten."""
    folder = home or home_folder(context.obj.home)
    restore(file, folder)
    click.echo(_("Put back into {folder}: your passphrase opens it.").format(folder=folder))
