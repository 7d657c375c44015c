"""``campaigns targets``: whom a campaign is aimed at, chosen from the directory."""

from collections.abc import Sequence
from typing import Unpack

import click

from letters.domain.campaigns.facts import Target
from letters.domain.campaigns.folding import Campaign
from letters.services.campaigns.targets import Choice
from plaidoyer.commands.campaigns.choosing import Given, aim, choice_of, meant
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told_people import CHAMBERS, target_fields, target_line
from plaidoyer.commands.told import answer
from plaidoyer.language import _, n_


@click.command("targets", help=_("Aim the campaign NAME at legislators; without a choice, list them."))
@NAME
@click.option("--chamber", "chambers", multiple=True, type=click.Choice(list(CHAMBERS)),
              help=_("only its members; repeated"))  # fmt: skip
@click.option("--department", "departments", multiple=True, metavar="D",
              help=_("elected there: a code or a name; repeated"))  # fmt: skip
@click.option("--group", "groups", multiple=True, metavar="G",
              help=_("members of this political group; repeated"))  # fmt: skip
@click.option("--committee", "committees", multiple=True, metavar="C",
              help=_("members of the committee with these words in its name; repeated"))  # fmt: skip
@click.option("--constituency", "constituencies", multiple=True, metavar="D-N",
              help=_("the deputy of this constituency, « 35-3 »; repeated"))  # fmt: skip
@click.option("--target", "one", multiple=True, metavar="ID",
              help=_("this legislator, by the identifier of the directory; repeated"))  # fmt: skip
@click.option("--leave", multiple=True, metavar="ID", help=_("aim at this legislator no longer; repeated"))
@click.option("--reason", default="", metavar="T", help=_("why one leaves"))
@click.option("--dry-run", is_flag=True, help=_("say who would be aimed at; keep nothing"))
@JSON
@click.pass_context
def targets(context: click.Context, name: str, **given: Unpack[Given]) -> None:
    """Aim a campaign at legislators, or say at whom it is."""
    choice = choice_of(given)
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        leaving = [desk.targets.found(uid, each) for each in given["leave"]]
        if not given["dry_run"]:
            desk.targets.leave_these(uid, leaving, given["reason"].strip())
        known = frozenset(desk.logs.campaign(uid).targets)
        if choice == Choice() and not given["one"]:
            _tell_aimed_at(desk.logs.campaign(uid), as_json=given["as_json"])
            return
        those = meant(desk.targets, choice, given["one"])
        if not given["dry_run"]:
            aim(desk.targets, uid, choice, given["one"])
    new = tuple(each for each in those if each.ref not in known)
    _tell_new(those, new, dry_run=given["dry_run"], as_json=given["as_json"])


def _tell_aimed_at(told: Campaign, *, as_json: bool) -> None:
    those = [each for ref, each in told.targets.items() if ref not in told.left]
    nobody = _("It is aimed at nobody yet: « campaigns targets NAME --chamber senate » chooses the senators.")
    fields = {"added": 0, "already": len(those), "targets": [target_fields(each) for each in those]}
    answer(fields, list(map(target_line, those)) or [nobody], as_json=as_json)


def _tell_new(those: Sequence[Target], new: Sequence[Target], *, dry_run: bool, as_json: bool) -> None:
    already = len(those) - len(new)
    would = n_("{count} legislator would be added", "{count} legislators would be added", len(new))
    added = n_("{count} legislator added", "{count} legislators added", len(new))
    there = n_("{count} was there already", "{count} were there already", already)
    said = [(would if dry_run else added).format(count=len(new))]
    said += [there.format(count=already)] if already else []
    listed = map(target_line, new) if dry_run else ()
    fields = {
        "added": 0 if dry_run else len(new),
        "would_add": len(new),
        "already": already,
        "targets": [target_fields(each) for each in those],
    }
    answer(fields, [*listed, f"{', '.join(said)}."], as_json=as_json)
