"""``plaidoyer replies``: what did they answer, and what follows."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from letters.domain.errors import FileUnreadable
from letters.domain.replies import Proposal, ReplyKind
from letters.domain.reply_follows import Answer
from letters.domain.wording import N_
from letters.services.reasoning import cited
from letters.services.replies import Follows, answer_to
from letters.services.telling_replies import WORDS
from plaidoyer.assembly import reading
from plaidoyer.commands.files import read_bytes, read_text
from plaidoyer.commands.opening import opened, requests_of
from plaidoyer.language import _, shown

_PICTURES_AND_PAGES = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF", b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0", b"{\\rtf",
)  # fmt: skip
"""How a PDF, an image or a word processor's file begins."""


class EmptyReply(FileUnreadable):
    """A file without anything in it."""

    sentence = N_("This file is empty: « {name} ».")


class ReplyInWebPage(FileUnreadable):
    """An answer saved as a web page."""

    sentence = N_("« {name} » is a web page: copy its text into a text file.")


class ReplyNotText(FileUnreadable):
    """An answer scanned, photographed or laid out, of which no text can be read here."""

    sentence = N_(
        "« {name} » is a PDF, an image or a laid-out document: copy the text of the letter into a text file."
    )


@click.group("replies", help=_("What did they answer? Read it, and see what follows."))
def command() -> None:
    """Group the verbs of an answer."""


@command.command("classify", help=_("Say what the answer in FILE (text) says, and what follows from it."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--request", metavar="ID", help=_("the request it answers, in your encrypted file"))
@click.option("--json", "as_json", is_flag=True, help=_("answer in JSON"))
@click.pass_context
def classify(context: click.Context, file: Path, *, request: str | None, as_json: bool) -> None:
    """Read an answer; nothing is recorded."""
    proposals = reading().read(_text_of(file))
    kinds = tuple(proposal.kind for proposal in proposals)
    follows = reading().follows(_answer(context, kinds, request))
    if as_json:
        click.echo(json.dumps(_told(proposals, follows), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(proposals, follows)))


def _text_of(file: Path) -> str:
    """Give the text of an answer; raises `FileUnreadable` for what is no text."""
    content = read_bytes(file)
    start = content[:2048].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not content.removeprefix(b"\xef\xbb\xbf").strip():
        raise EmptyReply(name=file.name)
    if start.startswith(b"<") and (b"<!doctype html" in start or b"<html" in start):
        raise ReplyInWebPage(name=file.name)
    if content.startswith(_PICTURES_AND_PAGES) or content[4:8] == b"ftyp":
        raise ReplyNotText(name=file.name)
    return read_text(file)


def _answer(context: click.Context, kinds: tuple[ReplyKind, ...], request: str | None) -> Answer:
    """Give the answer as of today; of *request*, its dates and its own letter are known."""
    today = context.obj.today
    if request is None:
        return Answer(kinds, today)
    with opened(context.obj) as home:
        requests = requests_of(home, context.obj.told)
        return answer_to(requests.followed(requests.found(request)), kinds, today)


def _told(proposals: tuple[Proposal, ...], follows: Follows) -> dict[str, object]:
    return {
        "kinds": [_proposal(each) for each in proposals],
        "consequences": [
            {"what": each.what, "from": _day(each.since), "source": cited(each.source)}
            for each in follows.consequences
        ],
        "next": [
            {"kind_of_letter": each.letter, "from": _day(each.since), "why": each.why}
            for each in follows.letters
        ],
    }


def _proposal(proposal: Proposal) -> dict[str, object]:
    because = [{"start": each.start, "end": each.end, "text": each.text} for each in proposal.because]
    return {"kind": proposal.kind.value, "score": proposal.score, "because": because}


def _day(day: object) -> str | None:
    return str(day) if day else None


def _lines(proposals: tuple[Proposal, ...], follows: Follows) -> Iterable[str]:
    for each in proposals:
        yield f"{_(WORDS[each.kind])} ({each.score:.0%})"
        yield from (f"    « {' '.join(words.text.split())} »" for words in each.because)
    if follows.consequences:
        yield ""
        yield _("What follows")
    for told in follows.consequences:
        yield f"- {told.what}"
        yield f"    {cited(told.source)}"
    if follows.letters:
        yield ""
        yield _("What you can write")
    for letter in follows.letters:
        since = f" ({_('from {day}').format(day=shown(letter.since))})" if letter.since else ""
        yield f"- {letter.title}{since}"
        yield f"    {letter.why}  plaidoyer write {letter.letter}"
