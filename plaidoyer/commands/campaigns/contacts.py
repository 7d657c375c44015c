"""``campaigns contact``, ``position`` and ``withdraw``: what was done, and where somebody stands."""

from datetime import date
from typing import TypedDict, Unpack

import click

from letters.domain.campaigns.facts import Contact
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told import contact_fields, contact_line, target_name, volunteer_name
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.told import answer
from plaidoyer.language import _, shown

_TARGET = click.option("--target", required=True, metavar="ID", help=_("whom: an identifier, or a name"))
_ON = click.option(
    "--on", "day", required=True, type=IsoDate(), metavar="DATE", help=_("the day it happened")
)


class _Done(TypedDict):
    target: str
    volunteer: str
    channel: str
    day: date
    outcome: str
    note: str
    next_on: date | None
    as_json: bool


@click.command("contact", help=_("Record that a volunteer of the campaign NAME contacted a legislator."))
@NAME
@_TARGET
@click.option("--volunteer", required=True, metavar="V",
              help=_("who: a name or a part of it, an e-mail, an identifier"))  # fmt: skip
@click.option("--channel", required=True, type=click.Choice([each.value for each in ContactChannel]),
              help=_("how"))  # fmt: skip
@_ON
@click.option("--outcome", required=True, type=click.Choice([each.value for each in ContactOutcome]),
              help=_("what came of it"))  # fmt: skip
@click.option("--note", default="", metavar="T", help=_("words to remember"))
@click.option("--next", "next_on", type=IsoDate(), metavar="DATE", help=_("when to get in touch again"))
@JSON
@click.pass_context
def contact(context: click.Context, name: str, **done: Unpack[_Done]) -> None:
    """Record a contact; others' contacts with the same legislator are told beside it."""
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        ref, volunteer = (
            desk.targets.found(uid, done["target"]),
            desk.volunteers.found(uid, done["volunteer"]),
        )
        before = desk.contacts.already(uid, ref, volunteer)
        channel, outcome = ContactChannel(done["channel"]), ContactOutcome(done["outcome"])
        made = Contact(ref, volunteer, done["day"], channel, outcome, done["note"], done["next_on"])
        entry = desk.contacts.record(uid, made)
        told = desk.logs.campaign(uid)
    for warning in _warnings(told, made, before):
        click.echo(warning, err=True)
    recorded = told.contacts[entry]
    fields = contact_fields(entry, recorded) | {"others_before": len(before)}
    answer(fields, [f"{str(entry)[:8]} · {contact_line(told, recorded)}"], as_json=done["as_json"])


def _warnings(told: Campaign, made: Contact, before: tuple[Contact, ...]) -> list[str]:
    """Say who else contacted them, and whose share they are of: two may not know of each other."""
    lines = []
    if before:
        last = before[-1]
        already = _("Note: {volunteer} had contacted {target} already, on {day}.")
        names = {"volunteer": volunteer_name(told, last.volunteer), "target": target_name(told, made.ref)}
        lines.append(already.format(day=shown(last.on), **names))
    owner = told.assigned.get(made.ref, made.volunteer)
    if owner != made.volunteer:
        share = _("Note: {target} is in the share of {volunteer}.")
        lines.append(share.format(target=target_name(told, made.ref), volunteer=volunteer_name(told, owner)))
    return lines


@click.command("withdraw", help=_("Say that the contact CONTACT of the campaign NAME never took place."))
@NAME
@click.argument("contact_id", metavar="CONTACT")
@JSON
@click.pass_context
def withdraw(context: click.Context, name: str, contact_id: str, *, as_json: bool) -> None:
    """Withdraw a contact recorded by mistake; the log keeps both."""
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        entry = desk.contacts.found(uid, contact_id)
        told = desk.logs.campaign(uid)
        desk.contacts.withdraw(uid, entry)
    line = _("Withdrawn: {contact}").format(contact=contact_line(told, told.contacts[entry]))
    answer(contact_fields(entry, told.contacts[entry]), [line], as_json=as_json)
