"""``plaidoyer requests export`` and ``import``: requests taken to another computer, and brought in."""

import json
from pathlib import Path

import click

from letters.domain.portable import Brought
from letters.services.carrying import Carrying
from letters.services.telling_carried import brought_details, stays_words
from plaidoyer.assembly import portable_copies
from plaidoyer.commands.opening import opened, requests_of
from plaidoyer.folders import clock_for
from plaidoyer.language import _, n_, sentence

_FILE = click.Path(path_type=Path)
_JSON = click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))


@click.command("export", help=_("Write requests, with their letters and files, into one zip file."))
@click.argument("identifiers", metavar="[ID]…", nargs=-1)
@click.option("--all", "everything", is_flag=True, help=_("every request, person and draft"))
@click.option("--output", type=_FILE, required=True, metavar="FILE", help=_("file to write: .zip"))
@_JSON
@click.pass_context
def export(
    context: click.Context, identifiers: tuple[str, ...], output: Path, *, everything: bool, as_json: bool
) -> None:
    """Write the requests named, or all of them; the file is not encrypted, which is said."""
    if everything == bool(identifiers):
        raise click.UsageError(_("Give the requests to export, or --all."))
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.today)
        carrying = Carrying(home.records, home.files, clock_for(context.obj.told), portable_copies)
        if everything:
            count = carrying.export_all(output, _unheard)
        else:
            uids = list(dict.fromkeys(requests.found(each) for each in identifiers))
            carrying.export(output, uids, _unheard)
            count = len(uids)
    if as_json:
        click.echo(json.dumps({"file": str(output), "requests": count}, ensure_ascii=False))
    else:
        click.echo(_requests(count))
    click.echo(_("This file is not encrypted: whoever has it can read it."), err=True)
    if everything and not as_json:
        click.echo(stays_words(), err=True)


@click.command("import", help=_("Bring in the requests of a zip file that « requests export » wrote."))
@click.argument("file", type=_FILE, metavar="FILE")
@_JSON
@click.pass_context
def import_(context: click.Context, file: Path, *, as_json: bool) -> None:
    """Bring in what is not here yet; a request that cannot be brought in is told, and is a failure."""
    with opened(context.obj) as home:
        carrying = Carrying(home.records, home.files, clock_for(context.obj.told), portable_copies)
        brought = carrying.bring(file, _unheard)
    if as_json:
        click.echo(json.dumps(_fields(brought), ensure_ascii=False))
    else:
        click.echo(_told(brought))
    for line in (*brought_details(brought), stays_words()) if not as_json else ():
        click.echo(line, err=True)
    for title, fault in brought.refused:
        click.echo(f"{title} : {sentence(fault)}", err=True)
    if brought.refused:
        context.exit(1)


def _told(brought: Brought) -> str:
    told = [
        _requests(brought.requests),
        n_("{count} completed", "{count} completed", brought.completed).format(count=brought.completed),
        n_("{count} already there", "{count} already there", brought.same).format(count=brought.same),
    ]
    return " · ".join(told)


def _requests(count: int) -> str:
    return n_("{count} request", "{count} requests", count).format(count=count)


def _fields(brought: Brought) -> dict[str, object]:
    return {
        "new": brought.requests,
        "persons": brought.members,
        "events": brought.events,
        "files": brought.files,
        "drafts": brought.drafts,
        "completed": brought.completed,
        "already_there": brought.same,
        "namesakes": list(brought.namesakes),
        "refused": [{"title": title, "reason": sentence(fault)} for title, fault in brought.refused],
    }


def _unheard(_done: int, _total: int) -> None:
    """Hear how many bytes were carried, and say nothing: a command has no bar to move."""
