"""The XML of a workbook's parts, read as it comes: what could expand or point elsewhere is refused."""

from collections.abc import Callable, Iterator, Mapping
from typing import IO, Final
from xml.parsers import expat

from letters.registers.sheet_cells import CellTexts

MOST_COLUMNS: Final = 200
"""Columns that are read; a table of signatories has a dozen."""

LONGEST_CELL: Final = 32_767
"""Characters that a cell of a workbook holds at most, as the programs that make them say."""

_BLOCK: Final = 1 << 16

Attributes = Mapping[str, str]


class NotPlainXml(ValueError):
    """A part that declares a document type or entities, or that is no XML."""


def read_part(
    part: IO[bytes], begin: Callable[[str, Attributes], None], end: Callable[[str, str], None]
) -> Iterator[None]:
    """Read *part*: *begin* is called with each element, *end* with its name and the text in it.

    Names come without their prefix. It pauses now and then, for what was read to be taken. Raises
    `NotPlainXml`.
    """
    names: dict[str, str] = {}
    texts: list[str] = []

    def started(tag: str, attributes: dict[str, str]) -> None:
        if texts:
            texts.clear()
        if tag not in names:
            names[tag] = tag.rpartition(":")[2]
        begin(names[tag], attributes)

    def ended(tag: str) -> None:
        end(names[tag], "".join(texts) if texts else "")
        if texts:
            texts.clear()

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = started, ended
    parser.CharacterDataHandler = texts.append
    try:
        while block := part.read(_BLOCK):
            parser.Parse(block)
            yield
        parser.Parse(b"", True)  # noqa: FBT003 -- the parser takes no keyword
    except expat.ExpatError as error:
        raise NotPlainXml from error
    yield


class SheetRows:
    """The rows of a sheet: *take* gives those that are whole, each with its number."""

    def __init__(self, texts: CellTexts) -> None:
        self._texts = texts
        self._done: list[tuple[int, list[str]]] = []
        self._number = 0
        self._row: list[str] = []
        self._place = -1
        self._attributes: Attributes = {}
        self._value = self._inline = ""
        self._formula: str | None = None

    def take(self) -> list[tuple[int, list[str]]]:
        """Give the rows that are whole, and forget them."""
        done, self._done = self._done, []
        return done

    def begin(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        if name == "c":
            self._attributes = attributes
            self._place = _place(attributes.get("r", ""), self._place + 1)
            self._value = self._inline = ""
            self._formula = None
        elif name == "row":
            self._number = int(attributes.get("r", self._number + 1))
            self._row, self._place = [], -1

    def end(self, name: str, text: str) -> None:
        """End an element that holds *text*."""
        if name == "v":
            self._value = _longer("", text)
        elif name == "c":
            self._keep()
        elif name == "t":
            self._inline = _longer(self._inline, text)
        elif name == "f":
            self._formula = _longer("", text)
        elif name == "row" and any(self._row):
            self._done.append((self._number, self._row))

    def _keep(self) -> None:
        """Keep a cell at its place; a formula as its own text, never as what it gave."""
        if not 0 <= self._place < MOST_COLUMNS:
            return
        if self._formula is not None:
            text = f"={self._formula}"
        else:
            text = self._texts.of(self._attributes, self._value, self._inline)
        if self._place == len(self._row):
            self._row.append(text)
        elif text:
            self._row.extend([""] * (self._place + 1 - len(self._row)))
            self._row[self._place] = text


class SharedStrings:
    """The texts that cells share, in order; how they are spoken (phonetic runs) is left out."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._text = ""
        self._is_spoken = False

    def begin(self, name: str, _attributes: Attributes) -> None:
        """Begin an element."""
        if name == "si":
            self._text = ""
        self._is_spoken = self._is_spoken or name == "rPh"

    def end(self, name: str, text: str) -> None:
        """End an element that holds *text*."""
        if name == "t" and not self._is_spoken:
            self._text = _longer(self._text, text)
        elif name == "si":
            self.texts.append(self._text)
        elif name == "rPh":
            self._is_spoken = False


def _longer(text: str, more: str) -> str:
    """Give *text* and *more* together; of more than a cell can hold, one sign too many and no other."""
    return text if len(text) > LONGEST_CELL else (text + more)[: LONGEST_CELL + 1]


def _place(reference: str, otherwise: int) -> int:
    """Give the column of a reference as « AB12 », from 0; of none, *otherwise*."""
    letters = reference.rstrip("0123456789")
    if not letters:
        return otherwise
    place = 0
    for letter in letters[:4]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _refuse(*_declared: object) -> None:
    raise NotPlainXml
