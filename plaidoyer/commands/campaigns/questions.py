"""``campaigns questions``: what legislators of a campaign asked since it opened, from an official file."""

from pathlib import Path

import click

from letters.domain.entries import identifier_of
from letters.domain.listed import Skipped
from letters.services.campaigns.offers import Offer, chosen
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told_effects import effect_fields, effect_line
from plaidoyer.commands.told import answer
from plaidoyer.language import _, shown


@click.command(
    "questions",
    help=_(
        "Look in FILE for questions that legislators of the campaign NAME asked; record those you confirm."
    ),
)
@NAME
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--words", default="", metavar="W", help=_("words that the question must all hold"))
@click.option(
    "--add", multiple=True, metavar="NUMBER", help=_("record the question of this number; repeated")
)
@JSON
@click.pass_context
def questions(  # noqa: PLR0913 -- one parameter for each option
    context: click.Context, name: str, file: Path, words: str, add: tuple[str, ...], *, as_json: bool
) -> None:
    """Offer questions, and record those whose numbers are given."""
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        found = desk.questions.look(uid, file, words)
        offers = found.offers
        added = [chosen(offers, number) for number in dict.fromkeys(add)]
        recorded = {offer: str(desk.questions.add(uid, offer)) for offer in added}
    fields = {
        "offered": [_fields(offer) for offer in offers if offer not in recorded],
        "added": [{"id": entry, **_fields(offer)} for offer, entry in recorded.items()],
        "passed": [{"row": each.row, "what": each.detail, "reason": _(each.reason)} for each in found.passed],
    }
    lines = [_line(offer) for offer in offers if offer not in recorded]
    lines += [_("Recorded: {line}").format(line=effect_line(offer.effect)) for offer in recorded]
    lines = lines or [_("No new question by a legislator of this campaign.")]
    lines += [
        _("Passed over: {what}, {reason}").format(what=_what(each), reason=_(each.reason))
        for each in found.passed
    ]
    answer(fields, lines, as_json=as_json)


def _what(passed: Skipped) -> str:
    return passed.detail or _("line {row}").format(row=passed.row)


def _fields(offer: Offer) -> dict[str, object]:
    return effect_fields(offer.effect) | {
        "target": identifier_of(offer.ref),
        "ministry": offer.tabled.ministry,
        "corrects": str(offer.corrects) if offer.corrects else None,
    }


def _line(offer: Offer) -> str:
    line = effect_line(offer.effect)
    if offer.corrects and offer.effect.answered_on:
        return _("{line}: answered on {day} since").format(line=line, day=shown(offer.effect.answered_on))
    if offer.due:
        return _("{line}: an answer is due on {day}").format(line=line, day=shown(offer.due))
    return line
