"""``campaigns show``: where one campaign stands."""

from collections.abc import Iterator
from uuid import UUID

import click

from letters.domain.campaigns.facts import Aim
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.namesakes import names_apart
from letters.domain.campaigns.reports import report_of
from letters.services.campaigns.desk import CampaignDesk
from letters.services.campaigns.telling_reach import counted_words
from letters.services.language import day_of_month
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told import (
    aim_fields,
    contact_fields,
    contact_line,
    iso,
    target_name,
    volunteer_name,
)
from plaidoyer.commands.campaigns.told_effects import effect_fields, effect_line
from plaidoyer.commands.campaigns.told_people import target_fields, volunteer_fields
from plaidoyer.commands.told import answer
from plaidoyer.language import _, n_, shown

_SHOWN = 20
"""Contacts shown to a person, the last ones; the JSON gives every one."""


@click.command("show", help=_("Show where the campaign NAME stands."))
@NAME
@JSON
@click.pass_context
def show(context: click.Context, name: str, *, as_json: bool) -> None:
    """Show a campaign: whom, by whom, what was done, what is to be settled."""
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        fields, lines = _fields(desk, uid), list(_lines(desk, uid))
    answer(fields, lines, as_json=as_json)


def _fields(desk: CampaignDesk, uid: UUID) -> dict[str, object]:
    told, load = desk.logs.campaign(uid), desk.volunteers.load(uid)
    return aim_fields(uid, told.aim) | {
        "volunteers": [volunteer_fields(told, each, load[each]) for each in told.volunteers],
        "targets": [
            target_fields(each)
            | {"volunteer": str(told.assigned[ref]) if ref in told.assigned else None}
            | {
                "reached": ref in told.reached,
                "left_on": iso(told.left[ref].on) if ref in told.left else None,
            }
            for ref, each in told.targets.items()
        ],
        "contacts": [contact_fields(*each) for each in told.contacts.items()],
        "outcomes": [{"id": str(each), **effect_fields(effect)} for each, effect in told.effects.items()],
        "conflicts": [
            {
                "target": target_fields(told.targets[each.ref])["id"],
                "volunteers": list(map(str, each.volunteers)),
            }
            for each in told.conflicts
            if each.ref in told.targets
        ],
    }


def _lines(desk: CampaignDesk, uid: UUID) -> Iterator[str]:
    told, load = desk.logs.campaign(uid), desk.volunteers.load(uid)
    yield told.aim.title
    yield from filter(None, (told.aim.goal, _period(told.aim), counts_words(told)))
    for each, name in names_apart(told.volunteers.values()).items():
        line = _("{name}: {targets} to contact, {reached} reached, {to_do} to do")
        counts = {"targets": load[each].targets, "reached": load[each].reached, "to_do": load[each].to_do}
        yield "- " + line.format(name=name, **counts)
    for dispute in told.conflicts:
        names = ", ".join(volunteer_name(told, who) for who in dispute.volunteers)
        taken = _("{target} was taken by {names}: « campaigns assign --target --volunteer » decides.")
        yield taken.format(target=target_name(told, dispute.ref), names=names)
    for ref, left in told.left.items():
        gone = _("{target} is no longer aimed at since {day}. {reason}")
        facts = {"target": target_name(told, ref), "day": shown(left.on), "reason": shown(left.reason)}
        yield gone.format(**facts).strip()
    last = sorted(told.contacts.items(), key=lambda each: each[1].on)[-_SHOWN:]
    yield from (f"{str(each)[:8]} · {contact_line(told, contact)}" for each, contact in last)
    yield from map(effect_line, told.effects.values())


def counts_words(told: Campaign) -> str:
    """Say how many there are of each."""
    words = (
        n_("{count} volunteer", "{count} volunteers", len(told.volunteers)).format(
            count=len(told.volunteers)
        ),
        n_("{count} legislator", "{count} legislators", len(told.targets)).format(count=len(told.targets)),
        counted_words(report_of(told)),
    )
    return ", ".join(words)


def _period(aim: Aim) -> str:
    if aim.opens_on and aim.closes_on:
        told = _("From {first} to {last}")
        return told.format(first=day_of_month(aim.opens_on), last=day_of_month(aim.closes_on))
    if aim.opens_on:
        return _("From {first}").format(first=day_of_month(aim.opens_on))
    return _("Until {last}").format(last=day_of_month(aim.closes_on)) if aim.closes_on else ""
