"""``plaidoyer write``: one letter, from answers or from an example, into one file."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypedDict, Unpack

import click

from letters.domain.bodies import Recipient
from letters.domain.cases import Case
from letters.domain.directory_errors import NoPostalAddress
from letters.domain.letters import Letter
from letters.drafting.answers import read_case
from letters.output.files import write_whole
from letters.ports.series import Sheets
from letters.services.letters import Export, Letters
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.files import read_bytes, read_text
from plaidoyer.commands.installed import letters_with
from plaidoyer.commands.recipients import chosen
from plaidoyer.language import _, n_

if TYPE_CHECKING:
    from plaidoyer.__main__ import Setting

_Key = Literal["merged", "no_separators", "no_addresses", "both_sides", "replace"]

_FILE = click.Path(path_type=Path)
_PAPER = {"pdf", "docx"}


class _Given(TypedDict):
    answers: Path | None
    example: str | None
    recipient: str | None
    day: date | None
    letter_language: str
    limit: int | None
    signature: Path | None
    table: Path | None
    merged: Path | None
    no_separators: bool
    no_addresses: bool
    both_sides: bool
    replace: bool
    output: Path
    as_json: bool


@click.command("write", help=_("Write the letter KIND (plaidoyer letters lists them)."))
@click.argument("kind")
@click.option("--answers", type=_FILE, metavar="FILE", help=_("answers (TOML)"))
@click.option("--example", is_flag=False, flag_value="", metavar="[NAME]", help=_("an example of the letter"))
@click.option("--to", "recipient", metavar="RECIPIENT", help=_("identifier in the directory"))
@click.option("--date", "day", type=IsoDate(), metavar="DATE", help=_("date of the letter"))
@click.option("--letter-language", default="fr", metavar="CODE", help=_("language of the letter"))
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help=_("characters of a web form (.txt)"))
@click.option("--signature", type=_FILE, metavar="FILE", help=_("image of a signature (PNG or JPEG)"))
@click.option("--table", type=_FILE, metavar="FILE", help=_("a series: one letter for each row of a CSV"))
@click.option("--merged", type=_FILE, metavar="FILE", help=_("with --table: all the letters in one PDF"))
@click.option("--no-separators", is_flag=True, help=_("with --merged: no sheet before each letter"))
@click.option("--no-addresses", is_flag=True, help=_("with --merged: no list of addresses"))
@click.option("--both-sides", is_flag=True, help=_("with --merged: each letter begins on a sheet of its own"))
@click.option("--replace", is_flag=True, help=_("with --table: files that are there already are replaced"))
@click.option(
    "--output", type=_FILE, required=True, metavar="FILE",
    help=_("file: .pdf, .txt, .eml, .docx; with --table: folder"),
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def command(context: click.Context, kind: str, **given: Unpack[_Given]) -> None:
    """Write one letter into one file, or a series into a folder."""
    if given["table"] is not None:
        _write_series(context, kind, given["table"], given)
        return
    alone = next((option for option, key in _OF_SERIES.items() if given[key]), "")
    if alone:
        raise click.UsageError(_("{option} goes with --table FILE.").format(option=alone))
    if (given["answers"] is None) == (given["example"] is None):
        raise click.UsageError(_("Give either --answers FILE or --example [NAME]."))
    if given["limit"] and _ending(given["output"]) != "txt":
        raise click.UsageError(_("--limit goes with a .txt file: end its name so, or leave --limit out."))
    desk = letters_with(kind, context.obj)
    case = _case(desk, kind, given, context.obj)
    day: date = case.dated or context.obj.today
    letter = desk.compose(kind, case, day, given["letter_language"])
    limit = given["limit"]
    export = desk.form(letter, limit) if limit else _export(desk, letter, day, given)
    write_whole(given["output"], export.content)
    _report(given["output"], export, as_json=given["as_json"])


_OF_SERIES: Final[dict[str, _Key]] = {
    "--merged": "merged", "--no-separators": "no_separators", "--no-addresses": "no_addresses",
    "--both-sides": "both_sides", "--replace": "replace",
}  # fmt: skip


def _write_series(context: click.Context, kind: str, table: Path, given: _Given) -> None:
    # Here: a single letter needs neither the reader of tables nor what writes series.
    from plaidoyer.commands.write_table import Asked, write_series

    if given["answers"] is None:
        raise click.UsageError(_("Give --answers FILE too: who writes, and what all the letters share."))
    if given["recipient"] or given["limit"] or given["example"] is not None:
        raise click.UsageError(_("--to, --limit and --example do not go with --table."))
    sheets = Sheets(not given["no_separators"], not given["no_addresses"], given["both_sides"])
    asked = Asked(
        kind, table, given["answers"], given["output"], given["merged"], sheets, given["day"],
        given["letter_language"], given["signature"], given["replace"], given["as_json"],
    )  # fmt: skip
    write_series(asked, context.obj)


def _case(desk: Letters, kind: str, given: _Given, setting: "Setting") -> Case:
    if given["answers"] is not None:
        case = read_case(read_text(given["answers"]))
    else:
        case = desk.example(kind, given["example"] or "", given["letter_language"])
    to, output = given["recipient"], given["output"]
    recipient = _chosen(desk, to, output, setting) if to else case.recipient
    return replace(case, dated=given["day"] or case.dated, recipient=recipient)


def _chosen(desk: Letters, identifier: str, output: Path, setting: "Setting") -> Recipient:
    """Give a body of the directory; raises `NoPostalAddress` for a paper to one without an address."""
    recipient, note = chosen(identifier, desk, setting)
    if not recipient.address and _ending(output) in _PAPER:
        raise NoPostalAddress(name=recipient.name, note=note)
    return recipient


def _export(desk: Letters, letter: Letter, day: date, given: _Given) -> Export:
    signature = read_bytes(given["signature"]) if given["signature"] else None
    return desk.export(letter, _ending(given["output"]), day=day, signature=signature)


def _ending(output: Path) -> str:
    return output.suffix.removeprefix(".").lower()


def _report(output: Path, export: Export, *, as_json: bool) -> None:
    if as_json:
        answer = {"file": str(output), "pages": export.pages, "characters": export.characters}
        click.echo(json.dumps(answer | {"left_out": list(export.left_out)}, ensure_ascii=False))
        return
    said = _("{file}: {characters} characters").format(file=output, characters=export.characters)
    if export.pages:
        pages = n_("{count} page", "{count} pages", export.pages).format(count=export.pages)
        said = f"{said}, {pages}"
    click.echo(said)
    if export.left_out:
        click.echo(
            _("The form is too short for the whole letter: write it without --limit too, and join it.")
        )
