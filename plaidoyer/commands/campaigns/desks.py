"""The campaigns of the encrypted file that a command was told, and the options that several verbs share."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from letters.services.campaigns.desk import CampaignDesk
from plaidoyer.campaigning import desk
from plaidoyer.commands.opening import opened
from plaidoyer.folders import clock_for
from plaidoyer.language import _

JSON = click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
NAME = click.argument("name", metavar="NAME")


@contextmanager
def desk_of(context: click.Context) -> Iterator[CampaignDesk]:
    """Give the campaigns of the encrypted file, open for one command."""
    with opened(context.obj) as home:
        yield desk(home.records, clock_for(context.obj.told))
