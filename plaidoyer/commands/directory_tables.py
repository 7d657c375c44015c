"""``plaidoyer directory tables``, ``remove-table``: tables of reference stored; what importing one says."""

from collections.abc import Iterator

import click

from letters.domain.reference_tables import StoredTable, TableReport
from letters.services.telling_tables import counts_words, state_words, stays_words
from plaidoyer.assembly import reference_imports
from plaidoyer.commands.opening import opened
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _, shown

_JSON = click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))


@click.command("tables", help=_("List the tables of reference stored: postcodes, constituencies."))
@_JSON
@click.pass_context
def tables(context: click.Context, *, as_json: bool) -> None:
    """List what is stored, each with its state, its licence and what it holds."""
    with opened(context.obj) as home:
        stored = reference_imports(home.records, clock_for(context.obj.told)).stored()
    lines = [f"{each.name} · {shown(each.title)} · {told}" for each in stored for told in (_about(each),)]
    none = _("No table is stored: import the postcodes of La Poste, or the constituencies.")
    answer([stored_fields(each) for each in stored], lines or [none], as_json=as_json)


@click.command("remove-table", help=_("Take the table of reference NAME away; `tables` gives the names."))
@click.argument("name", metavar="NAME")
@_JSON
@click.pass_context
def remove_table(context: click.Context, name: str, *, as_json: bool) -> None:
    """Take a table away whole."""
    with opened(context.obj) as home:
        gone = reference_imports(home.records, clock_for(context.obj.told)).remove(name)
    line = _("The table « {title} » is taken away.").format(title=shown(gone.title))
    answer(stored_fields(gone), [line], as_json=as_json)


def _about(table: StoredTable) -> str:
    return " · ".join((counts_words(table.counts), state_words(table), shown(table.licence)))


def stored_fields(table: StoredTable) -> dict[str, object]:
    """Give what is known of one table."""
    return {
        "table": table.name,
        "title": shown(table.title),
        "licence": shown(table.licence),
        "edition": shown(table.edition),
        "on": table.on.isoformat() if table.on else None,
        "term": table.term,
        "file": table.file_name,
        "imported_at": table.imported_at.isoformat(),
        "counts": {shown(what): count for what, count in table.counts.items()},
    }


def table_fields(report: TableReport) -> dict[str, object]:
    """Give what importing a table did, or would do."""
    held = {name: told for name, told in stored_fields(report.table).items() if name != "imported_at"}
    return held | {
        "read": report.read,
        "kept": report.kept,
        "skipped": {shown(reason): count for reason, count in report.skipped.items()},
        "unknown": list(report.unknown),
        "replaces": stored_fields(report.replaced) if report.replaced else None,
        "changes": report.changes_something,
        "questions": [shown(each.sentence) for each in report.questions],
    }


def table_lines(report: TableReport) -> Iterator[str]:
    """Say what importing a table did, or would do."""
    yield f"{report.file} — {shown(report.table.title)}"
    yield f"    {shown(report.table.licence)}"
    counts = _("{read} rows read, {kept} kept: {counts}").format(
        read=report.read, kept=report.kept, counts=counts_words(report.table.counts)
    )
    yield f"    {counts}"
    for reason, count in report.skipped.items():
        yield f"    {count} × {shown(reason)}"
    for label in report.unknown:
        yield "    " + _("« {label} » is in no table: nothing was guessed from it.").format(label=label)
    yield f"    {stays_words(report)}"
    for question in report.questions:
        yield "    " + _("To be confirmed: {question}").format(question=shown(question.sentence))
