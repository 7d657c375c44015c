"""``plaidoyer directory``: import official registers, search them, show one body, undo an import."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.domain.departments import department_code
from letters.domain.directory_errors import UnknownDepartment
from letters.domain.errors import PlaidoyerError
from letters.domain.import_reports import Doubt, Report
from letters.domain.wording import N_
from letters.ports.registers import Keep
from letters.services.directory import Found, Told
from plaidoyer.assembly import address_book, directory_imports, dropped
from plaidoyer.commands.directory_mine import mine
from plaidoyer.commands.directory_told import (
    found_fields,
    report_fields,
    report_lines,
    told_fields,
    told_lines,
)
from plaidoyer.commands.opening import opened
from plaidoyer.commands.recipients import address_book_for
from plaidoyer.folders import clock_for
from plaidoyer.language import _

_FILES = click.argument("files", type=click.Path(path_type=Path), metavar="FILE…", nargs=-1, required=True)
_JSON = click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
_MOST = 20


class NotConfirmed(PlaidoyerError):
    """A file that raises a question, imported without an answer to it."""

    sentence = N_("« {file} » was not imported: {question} Add --yes to import it all the same.")


@click.group("directory", help=_("Whom to write to: import official registers, search, show one."))
def command() -> None:
    """Group the verbs of the directory."""


command.add_command(mine)


class _Given(TypedDict):
    dry_run: bool
    departments: tuple[str, ...]
    yes: bool
    as_json: bool


@command.command("import", help=_("Import official registers; each FILE is recognised by what is in it."))
@_FILES
@click.option("--dry-run", is_flag=True, help=_("say what would change; keep nothing"))
@click.option("--keep-department", "departments", multiple=True, metavar="D",
              help=_("keep only the bodies of this département (repeat it)"))  # fmt: skip
@click.option("--yes", is_flag=True, help=_("import even a file that raises a question"))
@_JSON
@click.pass_context
def import_(context: click.Context, files: tuple[Path, ...], **given: Unpack[_Given]) -> None:
    """Import files, or say what importing them would change."""
    keep = Keep(departments=frozenset(map(_code, given["departments"])))
    with opened(context.obj) as home:
        imports = directory_imports(home.records, clock_for(context.obj.told))
        reports = [imports.examine(dropped(file), keep) for file in files]
        if not given["dry_run"]:
            confirmed = tuple(Doubt) if given["yes"] else ()
            _refuse_doubts(reports, confirmed)
            reports = [imports.apply(dropped(file), keep, confirmed) for file in files]
    lines = (line for each in reports for line in report_lines(each))
    _answer([report_fields(each) for each in reports], lines, as_json=given["as_json"])


@command.command("search", help=_("Find bodies by WORDS of their name, place or département."))
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--kind", default="", metavar="K", help=_("only bodies of this kind"))
@click.option("--limit", type=click.IntRange(min=1), default=_MOST, metavar="N", help=_("at most so many"))
@_JSON
@click.pass_context
def search(context: click.Context, words: tuple[str, ...], *, kind: str, limit: int, as_json: bool) -> None:
    """Find bodies shipped and, where an option says which file to open, those imported."""
    with address_book_for(context.obj) as book:
        found = (book or address_book(clock_for(context.obj.told))).search(" ".join(words), kind, limit)
    nobody = _("Nobody is found: import a register, or take the address on their letters.")
    lines = [_line(each) for each in found] or [nobody]
    _answer([found_fields(each) for each in found], lines, as_json=as_json)


@command.command("show", help=_("Show the body ID with every way to reach it."))
@click.argument("identifier", metavar="ID")
@_JSON
@click.pass_context
def show(context: click.Context, identifier: str, *, as_json: bool) -> None:
    """Show one body."""
    with address_book_for(context.obj, identifier) as book:
        told: Told = (book or address_book(clock_for(context.obj.told))).record(identifier)
    _answer(told_fields(told), told_lines(told), as_json=as_json)


@command.command("undo", help=_("Make the directory what it was before the last import."))
@_JSON
@click.pass_context
def undo(context: click.Context, *, as_json: bool) -> None:
    """Undo the last import."""
    with opened(context.obj) as home:
        last = directory_imports(home.records, clock_for(context.obj.told)).undo()
    fields = {"file": last.file_name, "register": last.register, "imported_at": last.imported_at.isoformat()}
    line = _("The import of « {file} » is undone.").format(file=last.file_name)
    _answer(fields, [line], as_json=as_json)


def _code(label: str) -> str:
    code = department_code(label)
    if not code:
        raise UnknownDepartment(label=label)
    return code


def _refuse_doubts(reports: Iterable[Report], confirmed: tuple[Doubt, ...]) -> None:
    """Raise `NotConfirmed` for the first question that nobody answered, before anything changes."""
    for report in reports:
        for question in report.questions:
            if question.doubt not in confirmed:
                raise NotConfirmed(file=report.file, question=question.sentence)


def _answer(fields: object, lines: Iterable[str], *, as_json: bool) -> None:
    click.echo(json.dumps(fields, ensure_ascii=False) if as_json else "\n".join(lines))


def _line(found: Found) -> str:
    told = (found.identifier, found.listed.name, found.listed.place, found.listed.department)
    return " · ".join(part for part in told if part)
