"""``plaidoyer directory import``: official registers, known by what is in them, and tables of one's own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.domain.campaigns.facts import Target
from letters.domain.departments import department_code
from letters.domain.directory_errors import NothingToUndo, Unconfirmed, UnknownDepartment
from letters.domain.errors import PlaidoyerError
from letters.domain.import_reports import Doubt, Report
from letters.domain.own_lists import OwnList
from letters.domain.reference_tables import TableReport
from letters.domain.register_errors import NoRegister
from letters.domain.wording import N_, Said
from letters.ports.registers import Dropped, Keep
from letters.services.directory_imports import DirectoryImports
from letters.services.own_tables import OwnTables
from letters.services.reference_imports import OneTable, ReferenceImports
from plaidoyer.assembly import dropped, own_tables, reference_imports
from plaidoyer.commands.body_kinds import KINDS
from plaidoyer.commands.directory_tables import table_fields, table_lines
from plaidoyer.commands.directory_told import report_fields, report_lines
from plaidoyer.commands.opening import opened
from plaidoyer.commands.own_columns import NotATable, TableToMatch, as_options, matched_by
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _, n_
from plaidoyer.mandates import look_again

_FILES = click.argument("files", type=click.Path(path_type=Path), metavar="FILE…", nargs=-1, required=True)


class NotConfirmed(PlaidoyerError):
    """A file that raises a question, imported without an answer to it."""

    sentence = N_("« {file} » was not imported: {question} Add --yes to import it all the same.")


class StoppedHalfway(PlaidoyerError):
    """A file refused because of those before it, of which not all could be taken back."""

    sentence = N_("{reason} Of the files before it, {count} stay imported.")


class _Given(TypedDict):
    dry_run: bool
    departments: tuple[str, ...]
    columns: tuple[str, ...]
    kind: str | None
    title: str
    yes: bool
    as_json: bool


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A file, what imports it, and the list of one's own that it is, if it is one."""

    file: Dropped
    imports: DirectoryImports | OneTable
    own: OwnList | None = None


@click.command("import", help=_(
    "Import official registers; each FILE is recognised by what is in it. A table of your own is imported "
    "once --columns says what its columns hold; the next one of the same columns needs nothing."
))  # fmt: skip
@_FILES
@click.option("--dry-run", is_flag=True, help=_("say what would change; keep nothing"))
@click.option("--keep-department", "departments", multiple=True, metavar="D",
              help=_("keep only the bodies of this département (repeat it)"))  # fmt: skip
@click.option("--columns", multiple=True, metavar="FIELD=COLUMN,…",
              help=_("a table of your own: which column holds what"))  # fmt: skip
@click.option("--kind", type=KINDS, metavar="K",
              help=_("a table of your own: the kind of body of rows that say none"))  # fmt: skip
