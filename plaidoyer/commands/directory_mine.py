"""``plaidoyer directory mine``: who may answer for somebody, from where they live."""

import json
from collections.abc import Iterable
from typing import TypedDict, Unpack

import click

from letters.domain.homes import Home
from letters.domain.mine import Candidate, Mine
from letters.domain.register_errors import UnknownHome
from letters.services.competence import Competence
from plaidoyer.assembly import address_book
from plaidoyer.commands.recipients import address_book_for
from plaidoyer.folders import clock_for
from plaidoyer.language import _, shown


class _Given(TypedDict):
    postcode: str
    commune: str
    country: str
    kind: str
    as_json: bool


@click.command("mine", help=_("My health insurer, my deputy, my senators: all the candidates, and why each."))
@click.option("--postcode", default="", metavar="P", help=_("five figures"))
@click.option("--commune", default="", metavar="NAME", help=_("where one postcode holds several"))
@click.option("--country", default="", metavar="NAME", help=_("for somebody who lives abroad"))
@click.option("--kind", default="", metavar="K", help=_("only bodies of this kind"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def mine(context: click.Context, **given: Unpack[_Given]) -> None:
    """Give the candidates among the bodies shipped and, where an option says which file to open, imported."""
    home = Home(given["postcode"], given["commune"], given["country"])
    if not (home.postcode or home.country):
        raise UnknownHome
    with address_book_for(context.obj) as book:
        found = Competence(book or address_book(clock_for(context.obj.told))).around(home)
    kept = [each for each in _candidates(found) if given["kind"] in {"", each.kind}]
    narrowing = [shown(each) for each in found.narrowing]
    if given["as_json"]:
        click.echo(json.dumps([_fields(each) for each in kept], ensure_ascii=False))
    else:
        click.echo("\n".join([_line(each) for each in kept] or [_("Nobody is found.")]))
    click.echo("\n".join(narrowing), err=True)


def _candidates(found: Mine) -> Iterable[Candidate]:
    return (*found.insurers, *found.deputies, *found.senators, *found.authorities)


def _fields(candidate: Candidate) -> dict[str, str]:
    return {
        "id": candidate.id,
        "name": candidate.name,
        "kind": candidate.kind,
        "why": shown(candidate.why),
    }


def _line(candidate: Candidate) -> str:
    return f"{candidate.id} · {candidate.name} · {shown(candidate.why)}"
