"""``plaidoyer signatories add``: somebody who signs, typed in by hand."""

from datetime import date
from typing import TypedDict, Unpack

import click

from letters.services.signatures.typed import Typed, signatory_of
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.opening import opened
from plaidoyer.commands.signatories_told import signature_fields, signature_line
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _
from plaidoyer.signing import open_letters, signatures


class _Typed(TypedDict):
    first_name: str
    last_name: str
    function: str
    organisation: str
    email: str
    signed_on: date | None
    consents: bool
    shown: bool
    messages: bool
    on_paper: bool
    proof: str
    again: bool
    as_json: bool


@click.command("add", help=_("Add one person who signed LETTER."))
@click.argument("letter")
@click.option("--first-name", required=True, help=_("their first name"))
@click.option("--last-name", required=True, help=_("their last name"))
@click.option("--function", default="", help=_("what they do"))
@click.option("--organisation", default="", help=_("where"))
@click.option("--email", default="", help=_("their e-mail address, never published"))
@click.option("--on", "signed_on", type=IsoDate(), metavar="DATE", help=_("the day on which they signed"))
@click.option("--consents", is_flag=True, help=_("they consented to sign: needed"))
@click.option("--shown", is_flag=True, help=_("they wish their name to be published"))
@click.option("--messages", is_flag=True, help=_("they agree to receive messages"))
@click.option("--paper", "on_paper", is_flag=True, help=_("they signed on paper"))
@click.option("--proof", default="", help=_("where their consent is written"))
@click.option("--again", is_flag=True, help=_("they withdrew, and sign again"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def add(context: click.Context, letter: str, **given: Unpack[_Typed]) -> None:
    """Add somebody typed in."""
    clock = clock_for(context.obj.today)
    told = signatory_of(
        Typed(
            given["first_name"],
            given["last_name"],
            given["function"],
            given["organisation"],
            given["email"],
            given["signed_on"] or clock.today(),
            given["consents"],
            given["shown"],
            given["messages"],
            given["on_paper"],
            given["proof"],
        )
    )
    with opened(context.obj) as home:
        uid = open_letters(home.records, clock).found(letter).uid
        made = signatures(home.records, clock).add(uid, told, again=given["again"])
    line = signature_line(made)
    waits = _("{line} may have signed already: « plaidoyer signatories duplicates » says whom they are like.")
    lines = [waits.format(line=line) if made.waits else line]
    answer({**signature_fields(made), "to_decide": made.waits}, lines, as_json=given["as_json"])
