"""Rewriting one block of a letter by hand."""

import re
from collections.abc import Container, Iterator
from dataclasses import replace

from letters.domain.errors import UnknownNote
from letters.domain.letters import (
    Block,
    Heading,
    Inline,
    Inlines,
    Items,
    Letter,
    LineBreak,
    NoteCall,
    Paragraph,
    Text,
)
from letters.domain.notes import in_order_of_call
from letters.domain.plain import plain_text
from letters.domain.reading import words

MOST_CHARACTERS = 20_000
"""Characters that a block rewritten by hand may have."""

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_CALL = re.compile(r"\[\^([0-9]{1,9})\]")
_NEXT_ITEM = re.compile(r"\n(?! )")


def editable(letter: Letter, index: int) -> str:
    """Block *index* (from 0) of the body as lines of text that `edited` takes back.

    A note is called by `[^2]`. A list has one item a line; a line that begins with a space goes on with the
    item above it. Italics, bold and links have no sign here: a link is its words and its address.
    """
    block = letter.body[index]
    if isinstance(block, Items):
        return "\n".join(_shown(item).replace("\n", "\n ") for item in block.items)
    return _shown(block.content)


def edited(letter: Letter, index: int, text: str) -> Letter:
    """*letter* with *text*, written by hand, in place of block *index* (from 0) of its body.

    Text that is what `editable` gave changes nothing. Otherwise a blank line begins another paragraph, and
    what stands before the first blank line stays what the block was: paragraph, heading or list. Each
    paragraph is marked *edited*; a text without words takes the block away. `[^2]` calls note 2 of the
    letter; then the notes are numbered again in the order of their calls, and those no longer called are
    gone. Whether the letter still says what it must is for `missing_elements` to tell.

    Raises `ForbiddenCharacter`, `TooLong` (over 20 000 characters) and `UnknownNote`.
    """
    if text == editable(letter, index):
        return letter
    written = plain_text(text, limit=MOST_CHARACTERS, lines=True)
    known = {str(note.number) for note in letter.notes}
    blocks = tuple(_blocks(written, letter.body[index], known))
    place = range(len(letter.body))[index]
    body, notes = in_order_of_call((*letter.body[:place], *blocks, *letter.body[place + 1 :]), letter.notes)
    return replace(letter, body=body, notes=notes)


def _shown(content: Inlines) -> str:
    return words(content, "[^{}]".format)


def _blocks(text: str, was: Block, known: Container[str]) -> Iterator[Block]:
    parts = [part for part in _BLANK_LINES.split(text) if part]
    for number, part in enumerate(parts):
        match was:
            case Items() if number == 0:
                yield replace(was, items=tuple(_inlines(item, known) for item in _NEXT_ITEM.split(part)))
            case Heading() if number == 0:
                yield Heading(_inlines(part, known))
            case _:
                yield Paragraph(_inlines(part, known), edited=True)


def _inlines(text: str, known: Container[str]) -> Inlines:
    lines = [tuple(_line(line.strip(" "), known)) for line in text.split("\n")]
    return tuple(
        inline for number, line in enumerate(lines) for inline in ((LineBreak(),) * bool(number) + line)
    )


def _line(line: str, known: Container[str]) -> Iterator[Inline]:
    """Text and calls by turns: `re.split` puts what the group caught at odd places."""
    for place, part in enumerate(_CALL.split(line)):
        if place % 2:
            if part not in known:
                raise UnknownNote(call=f"[^{part}]")
            yield NoteCall(int(part))
        elif part:
            yield Text(part)
