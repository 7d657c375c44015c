"""``plaidoyer signatories forget-mark``: the mark that a withdrawal left, erased on request."""

from typing import TypedDict, Unpack

import click

from letters.services.signatures.typed import Typed, somebody
from plaidoyer.commands.opening import opened
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _, n_
from plaidoyer.signing import open_letters, signatures


class _Whose(TypedDict):
    first_name: str
    last_name: str
    function: str
    organisation: str
    email: str
    as_json: bool


@click.command(
    "forget-mark",
    help=_("Erase the mark kept of somebody who withdrew from LETTER: an old table could bring them back."),
)
@click.argument("letter")
@click.option("--first-name", default="", help=_("their first name"))
@click.option("--last-name", default="", help=_("their last name"))
@click.option("--function", default="", help=_("what they do"))
@click.option("--organisation", default="", help=_("where"))
@click.option("--email", default="", help=_("their e-mail address"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def forget_mark(context: click.Context, letter: str, **given: Unpack[_Whose]) -> None:
    """Erase the marks of one withdrawal."""
    clock = clock_for(context.obj.today)
    whose = somebody(
        Typed(
            given["first_name"],
            given["last_name"],
            given["function"],
            given["organisation"],
            given["email"],
            clock.today(),
            consents=False,
            shown=False,
            messages=False,
            on_paper=False,
        )
    )
    with opened(context.obj) as home:
        uid = open_letters(home.records, clock).found(letter).uid
        erased = signatures(home.records, clock).forget_withdrawal(uid, whose)
    words = n_(
        "{count} mark is erased: an old table could now bring this person back.",
        "{count} marks are erased: an old table could now bring this person back.",
        erased,
    )
    answer({"erased": erased}, [words.format(count=erased)], as_json=given["as_json"])
