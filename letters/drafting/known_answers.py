"""Reading the answers that others are compared with: ``letters/guide/answers/KIND.toml``."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from letters.domain.portraits import Known, Portraits, traits_of
from letters.domain.reading_replies import NOTHING_SAID, Reader
from letters.domain.replies import ReplyKind
from letters.domain.reply_quotes import own_spans
from letters.domain.reply_sentences import sentences_in
from letters.domain.wording import N_
from letters.drafting.faults import BrokenTemplate, broken, in_file
from letters.drafting.toml_table import Table, parse

_KEYS: Final = frozenset({"reviewed", "sentences", "answers"})


def reader_in(folder: Path) -> Reader:
    """Give the reader that the known answers of *folder* teach, one file for each kind.

    Raises `LetterFault` at the first fault of one, or where a kind has no file.
    """
    known = (each for sign in (*ReplyKind, NOTHING_SAID) for each in _known(folder / f"{sign}.toml", sign))
    return Reader(Portraits(known))


def known_answers(text: str, sign: str) -> tuple[Known, ...]:
    """Read the answers and the sentences of the kind *sign* written in *text*; raises `BrokenTemplate`."""
    table = Table(parse(text), text)
    table.only(_KEYS)
    table.day("reviewed")
    said = (*table.texts("sentences"), *table.texts("answers"))
    if not said:
        raise table.fault(N_("write one of « sentences » or « answers » at least"), "sentences")
    return tuple(Known(sign, frozenset(_traits(each))) for each in said)


def _traits(text: str) -> Iterator[str]:
    for sentence in sentences_in(text, own_spans(text)):
        yield from (trait.name for trait in traits_of(sentence.texts))


def _known(file: Path, sign: str) -> tuple[Known, ...]:
    try:
        return known_answers(file.read_text(encoding="utf-8-sig"), sign)
    except BrokenTemplate as error:
        raise in_file(error.fault, file.name) from error
    except (OSError, UnicodeDecodeError) as error:
        fault = broken("missing", N_("the file cannot be read: put a file here, with this name")).fault
        raise in_file(fault, file.name) from error
