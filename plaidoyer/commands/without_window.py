"""``plaidoyer`` alone where there is no screen: say so, and show the main job on the sample person."""

from pathlib import Path

import click

from plaidoyer.commands.demo import command as demo
from plaidoyer.language import _

FOLDER = Path("plaidoyer-demo")


def explain(context: click.Context) -> None:
    """Say that there is no screen and write the demonstration into `FOLDER`."""
    sentence = _("There is no screen here: the main job of a sample person is written into {folder}.")
    click.echo(sentence.format(folder=f"./{FOLDER}/"), err=True)
    context.invoke(demo, output=FOLDER, as_json=False)
