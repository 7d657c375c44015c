"""``plaidoyer directory``: import official registers, search them, show one body, undo an import."""

import click

from letters.services.directory import Found, Told
from letters.services.seeking import Sought, answer_in
from letters.services.telling_bodies import where_words
from letters.services.telling_imports import others_found, undoable_words
from plaidoyer.assembly import address_book, directory_imports
from plaidoyer.commands.body_kinds import KINDS
from plaidoyer.commands.directory_import import import_
from plaidoyer.commands.directory_mine import mine
from plaidoyer.commands.directory_tables import remove_table, tables
from plaidoyer.commands.directory_told import (
    found_fields,
    told_fields,
    told_lines,
)
from plaidoyer.commands.opening import opened
from plaidoyer.commands.recipients import address_book_for
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _, shown
from plaidoyer.mandates import look_again

_JSON = click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
_MOST = 20


@click.group("directory", help=_("Whom to write to: import official registers, search, show one."))
def command() -> None:
    """Group the verbs of the directory."""


command.add_command(mine)
command.add_command(import_)
command.add_command(tables)
command.add_command(remove_table)


@command.command("search", help=_("Find bodies by WORDS of their name, place or département."))
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--kind", type=KINDS, metavar="K", help=_("only bodies of this kind"))
@click.option("--limit", type=click.IntRange(min=1), default=_MOST, metavar="N", help=_("at most so many"))
@_JSON
@click.pass_context
def search(
    context: click.Context, words: tuple[str, ...], *, kind: str | None, limit: int, as_json: bool
) -> None:
    """Find bodies shipped and, where an option says which file to open, those imported."""
    with address_book_for(context.obj) as book:
        sought = Sought(" ".join(words), (kind,) if kind else ())
        given = answer_in(book or address_book(clock_for(context.obj.told)), sought, limit)
    nobody = _("Nobody is found: import a register, or take the address on their letters.")
    lines = [_line(each) for each in given.found] or [nobody]
    if others := others_found(given):
        lines.append(_("… {others}: a word more narrows the list.").format(others=others))
    answer([found_fields(each) for each in given.found], lines, as_json=as_json)


@command.command("show", help=_("Show the body ID with every way to reach it."))
@click.argument("identifier", metavar="ID")
@_JSON
@click.pass_context
def show(context: click.Context, identifier: str, *, as_json: bool) -> None:
    """Show one body."""
    with address_book_for(context.obj, identifier) as book:
        told: Told = (book or address_book(clock_for(context.obj.told))).record(identifier)
    answer(told_fields(told), told_lines(told), as_json=as_json)


@command.command("undo", help=_(
    "Make the directory what it was before the last import; the last five can be undone, one after the other."
))  # fmt: skip
@_JSON
@click.pass_context
def undo(context: click.Context, *, as_json: bool) -> None:
    """Undo the last import."""
    with opened(context.obj) as home:
        imports = directory_imports(home.records, clock_for(context.obj.told))
        last = imports.undo()
        look_again(home.records, clock_for(context.obj.told))
        still = sum(each.undoable for each in imports.imports())
        stay = bool(home.records.stored_tables())
    fields = {"file": last.file_name, "register": last.register, "imported_at": last.imported_at.isoformat()}
    line = _("The import of « {file} » ({title}) is undone.").format(
        file=last.file_name, title=shown(last.title)
    )
    lines = [line, undoable_words(still)]
    if stay:
        lines.append(_("Tables of reference stay; « directory remove-table » takes one away."))
    answer(fields | {"undoable": still}, lines, as_json=as_json)


def _line(found: Found) -> str:
    told = (found.identifier, found.listed.name, where_words(found.listed))
    return " · ".join(part for part in told if part)
