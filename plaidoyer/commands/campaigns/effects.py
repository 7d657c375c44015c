"""``campaigns outcome``: what happened in public, and which contacts may have contributed to it."""

from datetime import date
from typing import TypedDict, Unpack

import click

from letters.domain.campaigns.facts import Effect
from letters.domain.campaigns.words import EffectKind
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told_effects import answer_due, effect_fields, effect_line
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.told import answer
from plaidoyer.language import _, shown


class _Happened(TypedDict):
    kind: str
    day: date
    title: str
    source: str
    number: str
    author: str
    answered_on: date | None
    after: tuple[str, ...]
    as_json: bool


@click.command(
    "outcome", help=_("Record what happened in public, and which contacts of the campaign NAME came before.")
)
@NAME
@click.option("--kind", required=True, type=click.Choice([each.value for each in EffectKind]),
              help=_("what happened"))  # fmt: skip
@click.option("--on", "day", required=True, type=IsoDate(), metavar="DATE", help=_("the day it happened"))
@click.option("--title", required=True, metavar="T", help=_("what it is, in a few words"))
@click.option("--source", default="", metavar="URL", help=_("where that is read"))
@click.option("--number", default="", metavar="N", help=_("of a question: its number"))
@click.option("--author", default="", metavar="A", help=_("of a question: who tabled it"))
@click.option("--answered-on", type=IsoDate(), metavar="DATE", help=_("of a question: the day of its answer"))
@click.option("--after", multiple=True, metavar="CONTACT",
              help=_("a contact that came before: the beginning of its identifier; repeated"))  # fmt: skip
@JSON
@click.pass_context
def outcome(context: click.Context, name: str, **told: Unpack[_Happened]) -> None:
    """Record an effect: never as caused by a contact."""
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        after = frozenset(desk.contacts.found(uid, each) for each in told["after"])
        words = {each: told[each].strip() for each in ("title", "source", "number", "author")}
        seen = Effect(
            EffectKind(told["kind"]), told["day"], **words, answered_on=told["answered_on"], after=after
        )
        entry = desk.contacts.effect(uid, seen)
    lines, due = [effect_line(seen)], answer_due(seen)
    if due and not seen.answered_on:
        lines.append(_("The minister has two months to answer: until {day}.").format(day=shown(due)))
    answer({"id": str(entry), **effect_fields(seen)}, lines, as_json=told["as_json"])
