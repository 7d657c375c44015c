"""``campaigns assign``: who contacts whom, by département, by constituency, by hand."""

from typing import TypedDict, Unpack
from uuid import UUID

import click

from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.namesakes import names_apart
from letters.services.campaigns.desk import CampaignDesk
from letters.services.campaigns.shares import Given
from letters.services.campaigns.telling_volunteers import unplaced_words
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told_people import target_fields, target_line
from plaidoyer.commands.told import answer
from plaidoyer.language import _, n_

_DEPARTMENT, _CONSTITUENCY, _HAND = "department", "constituency", "hand"


class _Asked(TypedDict):
    way: str | None
    targets: tuple[str, ...]
    volunteer: str
    back: bool
    as_json: bool


@click.command("assign", help=_(
    "Share the legislators of the campaign NAME among its volunteers, evenly; what was given stays given."
))  # fmt: skip
@NAME
@click.option("--by", "way", type=click.Choice([_DEPARTMENT, _CONSTITUENCY, _HAND]),
              help=_("by département (as usual), by constituency, or by hand"))  # fmt: skip
@click.option("--target", "targets", multiple=True, metavar="ID", help=_("by hand: whom; repeated"))
@click.option("--volunteer", default="", metavar="V", help=_("by hand: to whom, a name or an identifier"))
@click.option("--back", is_flag=True, help=_("by hand: give them back to all"))
@JSON
@click.pass_context
def assign(context: click.Context, name: str, **asked: Unpack[_Asked]) -> None:
    """Share the legislators of a campaign out."""
    way = asked["way"] or (_HAND if asked["targets"] else _DEPARTMENT)
    _refuse_unclear(way, asked)
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        given = _by_hand(desk, uid, asked) if way == _HAND else _shared_out(desk, uid, way)
        told = desk.logs.campaign(uid)
    answer(_fields(given), _lines(given, told), as_json=asked["as_json"])


def _refuse_unclear(way: str, asked: _Asked) -> None:
    by_hand = bool(asked["targets"] or asked["volunteer"] or asked["back"])
    if way != _HAND and by_hand:
        raise click.UsageError(_("--target, --volunteer and --back are for --by hand."))
    if way == _HAND and not (asked["targets"] and bool(asked["volunteer"]) != asked["back"]):
        raise click.UsageError(_("By hand, say whom with --target, and to whom with --volunteer, or --back."))


def _shared_out(desk: CampaignDesk, uid: UUID, way: str) -> Given:
    return desk.shares.by_department(uid) if way == _DEPARTMENT else desk.shares.by_constituency(uid)


def _by_hand(desk: CampaignDesk, uid: UUID, asked: _Asked) -> Given:
    refs = [desk.targets.found(uid, each) for each in asked["targets"]]
    volunteer = desk.volunteers.found(uid, asked["volunteer"]) if asked["volunteer"] else None
    new = desk.shares.give(uid, refs, volunteer)
    if volunteer is None:
        return Given(left_over=new)
    return Given(tuple((each, volunteer) for each in new))


def _fields(given: Given) -> dict[str, object]:
    return {
        "assigned": len(given.assigned),
        "shares": [{**target_fields(each), "volunteer": str(to)} for each, to in given.assigned],
        "left_over": [target_fields(each) for each in given.left_over],
        "unplaced": [{"id": str(each.uid), "name": each.name} for each in given.unplaced],
    }


def _lines(given: Given, told: Campaign) -> list[str]:
    count = len(given.assigned)
    lines = [n_("{count} legislator given.", "{count} legislators given.", count).format(count=count)]
    for uid, name in names_apart(told.volunteers.values()).items():
        new = sum(to == uid for _target, to in given.assigned)
        has = sum(to == uid and ref not in told.left for ref, to in told.assigned.items())
        if new:
            line = _("{name}: {new} more, {has} in all")
            lines.append("- " + line.format(name=name, new=new, has=has))
    if given.left_over:
        left = len(given.left_over)
        nobody = n_("{count} legislator has no volunteer:", "{count} legislators have no volunteer:", left)
        lines += [nobody.format(count=left), *(f"- {target_line(each)}" for each in given.left_over)]
    return [*lines, *filter(None, (unplaced_words(given),))]
