"""What became of a series of letters, and the words of its print file and of its list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from letters.domain.bodies import MOST_LINES
from letters.domain.errors import PlaidoyerError
from letters.ports.series import PrintWords
from letters.services.language import _, n_, sentence

_BOX = "[\u00a0\u00a0\u00a0]\u00a0"
"""A box to tick: no face of the letters has the sign itself."""


@dataclass(frozen=True, slots=True)
class Written:
    """A letter that is on the disk: *lines* are those of its envelope, *file* is empty without its own."""

    row: int
    number: int
    lines: tuple[str, ...]
    pages: int
    file: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A letter that was not written, and why."""

    row: int
    name: str
    fault: PlaidoyerError


@dataclass(frozen=True, slots=True)
class SeriesTold:
    """What became of a series of *total* letters; *stopped* where somebody stopped it before its end.

    *list_file* says all of it in a table, *print_file* holds the letters; each is None where there is none.
    """

    written: tuple[Written, ...]
    refused: tuple[Refused, ...]
    total: int
    stopped: bool = False
    list_file: Path | None = None
    print_file: Path | None = None


def print_words() -> PrintWords:
    """Give the words of the sheets that are for whoever prints, in the language of the interface."""
    return PrintWords(
        language=_("en"),
        title=_("Letters to print"),
        counted=_("Letter {number} of {total}"),
        pages=_pages,
        enclosed=_("To be joined:"),
        to_do=(
            _BOX + _("read again and signed"),
            _BOX + _("folded into its envelope, the address in the window"),
            _BOX + _("posted on …… / …… / ………"),
            _("This sheet is for you: do not send it."),
        ),
        addresses=_("List of addresses"),
        number=_("No."),
        name=_("Name"),
        address=_("Address"),
        length=_("Pages"),
    )


def list_rows(written: Iterable[Written], refused: Iterable[Refused]) -> Iterator[tuple[str, ...]]:
    """Give the rows of the list of a series, the first of them its heads: what was written, what was not."""
    lines = [_("Address, line {number}").format(number=number) for number in range(1, MOST_LINES + 1)]
    yield (
        _("No."),
        _("Row of the table"),
        _("What became of it"),
        *lines,
        _("Pages"),
        _("File"),
        _("E-mail"),
    )
    for each in written:
        filled = (*each.lines, *[""] * (MOST_LINES - len(each.lines)))
        yield (
            str(each.number), str(each.row), _("written"), *filled, str(each.pages), each.file, each.email,
        )  # fmt: skip
    for fault in refused:
        name = (fault.name, *[""] * (MOST_LINES - 1))
        yield "", str(fault.row), sentence(fault.fault), *name, "", "", ""


def _pages(count: int) -> str:
    return n_("{count} page", "{count} pages", count).format(count=count)
