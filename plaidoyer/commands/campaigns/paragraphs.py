"""``campaigns paragraph`` and ``paragraphs``: what a volunteer writes for one legislator, what repeats."""

from pathlib import Path

import click

from letters.domain.campaigns.folding import Campaign
from letters.domain.entries import identifier_of
from letters.services.campaigns.paragraphs import Circular
from letters.services.campaigns.readiness import Like, Readiness, percent
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told import target_name, volunteer_name
from plaidoyer.commands.files import read_text
from plaidoyer.commands.told import answer
from plaidoyer.language import _, shown

_FILE = click.Path(path_type=Path)


@click.command(
    "paragraph", help=_("Keep what a volunteer of the campaign NAME wrote for one legislator, or show it.")
)
@NAME
@click.option("--target", required=True, metavar="ID", help=_("whom: an identifier, or a name"))
@click.option("--volunteer", required=True, metavar="V",
              help=_("who: a name or a part of it, an e-mail, an identifier"))  # fmt: skip
@click.option(
    "--text", type=_FILE, metavar="FILE", help=_("the paragraph, as a text; without it, it is shown")
)
@JSON
@click.pass_context
def paragraph(  # noqa: PLR0913 -- one parameter for each option
    context: click.Context, name: str, target: str, volunteer: str, text: Path | None, *, as_json: bool
) -> None:
    """Keep a paragraph, and say whether the letter is ready."""
    words = read_text(text) if text else None
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        ref, who = desk.targets.found(uid, target), desk.volunteers.found(uid, volunteer)
        if words is not None:
            desk.paragraphs.write(uid, ref, who, words, by=str(who))
        readiness = desk.paragraphs.readiness(uid, ref, who)
        kept = desk.paragraphs.text(uid, ref, who)
        versions = len(desk.paragraphs.versions(uid, ref, who))
    lines = [*([kept] if text is None and kept else []), *_lines(readiness)]
    answer(
        {"target": identifier_of(ref), "volunteer": str(who), "text": kept, "versions": versions}
        | _fields(readiness),
        lines,
        as_json=as_json,
    )


@click.command("paragraphs", help=_("List the paragraphs of the campaign NAME that repeat one another."))
@NAME
@JSON
@click.pass_context
def paragraphs(context: click.Context, name: str, *, as_json: bool) -> None:
    """List the near-identical paragraphs of the whole team."""
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        groups, told = desk.paragraphs.circulars(uid), desk.logs.campaign(uid)
    fields = [
        [
            {
                "target": identifier_of(each.ref),
                "volunteer": str(each.volunteer),
                "nearest": _like(each.nearest),
            }
            for each in group
        ]
        for group in groups
    ]
    lines = [line for group in groups for line in _group_lines(told, group)]
    answer(fields, lines or [_("No paragraph repeats another one.")], as_json=as_json)


def _group_lines(told: Campaign, group: Circular) -> list[str]:
    line = _("  {target} ({volunteer}): {share} in common with {other} ({their})")
    return [
        _("{count} paragraphs repeat one another:").format(count=len(group)),
        *(
            line.format(
                target=target_name(told, each.ref),
                volunteer=volunteer_name(told, each.volunteer),
                share=shown(percent(each.nearest.share)),
                other=target_name(told, each.nearest.ref),
                their=volunteer_name(told, each.nearest.volunteer),
            )
            for each in group
        ),
    ]


def _lines(readiness: Readiness) -> list[str]:
    return [shown(each) for each in readiness.why] or [_("The paragraph is ready.")]


def _fields(readiness: Readiness) -> dict[str, object]:
    return {
        "ready": readiness.ready,
        "why": [shown(each) for each in readiness.why],
        "like": [_like(each) for each in readiness.like],
    }


def _like(like: Like) -> dict[str, object]:
    return {
        "target": identifier_of(like.ref),
        "volunteer": str(like.volunteer),
        "share": round(like.share, 3),
    }
