"""``campaigns position``: where a legislator stands, and what shows it."""

from datetime import date
from typing import TypedDict, Unpack

import click

from letters.domain.campaigns.facts import Position
from letters.domain.campaigns.words import STANCES, Basis, Stance
from letters.domain.entries import identifier_of
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told import target_name
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.told import answer
from plaidoyer.language import _, shown

_TARGET = click.option("--target", required=True, metavar="ID", help=_("whom: an identifier, or a name"))
_ON = click.option(
    "--on", "day", required=True, type=IsoDate(), metavar="DATE", help=_("the day it happened")
)


class _Stood(TypedDict):
    target: str
    stance: str
    day: date
    basis: str
    source: str
    as_json: bool


@click.command("position", help=_("Record where a legislator stands, and what shows it."))
@NAME
@_TARGET
@click.option("--stance", required=True, type=click.Choice([each.value for each in Stance]),
              help=_("where they stand; who is won over (convinced) is not chased"))  # fmt: skip
@_ON
@click.option("--basis", required=True, type=click.Choice([each.value for each in Basis]),
              help=_("what shows it"))  # fmt: skip
@click.option("--source", required=True, metavar="URL",
              help=_("where it is checked: an address, the number of a question, a letter"))  # fmt: skip
@JSON
@click.pass_context
def position(context: click.Context, name: str, **stood: Unpack[_Stood]) -> None:
    """Record a position."""
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        ref = desk.targets.found(uid, stood["target"])
        taken = Position(ref, Stance(stood["stance"]), stood["day"], Basis(stood["basis"]), stood["source"])
        entry = desk.contacts.position(uid, taken)
        told = desk.logs.campaign(uid)
    fields = {
        "id": str(entry),
        "target": identifier_of(ref),
        "stance": taken.stance.value,
        "on": taken.on.isoformat(),
        "basis": taken.basis.value,
        "source": taken.source,
    }
    line = _("{target}: {stance}, {day}.")
    facts = {"target": target_name(told, ref), "stance": _(STANCES[taken.stance]), "day": shown(taken.on)}
    answer(fields, [line.format(**facts)], as_json=stood["as_json"])
