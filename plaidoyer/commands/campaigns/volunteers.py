"""``campaigns volunteers``: who contacts legislators, from a table or one by one."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.domain.campaigns.places import departments_in
from letters.services.campaigns.telling_volunteers import unread_words
from letters.services.campaigns.volunteers import VolunteersRead
from plaidoyer.campaigning import volunteer_table
from plaidoyer.commands.campaigns.desks import JSON, NAME, desk_of
from plaidoyer.commands.campaigns.told_people import volunteer_fields
from plaidoyer.commands.told import answer
from plaidoyer.language import _, n_, shown


class _Given(TypedDict):
    file: Path | None
    added: str
    departments: tuple[str, ...]
    email: str
    as_json: bool


@click.command("volunteers", help=_(
    "Add the volunteers of FILE (CSV or XLSX: nom, prénom, départements, courriel) to the campaign NAME, or "
    "one with --add; without either, list them."
))  # fmt: skip
@NAME
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--add", "added", default="", metavar="V", help=_("the name of one volunteer"))
@click.option("--department", "departments", multiple=True, metavar="D",
              help=_("where this volunteer can: a code or a name; repeated"))  # fmt: skip
@click.option("--email", default="", metavar="A", help=_("the e-mail address of this volunteer"))
@JSON
@click.pass_context
def volunteers(context: click.Context, name: str, **given: Unpack[_Given]) -> None:
    """Read a table of volunteers, add one, or list them."""
    file, added = given["file"], given["added"]
    if file is not None and added:
        raise click.UsageError(_("Give a file, or --add with a name: not both."))
    if not added and (given["departments"] or given["email"]):
        raise click.UsageError(_("--department and --email are of one volunteer: add --add with a name."))
    with desk_of(context) as desk:
        uid = desk.logs.found(name)
        if file is not None:
            read = desk.volunteers.read_table(uid, volunteer_table(file))
            answer(_read_fields(read), _read_lines(read), as_json=given["as_json"])
            return
        if added:
            codes = [code for text in given["departments"] for code in departments_in(text)]
            desk.volunteers.add(uid, added, codes, given["email"])
        told, load = desk.logs.campaign(uid), desk.volunteers.load(uid)
    fields = [volunteer_fields(told, each, load[each]) for each in told.volunteers]
    lines = [
        " · ".join(
            filter(None, (str(each)[:8], who.name, ", ".join(who.departments), told.mailboxes.get(each)))
        )
        for each, who in told.volunteers.items()
    ]
    answer(fields, lines or [_("There is no volunteer yet.")], as_json=given["as_json"])


def _read_fields(read: VolunteersRead) -> dict[str, object]:
    return {
        "added": read.added,
        "already": read.already,
        "changed": read.changed,
        "sheets_not_read": list(read.unread),
        "refused": [{"row": each.row, "reason": shown(each.why)} for each in read.refused],
    }


def _read_lines(read: VolunteersRead) -> Iterator[str]:
    added = n_("{count} volunteer added", "{count} volunteers added", read.added)
    yield f"{added.format(count=read.added)}."
    if read.already:
        already = n_("{count} was there already.", "{count} were there already.", read.already)
        yield already.format(count=read.already)
    if read.changed:
        changed = n_("{count} was changed.", "{count} were changed.", read.changed)
        yield changed.format(count=read.changed)
    yield from filter(None, (unread_words(read),))
    for each in read.refused:
        yield _("Line {row} is not taken: {reason}").format(row=each.row, reason=shown(each.why))
