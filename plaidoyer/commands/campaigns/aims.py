"""``campaigns new`` and ``list``: what campaigns there are, and what for."""

from datetime import date
from typing import TypedDict, Unpack

import click

from letters.domain.campaigns.facts import Aim
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.reports import report_of
from letters.domain.errors import LetterFault
from letters.services.campaigns.telling_reach import attempts_of
from plaidoyer.assembly import letters
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.showing import counts_words
from plaidoyer.commands.campaigns.told import aim_fields
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.told import answer
from plaidoyer.language import _


class _Aimed(TypedDict):
    goal: str
    opens_on: date | None
    closes_on: date | None
    kinds: tuple[str, ...]
    arguments: tuple[str, ...]
    as_json: bool


@click.command("new", help=_("Begin the campaign NAME."))
@NAME
@click.option("--goal", default="", metavar="T", help=_("what is asked, and of whom"))
@click.option("--from", "opens_on", type=IsoDate(), metavar="DATE", help=_("its first day"))
@click.option("--until", "closes_on", type=IsoDate(), metavar="DATE", help=_("its last day"))
@click.option("--letter", "kinds", multiple=True, metavar="KIND", help=_("a letter that it uses; repeated"))
@click.option("--argument", "arguments", multiple=True, metavar="A", help=_("a reason it gives; repeated"))
@JSON
@click.pass_context
def new(context: click.Context, name: str, **given: Unpack[_Aimed]) -> None:
    """Begin a campaign."""
    opens_on, closes_on = given["opens_on"], given["closes_on"]
    if opens_on and closes_on and closes_on < opens_on:
        raise click.UsageError(_("--until comes before --from: exchange the two days."))
    for kind in given["kinds"]:
        letters().kind(kind)
    for argument in given["arguments"]:
        _refuse_unknown(argument)
    aim = Aim(name, given["goal"].strip(), opens_on, closes_on, given["kinds"], given["arguments"])
    with desk_of(context) as desk:
        uid = desk.logs.begin(aim)
        begun = desk.logs.campaign(uid).aim
    said = _("The campaign « {name} » has begun: choose whom it is aimed at (« campaigns targets »).")
    answer(aim_fields(uid, begun), [said.format(name=begun.title)], as_json=given["as_json"])


def _refuse_unknown(argument: str) -> None:
    try:
        letters().argument(argument)
    except LetterFault as error:
        words = _("There is no argument « {name} »: « plaidoyer letters show KIND » gives those of a letter.")
        raise click.UsageError(words.format(name=argument)) from error


@click.command("list", help=_("List the campaigns."))
@JSON
@click.pass_context
def list_(context: click.Context, *, as_json: bool) -> None:
    """List the campaigns of this file."""
    with desk_of(context) as desk:
        told = [desk.logs.campaign(uid) for uid in desk.logs.aims()]
    nothing = _("There is no campaign yet: « campaigns new NAME » begins one.")
    lines = [f"{str(each.uid)[:8]} · {each.aim.title} · {counts_words(each)}" for each in told] or [nothing]
    answer([aim_fields(each.uid, each.aim) | _count_fields(each) for each in told], lines, as_json=as_json)


def _count_fields(told: Campaign) -> dict[str, object]:
    return {
        "volunteers": len(told.volunteers),
        "targets": len(told.targets),
        "contacts": len(told.contacts),
        "attempts": attempts_of(report_of(told)),
    }
