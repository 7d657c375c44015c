"""``plaidoyer packs``: look at a pack of letters, install it, list them, take one away."""

import json
from pathlib import Path

import click

from letters.domain.packs import KeptPack
from letters.services.pack_check import Examined
from letters.services.packs import packs_of
from plaidoyer.assembly import pack_check
from plaidoyer.commands.files import read_bytes
from plaidoyer.commands.opening import opened
from plaidoyer.folders import clock_for
from plaidoyer.language import _, n_, shown

_FILE = click.Path(path_type=Path)
_JSON = click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))


@click.group("packs", help=_("Packs of letters: check one, install it, list them, take one away."))
def command() -> None:
    """Group the verbs of a pack."""


@command.command("check", help=_("Read and check the pack FILE (.zip); nothing is kept."))
@click.argument("file", type=_FILE)
@_JSON
@click.pass_context
def check(context: click.Context, file: Path, *, as_json: bool) -> None:
    """Check a pack; the status is 1 when a rule is broken."""
    examined = pack_check().examine(read_bytes(file), (), context.obj.today)
    _tell(examined, as_json=as_json)
    context.exit(1 if examined.findings else 0)


@command.command("install", help=_("Install the pack FILE (.zip), in the place of the one of its name."))
@click.argument("file", type=_FILE)
@_JSON
@click.pass_context
def install(context: click.Context, file: Path, *, as_json: bool) -> None:
    """Install a pack that keeps every rule."""
    content = read_bytes(file)
    with opened(context.obj) as home:
        packs = packs_of(home.records, pack_check(), clock_for(context.obj.told))
        examined = packs.examine(content)
        _tell_faults(examined, err=True)
        kept = packs.install(examined)
    _list((kept,), as_json=as_json)


@command.command("list", help=_("List the packs installed."))
@_JSON
@click.pass_context
def listed(context: click.Context, *, as_json: bool) -> None:
    """List the packs."""
    with opened(context.obj) as home:
        _list(home.records.packs(), as_json=as_json)


@command.command("remove", help=_("Take the pack NAME away."))
@click.argument("name")
@_JSON
@click.pass_context
def remove(context: click.Context, name: str, *, as_json: bool) -> None:
    """Take a pack away."""
    with opened(context.obj) as home:
        packs = packs_of(home.records, pack_check(), clock_for(context.obj.told))
        packs.remove(name)
        _list(packs.installed(), as_json=as_json)


def _tell(examined: Examined, *, as_json: bool) -> None:
    pack = examined.pack
    if as_json:
        findings = [
            {"file": each.file, "line": each.line, "rule": each.rule, "message": shown(each.message)}
            for each in examined.findings
        ]
        told = {"name": pack.name, "title": pack.title, "author": pack.author, "licence": pack.licence}
        letters = [kind.slug for kind in examined.letters]
        click.echo(json.dumps(told | {"letters": letters, "findings": findings}, ensure_ascii=False))
        return
    click.echo(_("{title}, by {author} ({licence})").format(
        title=pack.title, author=pack.author, licence=pack.licence
    ))  # fmt: skip
    for kind in examined.letters:
        click.echo(f"  {kind.slug}  {kind.title}")
    _tell_faults(examined, err=False)
    count = len(examined.findings)
    click.echo(n_("{count} fault", "{count} faults", count).format(count=count), err=True)


def _tell_faults(examined: Examined, *, err: bool) -> None:
    for each in examined.findings:
        where = {"file": each.file, "line": each.line, "rule": each.rule, "message": shown(each.message)}
        click.echo(_("{file}, line {line}: {rule}: {message}").format(**where), err=err)


def _list(packs: tuple[KeptPack, ...], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([_row(each) for each in packs], ensure_ascii=False))
        return
    for each in packs:
        click.echo(f"{each.name}  {each.title}  {each.author}")


def _row(kept: KeptPack) -> dict[str, str]:
    return {
        "name": kept.name,
        "title": kept.title,
        "author": kept.author,
        "licence": kept.licence,
        "sha256": kept.sha256,
        "installed_on": kept.installed_on.isoformat(),
    }