@click.option("--title", default="", metavar="T", help=_("a table of your own: what the list is called"))
@click.option("--yes", is_flag=True, help=_("import even a file that raises a question"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def import_(context: click.Context, files: tuple[Path, ...], **given: Unpack[_Given]) -> None:
    """Import files, or say what importing them would change."""
    keep = Keep(departments=frozenset(map(_code, given["departments"])))
    with opened(context.obj) as home:
        clock = clock_for(context.obj.told)
        tables, reference = own_tables(home.records, clock), reference_imports(home.records, clock)
        chosen = [_chosen(dropped(file), tables, reference, given) for file in files]
        reports: list[Report | TableReport] = [each.imports.examine(each.file, keep) for each in chosen]
        if given["dry_run"] and len(files) > 1:
            note = _("Each file is compared with what is stored now, and not with the files before it.")
            click.echo(note, err=True)
        elif not given["dry_run"]:
            confirmed = tuple(Doubt) if given["yes"] else ()
            _refuse_doubts(reports, confirmed)
            reports = _applied(chosen, keep, confirmed, tables)
            _tell_campaigns(look_again(home.records, clock))
    lines = (line for each in reports for line in _lines(each))
    told = (*lines, _said_at_the_end(reports, dry_run=given["dry_run"]))
    answer([_fields(each) for each in reports], told, as_json=given["as_json"])


def _tell_campaigns(gone: Mapping[str, Sequence[Target]]) -> None:
    """Say beside the answer whose mandate ended among those whom a campaign is aimed at."""
    for title, those in gone.items():
        line = n_(
            "Campaign « {name} »: {count} mandate ended ({who}).",
            "Campaign « {name} »: {count} mandates ended ({who}).",
            len(those),
        )
        who = ", ".join(each.name for each in those)
        click.echo(line.format(name=title, count=len(those), who=who), err=True)


def _said_at_the_end(reports: Sequence[Report | TableReport], *, dry_run: bool) -> str:
    if dry_run:
        return _("Nothing was kept: without --dry-run, this is imported.")
    if not any(each.changes_something for each in reports):
        return _("All of this was stored already: nothing has changed.")
    if all(isinstance(each, TableReport) for each in reports):
        return _("Imported. « directory remove-table » takes a table away.")
    return _("Imported. « directory undo » takes it back.")


def _lines(report: Report | TableReport) -> Iterable[str]:
    return table_lines(report) if isinstance(report, TableReport) else report_lines(report)


def _fields(report: Report | TableReport) -> dict[str, object]:
    return table_fields(report) if isinstance(report, TableReport) else report_fields(report)


def _chosen(file: Dropped, tables: OwnTables, reference: ReferenceImports, given: _Given) -> _Chosen:
    """Say what imports *file*: a table of reference or a register that knows it, unless it is one's own.

    Raises `NoRegister`, `TableToMatch`, `NotATable`, and what `OwnTables` does.
    """
    if given["columns"]:
        return _own(file, tables, given)
    known = reference.known(file)
    if known is not None:
        return _Chosen(file, OneTable(reference, known))
    try:
        tables.imports.recognised(file)
    except NoRegister:
        table = tables.table(file)
        if table is None:
            raise
        if not table.remembered:
            options = as_options(table.own.matching, given["kind"] or "")
            columns = table.head.named
            raise TableToMatch(file=file.name, columns=columns, options=options) from None
        return _own(file, tables, given)
    return _Chosen(file, tables.imports)


def _own(file: Dropped, tables: OwnTables, given: _Given) -> _Chosen:
    table = tables.table(file)
    if table is None:
        raise NotATable(file=file.name)
    matching = matched_by(given["columns"], given["kind"] or "", table.own.matching, table.head.columns)
    own = OwnList(given["title"] or table.own.title, table.head.columns, matching)
    return _Chosen(file, tables.importing(file, own), own)


def _applied(
    chosen: Sequence[_Chosen], keep: Keep, confirmed: Sequence[Doubt], tables: OwnTables
) -> list[Report | TableReport]:
    """Import each file after those before it, or none: where one is refused, they are taken back.

    Tables of reference, which are not taken back, come after the others.
    """
    before = len(tables.imports.imports())
    tables_last = sorted(range(len(chosen)), key=lambda place: isinstance(chosen[place].imports, OneTable))
    done: dict[int, Report | TableReport] = {}
    try:
        for place in tables_last:
            done[place] = chosen[place].imports.apply(chosen[place].file, keep, confirmed)
    except PlaidoyerError as error:
        refused = _with_yes(error)
        left = _taken_back(tables.imports, before)
        if left:
            reason = Said(refused.sentence, refused.facts)
            raise StoppedHalfway(reason=reason, count=left) from error
        raise refused from error
    for each in chosen:
        if each.own is not None:
            tables.remember(each.own)
    return [done[place] for place in range(len(chosen))]


def _taken_back(imports: DirectoryImports, before: int) -> int:
    """Undo the imports since there were *before* of them, and give how many could not be."""
    for left in range(len(imports.imports()) - before, 0, -1):
        try:
            imports.undo()
        except NothingToUndo:
            return left
    return 0


def _with_yes(error: PlaidoyerError) -> PlaidoyerError:
    """Say of a question on the command line how it is answered there."""
    return NotConfirmed(**error.facts) if isinstance(error, Unconfirmed) else error


def _code(label: str) -> str:
    code = department_code(label)
    if not code:
        raise UnknownDepartment(label=label)
    return code


def _refuse_doubts(reports: Iterable[Report | TableReport], confirmed: Sequence[Doubt]) -> None:
    """Raise `NotConfirmed` for the first question that nobody answered, before anything changes."""
    for report in reports:
        for question in report.questions:
            if question.doubt not in confirmed:
                raise NotConfirmed(file=report.file, question=question.sentence)
