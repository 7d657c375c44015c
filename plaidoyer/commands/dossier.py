"""``plaidoyer dossier``: a request and what shows it in one PDF file."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.ports.binder import Dossier
from letters.services.dossiers import Dossiers, Piece, Plan
from letters.services.drafts import Drafts
from letters.services.household import Household
from plaidoyer.assembly import letters
from plaidoyer.commands.opening import opened, requests_of
from plaidoyer.folders import clock_for
from plaidoyer.language import _, n_

_FILE = click.Path(path_type=Path)

_SHORTEST = 4
"""Characters of a SHA-256 that name a file."""


class _Given(TypedDict):
    output: Path
    without: tuple[str, ...]
    with_: tuple[str, ...]
    cover_page: bool
    as_json: bool


@click.command("dossier", help=_("Bind the request ID and what shows it into one PDF file."))
@click.argument("identifier", metavar="ID")
@click.option("--output", type=_FILE, required=True, metavar="FILE", help=_("file to write: .pdf"))
@click.option(
    "--without",
    multiple=True,
    metavar="NAME",
    help=_("leave out: name of a file, or beginning of its SHA-256"),
)
@click.option("--with", "with_", multiple=True, metavar="NAME", help=_("put in what would be left out"))
@click.option("--cover-page", is_flag=True, help=_("a page of ours first, not the complaint"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def command(context: click.Context, identifier: str, **given: Unpack[_Given]) -> None:
    """Bind one dossier."""
    if given["output"].suffix.lower() != ".pdf":
        raise click.UsageError(_("A dossier is a PDF file: end its name with .pdf."))
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.today)
        drafts = Drafts(home.records, letters(), clock_for(context.obj.told))
        dossiers = Dossiers(letters(), requests, Household(home.records), drafts)
        plan = dossiers.plan(requests.found(identifier))
        plan = _chosen(plan, given["with_"], included=True)
        plan = _chosen(plan, given["without"], included=False)
        if given["cover_page"]:
            plan = replace(plan, cover=None)
        dossier = dossiers.bind(plan, given["output"], lambda _done, _whole: None)
    _answer(given["output"], plan, dossier, as_json=given["as_json"])


def _chosen(plan: Plan, names: Sequence[str], *, included: bool) -> Plan:
    """Take in or leave out the pieces named so; a name that names none is wrong usage."""
    for name in names:
        named = {piece.uid for piece in plan.pieces if _is_named(piece, name)}
        if not named:
            known = ", ".join(piece.name for piece in plan.pieces)
            raise click.UsageError(
                _("No exhibit is called {name}; there are: {known}").format(name=name, known=known)
            )
        pieces = [replace(each, included=included) if each.uid in named else each for each in plan.pieces]
        plan = replace(plan, pieces=tuple(pieces))
    return plan


def _is_named(piece: Piece, name: str) -> bool:
    return piece.name == name or (len(name) >= _SHORTEST and piece.sha256.startswith(name.lower()))


def _answer(output: Path, plan: Plan, dossier: Dossier, *, as_json: bool) -> None:
    if not plan.followed.letters:
        words = _("No copy of a letter that was sent is kept here: join it with « plaidoyer requests join ».")
        click.echo(words, err=True)
    if as_json:
        click.echo(json.dumps(_fields(output, plan, dossier), ensure_ascii=False))
        return
    pages = n_("{count} page", "{count} pages", dossier.pages).format(count=dossier.pages)
    click.echo(_("{file}: {pages}").format(file=output, pages=pages))
    for each in dossier.exhibits:
        count = n_("{count} page", "{count} pages", each.pages).format(count=each.pages)
        told = (_("Exhibit {number}").format(number=each.number), each.title, count, each.remark)
        click.echo("- " + " · ".join(filter(None, told)))
    for piece in _left_out(plan):
        why = (_("Left out"), piece.title or piece.name, _(piece.reason))
        click.echo("- " + " · ".join(filter(None, why)))


def _fields(output: Path, plan: Plan, dossier: Dossier) -> dict[str, object]:
    return {
        "file": str(output),
        "pages": dossier.pages,
        "size": dossier.size,
        "exhibits": [
            {
                "number": each.number,
                "title": each.title,
                "sha256": each.sha256,
                "pages": each.pages,
                "first_page": each.first_page,
                "state": each.state.value,
                "remark": each.remark,
            }
            for each in dossier.exhibits
        ],
        "left_out": [
            {"title": piece.title or piece.name, "sha256": piece.sha256, "why": _(piece.reason)}
            for piece in _left_out(plan)
        ],
    }


def _left_out(plan: Plan) -> tuple[Piece, ...]:
    return tuple(piece for piece in plan.pieces if not piece.included)
