"""The reader of answers, from the files of the guide that teach it to read."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from letters.domain.reading_replies import Reader
from letters.domain.wording import N_
from letters.drafting.faults import BrokenTemplate, broken, in_file
from letters.drafting.reply_cues import NOTHING_SAID, read_cues
from letters.drafting.reply_examples import read_examples

CUES: Final = "replies.fr.toml"
EXAMPLES: Final = "replies-examples.fr.toml"

Read = TypeVar("Read")


def reader_in(folder: Path) -> Reader:
    """Give the reader that the files of *folder* teach; raises `LetterFault` at the first fault of one."""
    book = _read(folder / CUES, read_cues)
    signs = sorted({NOTHING_SAID, *(cue.sign for cue in book.cues)})
    return Reader(book, _read(folder / EXAMPLES, lambda text: read_examples(text, signs)))


def _read(file: Path, read: Callable[[str], Read]) -> Read:
    try:
        return read(file.read_text(encoding="utf-8-sig"))
    except BrokenTemplate as error:
        raise in_file(error.fault, file.name) from error
    except (OSError, UnicodeDecodeError) as error:
        fault = broken("missing", N_("the file cannot be read: put a file here, with this name")).fault
        raise in_file(fault, file.name) from error
