"""``plaidoyer signatories notice``: what those who sign an open letter are told before they do."""

from datetime import date
from typing import TypedDict, Unpack

import click

from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.opening import opened
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _
from plaidoyer.signing import open_letters, written_notice


class _Told(TypedDict):
    controller: str
    contact: str
    until: date
    officer: str
    host: str
    country: str
    as_json: bool


@click.command(
    "notice", help=_("Write what those who sign LETTER must be told before they do (GDPR, art. 13).")
)
@click.argument("letter")
@click.option("--who", "controller", required=True, help=_("who keeps the list"))
@click.option("--contact", required=True, help=_("where to write to them"))
@click.option(
    "--until", required=True, type=IsoDate(), metavar="DATE", help=_("the day by which all is erased")
)
@click.option("--officer", default="", help=_("how to write to the data protection officer"))
@click.option(
    "--host",
    default="",
    help=_("the services that keep data for you (form, e-mail, online storage); left out, there is none"),
)
@click.option("--host-country", "country", default="", help=_("where these services keep the data"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def notice(context: click.Context, letter: str, **given: Unpack[_Told]) -> None:
    """Fill the notice in."""
    if given["host"] and not given["country"]:
        raise click.UsageError(_("Say with --host-country where these services keep the data."))
    with opened(context.obj) as home:
        title = open_letters(home.records, clock_for(context.obj.today)).found(letter).title
    names = ("controller", "contact", "officer", "host", "country")
    told = {name: str(given.get(name, "")) for name in names} | {"title": title}
    text = written_notice({**told, "until": f"{given['until']:%d/%m/%Y}"})
    answer({"notice": text}, [text], as_json=given["as_json"])
