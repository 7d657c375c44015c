"""``plaidoyer open-letters``: begin an open letter, write its text, tag it, list them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from letters.domain.signatures.open_letters import OpenLetter
from letters.services.campaigns.logs import CampaignLogs
from letters.services.signatures.open_letters import About, Listed, OpenLetters
from plaidoyer.assembly import letters
from plaidoyer.commands.dates import IsoDate
from plaidoyer.commands.files import read_text
from plaidoyer.commands.open_letters_told import letter_fields, letter_line, unread_fields, unread_lines
from plaidoyer.commands.opening import opened
from plaidoyer.commands.told import answer
from plaidoyer.folders import clock_for
from plaidoyer.language import _
from plaidoyer.signing import open_letters

_FILE = click.Path(path_type=Path)
_FAMILY = "open-letter/"


@click.group("open-letters", help=_("Write open letters and keep the history of their texts."))
def command() -> None:
    """Group the verbs of open letters."""


class _New(TypedDict):
    kind: str
    tags: tuple[str, ...]
    opens: date | None
    closes: date | None
    campaign: str
    text: Path | None
    notes: Path | None
    as_json: bool


@command.command("new", help=_("Begin the open letter TITLE."))
@click.argument("title")
@click.option("--kind", default="", help=_("the letter of the catalogue it is written with"))
@click.option("--tag", "tags", multiple=True, help=_("a subject; may be repeated"))
@click.option("--opens", type=IsoDate(), metavar="DATE", help=_("the first day on which it may be signed"))
@click.option("--closes", type=IsoDate(), metavar="DATE", help=_("the last day on which it may be signed"))
@click.option("--campaign", default="", help=_("the campaign it belongs to"))
@click.option("--text", type=_FILE, metavar="FILE", help=_("its text (Markdown)"))
@click.option("--notes", type=_FILE, metavar="FILE", help=_("its notes (Markdown)"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def new(context: click.Context, title: str, **given: Unpack[_New]) -> None:
    """Begin a letter, with its text if there is one already."""
    _refuse_other_kind(given["kind"])
    text = read_text(given["text"]) if given["text"] else ""
    notes = read_text(given["notes"]) if given["notes"] else ""
    with opened(context.obj) as home:
        clock = clock_for(context.obj.today)
        campaign = CampaignLogs(home.records, clock).found(given["campaign"]) if given["campaign"] else None
        kept = open_letters(home.records, clock)
        about = About(given["kind"], given["tags"], given["opens"], given["closes"], campaign)
        uid = kept.begin(title, about)
        if text:
            kept.write(uid, text, notes)
        _tell(kept, kept.letter(uid), as_json=given["as_json"])


@command.command("list", help=_("List the open letters, the newest first."))
@click.option("--tag", "tags", multiple=True, help=_("only those of this subject; may be repeated"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def list_all(context: click.Context, *, tags: tuple[str, ...], as_json: bool) -> None:
    """List the letters."""
    with _kept(context) as kept:
        listed = kept.listed(tags)
    answer([letter_fields(each) for each in listed], map(letter_line, listed), as_json=as_json)


@command.command("show", help=_("Show the open letter LETTER, its text and its dates."))
@click.argument("letter")
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def show(context: click.Context, letter: str, *, as_json: bool) -> None:
    """Show one."""
    with _kept(context) as kept:
        _tell(kept, kept.found(letter), as_json=as_json)


@command.command("text", help=_("Give LETTER the text of FILE; the texts it had before stay to be read."))
@click.argument("letter")
@click.argument("file", type=_FILE)
@click.option("--notes", type=_FILE, metavar="FILE", help=_("its notes (Markdown)"))
@click.option("--since", type=IsoDate(), metavar="DATE", help=_("the day from which it is in force"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def text(context: click.Context, letter: str, file: Path, **given: Unpack["_Text"]) -> None:
    """Write a text."""
    written = read_text(file), read_text(given["notes"]) if given["notes"] else ""
    with _kept(context) as kept:
        uid = kept.found(letter).uid
        kept.write(uid, *written, given["since"])
        _tell(kept, kept.letter(uid), as_json=given["as_json"])


class _Text(TypedDict):
    notes: Path | None
    since: date | None
    as_json: bool


@command.command("tag", help=_("Give LETTER the subjects TAG…, or take some away."))
@click.argument("letter")
@click.argument("tags", metavar="TAG…", nargs=-1)
@click.option("--remove", multiple=True, metavar="TAG", help=_("a subject to take away; may be repeated"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def tag(
    context: click.Context, letter: str, tags: tuple[str, ...], *, remove: tuple[str, ...], as_json: bool
) -> None:
    """Change the tags."""
    with _kept(context) as kept:
        uid = kept.found(letter).uid
        kept.tag(uid, tags, remove)
        _tell(kept, kept.letter(uid), as_json=as_json)


@contextmanager
def _kept(context: click.Context) -> Iterator[OpenLetters]:
    with opened(context.obj) as home:
        yield open_letters(home.records, clock_for(context.obj.today))


def _refuse_other_kind(kind: str) -> None:
    """Refuse what is no open letter of the catalogue; raises `UnknownLetter`."""
    if kind and not kind.startswith(_FAMILY):
        sentence = _("« {kind} » is no open letter: its name begins with « open-letter/ ».")
        raise click.UsageError(sentence.format(kind=kind))
    if kind:
        letters().kind(kind)


def _tell(kept: OpenLetters, letter: OpenLetter, *, as_json: bool) -> None:
    listed = Listed(letter, *kept.records.count_signatures(letter.uid))
    texts = [
        {"since": each.since.isoformat(), "text": each.text, "notes": each.notes} for each in letter.texts
    ]
    current = letter.text_on(kept.clock.today())
    lines = [letter_line(listed), *(["", current.text, *unread_lines(current)] if current else [])]
    fields = {**letter_fields(listed), "texts": texts, **unread_fields(current)}
    answer(fields, lines, as_json=as_json)
