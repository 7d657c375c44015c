"""``campaigns export`` and ``merge``: books that volunteers carry, without a server."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from letters.domain.entries import identifier_of
from letters.services.campaigns.books import BookSeen
from letters.services.campaigns.merging import Altered, MergeTold
from letters.services.campaigns.telling_books import (
    altered_words,
    disputed_words,
    inside_words,
    look_words,
    warning_words,
    whose_words,
)
from letters.services.campaigns.telling_merges import merge_notes
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.told import answer
from plaidoyer.language import _

_FILE = click.Path(path_type=Path)


@click.command("export", help=_("Write the campaign NAME, or the share of a volunteer, into the book FILE."))
@NAME
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--volunteer", metavar="V", help=_("only what this volunteer needs"))
@JSON
@click.pass_context
def export(context: click.Context, name: str, file: Path, *, volunteer: str | None, as_json: bool) -> None:
    """Write a book, and say what is inside and what to be careful of."""
    with desk_of(context) as desk:
        campaign = desk.logs.found(name)
        who = desk.volunteers.found(campaign, volunteer) if volunteer else None
        seen = desk.books.export(campaign, file, who)
    lines = [whose_words(seen), inside_words(seen), _("« {name} » is saved.").format(name=file.name)]
    answer({"file": str(file), **_inside(seen)}, lines, as_json=as_json)
    click.echo(warning_words(), err=True)


@click.command("merge", help=_("Add what the books FILE… tell; merging twice changes nothing."))
@click.argument("files", metavar="FILE…", type=_FILE, nargs=-1, required=True)
@click.option("--into", metavar="NAME", help=_("refuse the books of any other campaign"))
@click.option("--dry-run", is_flag=True, help=_("say what is inside, and change nothing"))
@JSON
@click.pass_context
def merge(
    context: click.Context, files: tuple[Path, ...], *, into: str | None, dry_run: bool, as_json: bool
) -> None:
    """Merge books: all of them are read before anything is written."""
    with desk_of(context) as desk:
        campaign = desk.logs.found(into) if into else None
        if dry_run:
            seen = [(file, desk.books.look(file)) for file in files]
            fields = [{"file": str(file), **_inside(each)} for file, each in seen]
            answer(fields, (line for _file, each in seen for line in look_words(each)), as_json=as_json)
            return
        merged = desk.books.merge_all(files, campaign)
    answer(_fields(merged), (line for each in merged for line in _lines(each)), as_json=as_json)


def _inside(seen: BookSeen) -> dict[str, object]:
    return {
        "campaign": str(seen.campaign),
        "name": seen.title,
        "volunteer": seen.whose or None,
        "made_on": seen.made_at.date().isoformat(),
        "entries": seen.entries,
        "targets": seen.targets,
        "contacts": seen.contacts,
        "volunteers": seen.volunteers,
        "paragraphs": seen.paragraphs,
        "positions": seen.opinions,
        "emails": seen.mailboxes,
        "outcomes": seen.effects,
        "known": seen.known,
        "new": seen.new,
    }


def _fields(merged: Sequence[MergeTold]) -> dict[str, object]:
    """Give what was merged in all, then campaign by campaign."""
    each = [_told(one) for one in merged]
    return {
        "new": sum(one.new for one in merged),
        "already_there": sum(one.already_there for one in merged),
        "conflicts": [conflict for one in merged for conflict in _conflicts(one)],
        "altered": sum(len(one.altered) for one in merged),
        "left_out": sum(one.left_out for one in merged),
        "campaigns": each,
    }


def _told(one: MergeTold) -> dict[str, object]:
    return {
        "id": str(one.campaign),
        "name": one.title,
        "new": one.new,
        "already_there": one.already_there,
        "conflicts": _conflicts(one),
        "altered": _entries(one.altered),
        "overruled": _entries(one.overruled),
        "left_out": one.left_out,
        "to_come": one.to_come,
        "begun": one.begun,
        "namesake": one.namesake,
    }


def _entries(those: Sequence[Altered]) -> list[dict[str, object]]:
    return [{"id": str(each.uid), "kind": each.kind, "about": each.about} for each in those]


def _conflicts(one: MergeTold) -> list[dict[str, object]]:
    return [
        {"target": identifier_of(each.ref), "name": each.target, "volunteers": list(each.volunteers)}
        for each in one.conflicts
    ]


def _lines(one: MergeTold) -> Iterator[str]:
    told = _("{title}: {new} new, {there} already there")
    yield told.format(title=one.title, new=one.new, there=one.already_there)
    yield from merge_notes(one)
    if one.altered:
        yield _("Told otherwise than here, and left as they are here:")
        yield from (f"- {altered_words(each)}" for each in one.altered)
    if one.conflicts:
        yield _("Taken by several volunteers; decide who keeps each:")
        yield from (f"- {disputed_words(each)}" for each in one.conflicts)
