"""``plaidoyer directory mine``: who may answer for somebody, from where they live."""

import json
from dataclasses import replace
from typing import TypedDict, Unpack

import click

from letters.domain.homes import Home, postcode_in
from letters.domain.mine import Candidate
from letters.domain.register_errors import UnknownHome
from letters.services.telling_tables import sources_told
from plaidoyer.commands.body_kinds import KINDS
from plaidoyer.commands.directory_tables import stored_fields
from plaidoyer.commands.recipients import competence_for
from plaidoyer.language import _, shown


class _Given(TypedDict):
    postcode: str
    commune: str
    country: str
    kind: str | None
    as_json: bool


@click.command("mine", help=_("My health insurer, my deputy, my senators: all the candidates, and why each."))
@click.option("--postcode", default="", metavar="P", help=_("five figures"))
@click.option("--commune", default="", metavar="NAME", help=_("where one postcode holds several"))
@click.option("--country", default="", metavar="NAME", help=_("for somebody who lives abroad"))
@click.option("--kind", type=KINDS, metavar="K", help=_("only bodies of this kind"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def mine(context: click.Context, **given: Unpack[_Given]) -> None:
    """Give the candidates among the bodies shipped and, where an option says which file to open, imported."""
    home = _home(given)
    with competence_for(context.obj) as competence:
        found = competence.around(home)
    kept = [each for each in found.candidates if given["kind"] in {None, each.kind}]
    if given["as_json"]:
        click.echo(json.dumps([_fields(each) for each in kept], ensure_ascii=False))
    else:
        click.echo("\n".join([_line(each) for each in kept] or [_("Nobody is found.")]))
    click.echo("\n".join((*sources_told(kept), *map(shown, found.narrowing))), err=True)


def _home(given: _Given) -> Home:
    """Give where somebody lives; raises `NotAPostcode` and `UnknownHome`."""
    home = Home(given["postcode"].strip(), given["commune"], given["country"])
    if home.postcode and not home.is_abroad:
        return replace(home, postcode=postcode_in(home.postcode))
    if not (home.postcode or home.country):
        raise UnknownHome
    return home


def _fields(candidate: Candidate) -> dict[str, object]:
    return {
        "id": candidate.id,
        "name": candidate.name,
        "kind": candidate.kind,
        "why": shown(candidate.why),
        "source": stored_fields(candidate.source) if candidate.source else None,
    }


def _line(candidate: Candidate) -> str:
    return f"{candidate.id} · {candidate.name} · {shown(candidate.why)}"
