"""``plaidoyer deadline``: one legal period with its reasoning, or a table of them."""

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from letters.domain.calendars import Territory, territory_named
from letters.domain.channels import Channel
from letters.domain.deadlines import Deadline, deadline
from letters.domain.distances import residence_named
from letters.domain.errors import PlaidoyerError
from letters.domain.rules import rule_named
from letters.services.reasoning import explanation, fields
from plaidoyer.commands.dates import IsoDate
from plaidoyer.language import _, sentence

if TYPE_CHECKING:
    from letters.domain.receipt import Start


class _Given(TypedDict):
    start: date | None
    channel: str | None
    table: str | None
    territory: str | None
    residence: str | None
    extended_on: date | None
    identity_asked: date | None
    identity_given: date | None
    posted: date | None
    presented: date | None
    collected: date | None
    refused: date | None
    returned: date | None
    arrived: date | None
    acknowledged: date | None
    handed_over: date | None
    as_json: bool


def _run(rule: str, **given: Unpack[_Given]) -> None:
    _refuse_mixtures(given)
    if given["table"] is not None:
        table = _filled_table(rule, given["table"], given["residence"])
        click.echo(table.encode(), nl=False)
        return
    told, earliest, start = _counted(rule, given)
    if given["as_json"]:
        click.echo(json.dumps(fields(told, earliest, start), ensure_ascii=False, indent=2))
    else:
        click.echo(explanation(told, earliest, start))


def _refuse_mixtures(given: _Given) -> None:
    if sum(given[name] is not None for name in ("start", "channel", "table")) != 1:
        raise click.UsageError(_("Give one of --from, --channel and --table, and only one."))
    if given["channel"] is None and any(day for name, day in given.items() if name in _DATES_OF_A_SENDING):
        raise click.UsageError(_("The dates of a sending go with --channel."))
    events = (given["territory"], given["extended_on"], given["identity_asked"], given["identity_given"])
    if given["table"] is not None and (any(events) or given["as_json"]):
        raise click.UsageError(_("With --table, only --residence may be given."))


def _filled_table(rule: str, file: str, residence: str | None) -> str:
    # Here, as below: what one use in ten needs would make every start of the program slower.
    from pathlib import Path

    from plaidoyer.commands.deadline_table import table_with_due

    def due(received: date, territory: Territory) -> date:
        return deadline(rule, received, territory=territory, residence=residence).due

    return table_with_due(Path(file), due)


def _counted(rule: str, given: _Given) -> "tuple[Deadline, date, Start | None]":
    count = partial(
        deadline,
        rule,
        territory=territory_named(given["territory"] or Territory.FRANCE),
        extended_on=given["extended_on"],
        identity_asked=given["identity_asked"],
        identity_given=given["identity_given"],
        residence=given["residence"],
    )
    if given["start"] is not None:
        told: Deadline = count(given["start"])
        return told, told.earliest, None
    start = _received(given)
    return count(start.day), count(start.earliest).earliest, start


def _received(given: _Given) -> "Start":
    from letters.domain.receipt import Sending, start_of_period  # here: one use in ten needs it

    sending = Sending(
        Channel(str(given["channel"])),
        posted=given["posted"],
        presented=given["presented"],
        collected=given["collected"],
        refused=given["refused"],
        returned=given["returned"],
        arrived=given["arrived"],
        acknowledged=given["acknowledged"],
        handed_over=given["handed_over"],
    )
    return start_of_period(sending)


_DATES_OF_A_SENDING = frozenset(
    {"posted", "presented", "collected", "refused", "returned", "arrived", "acknowledged", "handed_over"}
)


def _known(
    named: Callable[[str], object],
) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """Refuse, as a wrong usage, a name that *named* does not know."""

    def checked(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
        try:
            if value is not None:
                named(value)
        except PlaidoyerError as error:
            raise click.BadParameter(sentence(error)) from None
        return value

    return checked


def _day(option: str, about: str, *names: str) -> click.Option:
    return click.Option([option, *names], type=IsoDate(), metavar="DATE", help=about)


command = click.Command(
    "deadline",
    callback=_run,
    help=_("Count one period of the law, with its reasoning."),
    params=[
        click.Argument(["rule"], metavar="RULE", callback=_known(rule_named)),
        _day("--from", _("Day of the event the period is counted from."), "start"),
        click.Option(
            ["--territory"],
            metavar="CODE",
            callback=_known(territory_named),
            help=_("Place whose public holidays count: FR, AM (57, 67, 68), 971 to 978, 984, 986 to 988."),
        ),
        click.Option(
            ["--residence"],
            metavar="CODE",
            callback=_known(residence_named),
            help=_("Your home, when you sue: a territory, or « abroad »."),
        ),
        _day("--extended-on", _("Day the controller told an extension.")),
        _day("--identity-asked", _("Day the controller asked for proof of identity.")),
        _day("--identity-given", _("Day you gave it.")),
        click.Option(
            ["--channel"],
            type=click.Choice([channel.value for channel in Channel]),
            help=_("How the request travelled; the day of receipt is then worked out."),
        ),
        _day("--posted", _("Day it was sent.")),
        _day("--presented", _("Day a registered letter was first presented.")),
        _day("--collected", _("Day a registered letter was delivered.")),
        _day("--refused", _("Day a registered letter was refused.")),
        _day("--returned", _("Day a registered letter was sent back.")),
        _day("--arrived", _("Day it arrived.")),
        _day("--acknowledged", _("Day of receipt that an acknowledgement gives.")),
        _day("--handed-over", _("Day of the signed receipt.")),
        click.Option(
            ["--table"],
            metavar="FILE.csv",
            help=_("Table with columns received and territory; written back with a column due."),
        ),
        click.Option(["--json", "as_json"], is_flag=True, help=_("Answer in JSON.")),
    ],
)
