"""``campaigns todo``: whom a volunteer is to contact today."""

import click

from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told import contact_fields, contact_line
from plaidoyer.commands.campaigns.told_people import target_fields, target_line
from plaidoyer.commands.told import answer
from plaidoyer.language import _


@click.command("todo", help=_("Say whom the volunteer VOLUNTEER of the campaign NAME is to contact today."))
@NAME
@click.argument("volunteer", metavar="VOLUNTEER")
@JSON
@click.pass_context
def todo(context: click.Context, name: str, volunteer: str, *, as_json: bool) -> None:
    """List the legislators to contact today: those to chase first, the convinced left alone."""
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        who = desk.volunteers.found(uid, volunteer)
        told = desk.logs.campaign(uid)
    those = told.to_do(who, context.obj.today)
    done = {each.ref: [one for one in told.contacts.items() if one[1].ref == each.ref] for each in those}
    fields = [
        target_fields(each) | {"contacts": [contact_fields(*one) for one in done[each.ref]]} for each in those
    ]
    lines = []
    for each in those:
        lines.append(target_line(each))
        lines += [f"    {contact_line(told, one)}" for _uid, one in done[each.ref]]
    answer(fields, lines or [_("Nobody to contact today.")], as_json=as_json)
