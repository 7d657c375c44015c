"""A letter as characters: for a message, a form, a counter, or a reader that wants nothing else."""

from collections.abc import Iterable, Iterator

from letters.domain.letters import Block, Enclosure, Letter, Note, raised
from letters.domain.reading import block_words, words

SEPARATION = "-" * 40
"""The line before each text that is joined to a letter."""


def as_plain_text(letter: Letter) -> str:
    """The whole letter, in the order of the paper one, then each text joined to it behind a line of hyphens.

    One paragraph is one line, however long: whatever receives the text wraps it. Every character stays as it
    is, no-break spaces included. Blocks are apart by an empty line; there is none at the end.
    """
    return _apart(
        (
            _lines(letter.sender),
            _lines(letter.mention),
            _lines(letter.recipient),
            letter.place_and_date,
            _lines((_subject(letter), _reference(letter), _joined_names(letter))),
            *_body(letter.body),
            letter.signatory,
            _notes(letter.notes),
            _slip(letter),
            *(part for enclosure in letter.joined for part in _enclosure(enclosure)),
        )
    )


def as_message(letter: Letter, *, with_subject: bool = False) -> str:
    """The letter as a message that has its own date, sender and recipient: for an e-mail or a web form.

    Reference, body, signatory with postal and e-mail address (so that the text alone says who writes), names
    of what is joined, notes; the subject only *with_subject*, as most forms have a field for it.
    The joined texts themselves travel as files.
    """
    return _apart(
        (
            _lines((_subject(letter) if with_subject else "", _reference(letter))),
            *_body(letter.body),
            _lines(_identity(letter)),
            _joined_names(letter),
            _notes(letter.notes),
        )
    )


def _identity(letter: Letter) -> Iterator[str]:
    yield letter.signatory
    yield from (line for line in letter.sender if line != letter.signatory)
    if not any(letter.sender_email in line for line in letter.sender):
        yield letter.sender_email


def _subject(letter: Letter) -> str:
    return _labelled(letter, letter.furniture.subject, letter.subject)


def _reference(letter: Letter) -> str:
    return _labelled(letter, letter.furniture.reference, letter.reference)


def _joined_names(letter: Letter) -> str:
    names = letter.enclosures
    listed = "\n".join(("", *(f"– {name}" for name in names))) if len(names) > 1 else "".join(names)
    return _labelled(letter, letter.furniture.enclosures, listed)


def _labelled(letter: Letter, label: str, text: str) -> str:
    space = "" if text.startswith("\n") else " "
    return f"{label}{letter.furniture.separator}{space}{text}" if text else ""


def _slip(letter: Letter) -> str:
    return _lines((letter.slip.title, *letter.slip.lines)) if letter.slip else ""


def _enclosure(enclosure: Enclosure) -> Iterator[str]:
    yield SEPARATION
    yield enclosure.title
    yield from _body(enclosure.body)
    yield _notes(enclosure.notes)


def _body(blocks: Iterable[Block]) -> Iterator[str]:
    return map(block_words, blocks)


def _notes(notes: Iterable[Note]) -> str:
    return _lines(f"{raised(note.number)} {words(note.content)}" for note in notes)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(filter(None, lines))


def _apart(parts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, parts))
