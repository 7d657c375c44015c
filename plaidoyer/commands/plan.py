"""``plaidoyer plan``: which right do I have here, and which letter exercises it."""

import json
from collections.abc import Callable
from enum import StrEnum

import click

from letters.domain.errors import UnknownChoice
from letters.domain.plans import Acting, Holder, Purpose, Wish, chosen, situation
from letters.services.plan_reading import fields, lines
from plaidoyer.assembly import planning
from plaidoyer.language import _, sentence

WIDTH = 100
"""Characters of a line of the answer."""

HANGING = "  "
"""What stands before the further lines of an item."""


def _run(holder: str, purpose: str, wish: str, acting_for: str, *, as_json: bool) -> None:
    plan = planning().plan(situation(holder, purpose, wish, acting_for))
    if as_json:
        click.echo(json.dumps(fields(plan), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(map(_wrapped, lines(plan))))


def _wrapped(line: str) -> str:
    margin = line[: len(line) - len(line.lstrip())]
    return click.wrap_text(line.lstrip(), WIDTH, margin, margin or HANGING)


def _one_of(
    name: str, among: type[StrEnum]
) -> Callable[[click.Context, click.Parameter, tuple[str, ...]], str]:
    """Take exactly one value, and one that is known."""

    def checked(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> str:
        if len(values) != 1:
            raise click.BadParameter(_("Give one value only; for two situations, make two plans."))
        try:
            return chosen(name, values[0], among)
        except UnknownChoice as error:
            raise click.BadParameter(sentence(error)) from None

    return checked


def _choice(name: str, among: type[StrEnum], about: str, *, default: str = "") -> click.Option:
    return click.Option(
        [f"--{name}"],
        metavar="WORD",
        multiple=True,
        required=not default,
        default=(default,) if default else None,
        callback=_one_of(name, among),
        help=f"{about} {', '.join(each.value for each in among)}.",
    )


command = click.Command(
    "plan",
    callback=_run,
    help=_("Say which right you have here, which letter exercises it, and what to expect."),
    params=[
        _choice("holder", Holder, _("Who holds the data:")),
        _choice("purpose", Purpose, _("What they are used for:")),
        _choice("wish", Wish, _("What you want:")),
        _choice("acting-for", Acting, _("For whom you act:"), default=Acting.SELF.value),
        click.Option(["--json", "as_json"], is_flag=True, help=_("Answer in JSON.")),
    ],
)
