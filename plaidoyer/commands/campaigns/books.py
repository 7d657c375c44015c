"""``campaigns export``, ``merge`` and ``unmerge``: books that volunteers carry, without a server."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.services.campaigns.desk import CampaignDesk
from letters.services.campaigns.merging import MergeTold
from letters.services.campaigns.rehearsals_of_merges import Rehearsal
from letters.services.campaigns.telling_books import disputed_words, inside_words, warning_words, whose_words
from letters.services.campaigns.telling_entries import altered_words, shortened_list
from letters.services.campaigns.telling_merges import merge_notes, undone_words
from letters.services.campaigns.telling_rehearsals import (
    book_words,
    foretold_lines,
    together,
    together_words,
)
from letters.services.language import day_of_month, n_, sentence
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told_books import foreseen_fields, inside_fields, merged_fields
from plaidoyer.commands.told import answer
from plaidoyer.language import _

_FILE = click.Path(path_type=Path)
_SHORT = 8
"""Characters of an identifier: a name from a book is nothing to paste into a terminal."""


class _Given(TypedDict):
    """What the options of ``export`` said."""

    volunteer: str | None
    each: bool
    output: Path | None
    replace: bool
    as_json: bool


@click.command("export", help=_(
    "Write the campaign NAME, or the share of a volunteer, into the book FILE; or with --each, the book of "
    "every volunteer into a folder."
))  # fmt: skip
@NAME
@click.argument("file", metavar="FILE", type=_FILE, required=False)
@click.option("--volunteer", metavar="V", help=_("only what this volunteer needs"))
@click.option("--each", is_flag=True, help=_("a book for each volunteer, into the folder of --output"))
@click.option("--output", metavar="FOLDER", type=_FILE, help=_("the folder that gets the books of --each"))
@click.option("--replace", is_flag=True, help=_("files that are there already are replaced"))
@JSON
@click.pass_context
def export(context: click.Context, name: str, file: Path | None, **given: Unpack[_Given]) -> None:
    """Write a book, or that of each volunteer, and say what is inside and what to be careful of."""
    each, folder, who = given["each"], given["output"], given["volunteer"]
    if (
        each != bool(folder)
        or each == bool(file)
        or (each and who is not None)
        or (given["replace"] and not each)
    ):
        raise click.UsageError(_("Give the book FILE, or --each with --output FOLDER and no volunteer."))
    with desk_of(context) as desk:
        if folder:
            _export_each(desk, name, folder, replacing=given["replace"], as_json=given["as_json"])
        elif file:
            _export_one(desk, name, file, who, as_json=given["as_json"])
    click.echo(warning_words(), err=True)


def _export_one(desk: CampaignDesk, name: str, file: Path, volunteer: str | None, *, as_json: bool) -> None:
    campaign = desk.logs.found(name)
    who = None if volunteer is None else desk.volunteers.found(campaign, volunteer)
    seen = desk.books.export(campaign, file, who)
    lines = [whose_words(seen), inside_words(seen), _("« {name} » is saved.").format(name=file.name)]
    answer({"file": str(file), **inside_fields(seen)}, lines, as_json=as_json)


def _export_each(desk: CampaignDesk, name: str, folder: Path, *, replacing: bool, as_json: bool) -> None:
    campaign = desk.logs.found(name)
    folder.mkdir(mode=0o700, exist_ok=True)
    written = tuple(desk.books.for_all.write(campaign, folder, lambda *_far: None, replacing=replacing))
    count = n_("{count} book is written:", "{count} books are written:", len(written))
    fields = [{"volunteer": each.whose, "file": str(folder / each.name)} for each in written]
    lines = [count.format(count=len(written)), *(f"- {each.name}" for each in written)]
    answer({"campaign": str(campaign), "books": fields}, lines, as_json=as_json)


@click.command("merge", help=_("Add what the books FILE… tell; merging twice changes nothing."))
@click.argument("files", metavar="FILE…", type=_FILE, nargs=-1, required=True)
@click.option("--into", metavar="NAME", help=_("refuse the books of any other campaign"))
@click.option("--dry-run", is_flag=True, help=_("say what is inside and what it would do; change nothing"))
@JSON
@click.pass_context
def merge(
    context: click.Context, files: tuple[Path, ...], *, into: str | None, dry_run: bool, as_json: bool
) -> None:
    """Merge books: all of them are read before anything is written."""
    with desk_of(context) as desk:
        campaign = desk.logs.found(into) if into else None
        if dry_run:
            _rehearse(context, desk.books.rehearse(files, campaign), as_json=as_json)
            return
        merged = desk.books.merge_all(files, campaign)
    answer(merged_fields(merged), (line for each in merged for line in _lines(each)), as_json=as_json)


def _rehearse(context: click.Context, rehearsal: Rehearsal, *, as_json: bool) -> None:
    fields = [
        {"file": str(each.path), **inside_fields(each.seen), **foreseen_fields(each.would)}
        for each in rehearsal.books
    ]
    answer(fields, _foretold(rehearsal), as_json=as_json)
    for refused in rehearsal.refused:
        click.echo(sentence(refused.fault), err=True)
    if rehearsal.refused:
        context.exit(1)


def _foretold(rehearsal: Rehearsal) -> Iterator[str]:
    for each in rehearsal.books:
        yield _("{file}:").format(file=each.path.name)
        yield from book_words(each.seen, each.would.new)
        yield from foretold_lines(each.would)
    if len(rehearsal.books) > 1:
        yield _("All of them together")
        yield together_words(rehearsal)
    for only in together(rehearsal):
        yield only.words
        yield from (f"- {name}" for name in shortened_list(only.names))


@click.command("unmerge", help=_(
    "Take the books that came last into the campaign NAME out again, as if they had never been read."
))  # fmt: skip
@NAME
@JSON
@click.pass_context
def unmerge(context: click.Context, name: str, *, as_json: bool) -> None:
    """Undo the last merge, and say how many entries are gone."""
    with desk_of(context) as desk:
        undone = desk.books.unmerging.undo(desk.logs.found(name))
    fields = {
        "campaign": str(undone.campaign),
        "name": undone.title,
        "removed": undone.removed,
        "merged_at": undone.came_at.isoformat(),
    }
    came = _("They had come on {day}. Adding the books once more brings these entries back.")
    lines = [undone_words(undone), came.format(day=day_of_month(undone.came_at.date()))]
    answer({**fields, "gone": undone.gone}, lines, as_json=as_json)


def _lines(one: MergeTold) -> Iterator[str]:
    told = _("{title}: {new} new, {there} already there")
    yield told.format(title=one.title, new=one.new, there=one.already_there)
    yield from merge_notes(one)
    if one.altered:
        yield _("Told otherwise than here, and left as they are here:")
        yield from _listed([altered_words(each) for each in one.altered])
    if one.conflicts:
        yield _("Taken by several volunteers; decide who keeps each:")
        yield from (f"- {disputed_words(each)}" for each in one.conflicts)
    if one.receipt:
        yield _("To take this out again: plaidoyer campaigns unmerge {known_by}").format(
            known_by=str(one.campaign)[:_SHORT]
        )


def _listed(names: list[str]) -> Iterator[str]:
    return (f"- {name}" for name in shortened_list(names))
