"""``campaigns forget``: erase a volunteer who asks for it, or a whole campaign."""

import click

from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.told import answer
from plaidoyer.language import _


@click.command("forget", help=_(
    "Erase a volunteer of the campaign NAME, their contacts excepted; or, with --yes, the whole campaign."
))  # fmt: skip
@NAME
@click.option("--volunteer", default="", metavar="V", help=_("who: a whole name, an e-mail, an identifier"))
@click.option("--yes", is_flag=True, help=_("erase the whole campaign"))
@JSON
@click.pass_context
def forget(context: click.Context, name: str, *, volunteer: str, yes: bool, as_json: bool) -> None:
    """Erase what is asked, for good."""
    if yes == bool(volunteer):
        raise click.UsageError(_("Say whom to erase with --volunteer, or --yes to erase the whole campaign."))
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        title = desk.logs.campaign(uid).aim.title
        erased: str | None = None
        if volunteer:
            who = desk.volunteers.found(uid, volunteer, whole=True)
            desk.volunteers.forget(uid, who)
            erased = str(who)
            line = _(
                "Their name, e-mail address and paragraphs, and the letters that they began, are erased "
                "here; their contacts stay, without a name. The books given out before keep them until "
                "whoever holds one erases them too: tell these people."
            )
        else:
            desk.logs.forget(uid)
            line = _("The campaign « {name} » is erased.").format(name=title)
    answer({"campaign": str(uid), "volunteer": erased}, [line], as_json=as_json)
