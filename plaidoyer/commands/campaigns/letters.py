"""``campaigns write`` and ``sent``: the letters of a campaign on paper, and those that left."""

import time
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.domain.campaign_errors import NobodyToWriteTo, NoLetterWritten
from letters.domain.campaigns.words import ContactChannel
from letters.domain.entries import identifier_of
from letters.drafting.answers import read_case
from letters.ports.series import Sheets
from letters.services.campaigns.cases import Wish
from letters.services.campaigns.series import Series
from letters.services.series import Goal, Unwritable, Wanted
from letters.services.series_told import Refused, SeriesTold
from plaidoyer.assembly import series
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.files import read_bytes, read_text
from plaidoyer.commands.told import answer
from plaidoyer.language import _, n_, sentence, shown

_FILE = click.Path(path_type=Path)
_NOBODY = '\n[sender]\ngiven_name = "—"\nfamily_name = "—"\n'
"""Who signs where the file of answers does not say: nobody, so that each volunteer does."""


class _Given(TypedDict):
    volunteer: str | None
    letter: tuple[str, ...]
    answers: Path | None
    day: date | None
    signature: Path | None
    output: Path
    merged: Path | None
    no_separators: bool
    no_addresses: bool
    both_sides: bool
    replace: bool
    agreed: bool
    as_json: bool


@click.command(
    "write", help=_("Write the letters of the campaign NAME that are ready, one for each legislator.")
)
@NAME
@click.option("--volunteer", metavar="V", help=_("those of one volunteer: a name, an e-mail, an identifier"))
@click.option(
    "--letter", multiple=True, metavar="KIND", help=_("rather than the letters of the campaign; repeated")
)
@click.option(
    "--answers", type=_FILE, metavar="FILE", help=_("answers (TOML); its [sender] signs every letter")
)
@click.option(
    "--agreed", is_flag=True, help=_("with [sender]: the volunteers agreed that it signs their paragraphs")
)
@click.option("--date", "day", type=IsoDate(), metavar="DATE", help=_("date of the letters"))
@click.option("--signature", type=_FILE, metavar="FILE", help=_("image of a signature (PNG or JPEG)"))
@click.option("--output", type=_FILE, required=True, metavar="DIR", help=_("folder: one PDF for each letter"))
@click.option("--merged", type=_FILE, metavar="FILE", help=_("all the letters in one PDF, to print"))
@click.option("--no-separators", is_flag=True, help=_("with --merged: no sheet before each letter"))
@click.option("--no-addresses", is_flag=True, help=_("with --merged: no list of addresses"))
@click.option("--both-sides", is_flag=True, help=_("with --merged: each letter begins on a sheet of its own"))
@click.option("--replace", is_flag=True, help=_("files that are there already are replaced"))
@JSON
@click.pass_context
def write(context: click.Context, name: str, **given: Unpack[_Given]) -> None:
    """Write the letters that are ready, and tell why the others are not; none at all is a failure."""
    start = time.monotonic()
    wish = _wish(given)
    signature = read_bytes(given["signature"]) if given["signature"] else None
    sheets = Sheets(not given["no_separators"], not given["no_addresses"], given["both_sides"])
    goal = Goal(given["output"], given["merged"], sheets, given["replace"])
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        who = desk.volunteers.found(uid, given["volunteer"]) if given["volunteer"] else None
        desk.letters.refuse_unanswered(uid, who, wish)
        found = desk.letters.series(uid, who, wish)
        wanted = desk.letters.wanted(found)
        if found.ready:
            told = series().write(wanted, goal, day=wish.dated or context.obj.today, signature=signature)
        else:
            told = _unwritten(wanted)
    seconds = round(time.monotonic() - start, 3)
    answer(_fields(found, told, seconds), _lines(told, given["output"]), as_json=given["as_json"])
    if not told.written:
        raise NoLetterWritten if told.refused else NobodyToWriteTo


class _Sent(TypedDict):
    volunteer: str | None
    target: tuple[str, ...]
    channel: str
    day: date
    as_json: bool


@click.command("sent", help=_("Record that letters of the campaign NAME left: nothing is recorded before."))
@NAME
@click.option(
    "--volunteer", metavar="V", help=_("those of a volunteer that are ready, to whom nobody wrote yet")
)
@click.option("--target", multiple=True, metavar="ID", help=_("the letter for this legislator; repeated"))
@click.option("--channel", required=True, type=click.Choice([each.value for each in ContactChannel]),
              help=_("how"))  # fmt: skip
@click.option("--on", "day", required=True, type=IsoDate(), metavar="DATE", help=_("the day they left"))
@JSON
@click.pass_context
def sent(context: click.Context, name: str, **told: Unpack[_Sent]) -> None:
    """Record the contacts that letters are."""
    if not told["volunteer"] and not told["target"]:
        raise click.UsageError(_("Say which letters: --target ID, or --volunteer V for all of theirs."))
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        who = desk.volunteers.found(uid, told["volunteer"]) if told["volunteer"] else None
        refs = tuple(desk.targets.found(uid, each) for each in told["target"])
        refs = refs or (desk.letters.to_send(uid, who) if who else ())
        made = desk.letters.sent(uid, refs, ContactChannel(told["channel"]), told["day"], volunteer=who)
    words = n_("{count} letter recorded as sent.", "{count} letters recorded as sent.", len(made))
    fields = {"recorded": [str(each) for each in made]}
    answer(fields, [words.format(count=len(made))], as_json=told["as_json"])


def _wish(given: _Given) -> Wish:
    if given["answers"] is None:
        return Wish(given["letter"], dated=given["day"], agreed=given["agreed"])
    text = read_text(given["answers"])
    signs = any(line.strip() == "[sender]" for line in text.splitlines())
    case = read_case(text if signs else text + _NOBODY)
    sender = case.sender if signs else None
    dated = given["day"] or case.dated
    return Wish(given["letter"], sender, case.answers, case.dispatch.channel, dated, given["agreed"])


def _unwritten(wanted: Iterable[Wanted | Unwritable]) -> SeriesTold:
    """Tell a series of which no letter is ready: no file is made, not even a list."""
    refused = (Refused(each.row, each.name, each.fault) for each in wanted if isinstance(each, Unwritable))
    late = tuple(refused)
    return SeriesTold((), late, len(late))


def _fields(found: Series, told: SeriesTold, seconds: float) -> dict[str, object]:
    ready = dict(enumerate(found.ready, 1))
    targets = [*(each.target for each in found.ready), *(each.target for each in found.unready)]
    return {
        "written": len(told.written),
        "targets": [identifier_of(ready[each.row].ref) for each in told.written],
        "refused": [
            {
                "row": each.row,
                "target": identifier_of(targets[each.row - 1].ref),
                "name": targets[each.row - 1].name,
                "reason": sentence(each.fault),
            }
            for each in told.refused
        ],
        "seconds": seconds,
        "list": str(told.list_file or ""),
        "merged": str(told.print_file or ""),
    }


def _lines(told: SeriesTold, folder: Path) -> Iterator[str]:
    count = len(told.written)
    words = n_("{count} letter written in {folder}.", "{count} letters written in {folder}.", count)
    if count:
        yield words.format(count=count, folder=folder)
    if told.print_file:
        yield _("All of them to print: {file}").format(file=told.print_file)
    if told.list_file:
        yield _("What was written, and for whom: {file}").format(file=told.list_file)
    if count:
        yield _("Nothing is recorded as sent: « plaidoyer campaigns sent » does it, once they left.")
    yield from (_("Not written: {reason}").format(reason=shown(each.fault)) for each in told.refused)
