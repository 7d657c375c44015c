"""An open letter and its signatories as one page of the web: no script, nothing from elsewhere."""

from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import BinaryIO

from letters.domain.signatures.published import Shown
from letters.output.page_style import POLICY, STYLE
from letters.output.told_html import ToldHtml
from letters.ports.signature_lists import SignedLetter

_AT_ONCE = 1000
"""Signatories written at a time."""


def as_page(letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
    """Write *letter* into *file* as a valid, self-contained HTML page in UTF-8.

    Every character a person wrote is escaped, and only ``https:`` and ``mailto:`` links are live.
    """
    del created
    file.writelines(part.encode("utf-8", "replace") for part in _parts(letter))


def _parts(letter: SignedLetter) -> Iterator[str]:
    published, said, told = letter.published, letter.words, ToldHtml()
    title = escape(published.title)
    yield f'<!DOCTYPE html>\n<html lang="{escape(letter.language)}">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    yield f"<title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<main>\n"
    yield f"<article>\n<h1>{title}</h1>\n"
    yield from map(told.block, letter.blocks)
    yield "</article>\n"
    if letter.notes:
        notes = "\n".join(map(told.note, letter.notes))
        yield f'<section class="notes" aria-label="{escape(said.notes)}">\n<ol>\n{notes}\n</ol>\n</section>\n'
    yield from _list(letter)
    if published.tags:
        yield f'<p class="pale">{escape(said.tags)} : {escape(", ".join(published.tags))}.</p>\n'
    yield from _foot(letter)
    yield "</main>\n</body>\n</html>\n"


def _list(letter: SignedLetter) -> Iterator[str]:
    said, names = letter.words, letter.published.signatories
    yield f'<section aria-labelledby="signatories">\n<h2 id="signatories">{escape(said.signatories)}</h2>\n'
    yield f"<p><strong>{escape(said.counted)}</strong> {escape(said.shown)}".rstrip() + "</p>\n"
    yield f'<p class="pale">{escape(said.day)}</p>\n'
    if names:
        yield '<ul class="names">\n'
        for start in range(0, len(names), _AT_ONCE):
            yield "".join(map(_name, names[start : start + _AT_ONCE]))
        yield "</ul>\n"
    yield "</section>\n"


def _name(shown: Shown) -> str:
    detail = ", ".join(filter(None, (shown.function, shown.organisation)))
    told = f" <span><bdi>{escape(detail)}</bdi></span>" if detail else ""
    return f"<li><b><bdi>{escape(shown.name)}</bdi></b>{told}</li>\n"


def _foot(letter: SignedLetter) -> Iterator[str]:
    if letter.published.seal:
        seal = f"<code>{escape(letter.published.seal)}</code>"
        said = letter.words
        yield f"<footer>\n<p>{escape(said.seal)} (SHA-256) : {seal}. {escape(said.note)}</p>\n</footer>\n"
