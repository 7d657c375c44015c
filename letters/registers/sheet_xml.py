"""The XML of a workbook's parts, read as it comes: what could expand or point elsewhere is refused."""

from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any, Final, Protocol
from xml.parsers import expat

from letters.registers.sheet_cells import CellTexts

MOST_COLUMNS: Final = 200
"""Columns that are read; a table of signatories has a dozen."""

LONGEST_CELL: Final = 32_767
"""Characters that a cell of a workbook holds at most, as the programs that make them say."""

_BLOCK: Final = 1 << 16

Attributes = Mapping[str, str]
Begins = Mapping[str, Callable[[Attributes], None]]
Ends = Mapping[str, Callable[[str], None]]


class NotPlainXml(ValueError):
    """A part that declares a document type or entities, or that is no XML."""


class Part(Protocol):
    """What is taken of a part: a call for each element of interest, by its name without a prefix."""

    begins: Begins
    ends: Ends


def read_part(part: IO[bytes], taken: Part) -> Iterator[None]:
    """Read *part*: the calls of *taken* are given an element's attributes, then the text in it.

    It pauses now and then, for what was read to be taken. Raises `NotPlainXml`.
    """
    starting, ending, texts = _ByTag(taken.begins), _ByTag(taken.ends), list[str]()

    def started(tag: str, attributes: dict[str, str]) -> None:
        if texts:
            texts.clear()
        begin = starting[tag]
        if begin is not None:
            begin(attributes)

    def ended(tag: str) -> None:
        end = ending[tag]
        if end is not None:
            end("".join(texts))
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


class _ByTag(dict[str, Callable[[Any], None] | None]):
    """What to call for a tag, its prefix looked at once."""

    def __init__(self, by_name: Mapping[str, Callable[[Any], None]]) -> None:
        super().__init__()
        self._by_name = by_name

    def __missing__(self, tag: str) -> Callable[[Any], None] | None:
        call = self[tag] = self._by_name.get(tag.rpartition(":")[2])
        return call


class SheetRows:
    """The rows of a sheet: *take* gives those that are whole, each with its number."""

    def __init__(self, texts: CellTexts) -> None:
        self._texts, self._shared = texts, texts.shared
        self._done: list[tuple[int, list[str]]] = []
        self._number = 0
        self._row: list[str] = []
        self._place = -1
        self._columns: dict[str, int] = {}
        self._attributes: Attributes = {}
        self._value = self._inline = ""
        self._formula: str | None = None
        self.begins: Begins = {"c": self._begin_cell, "row": self._begin_row}
        self.ends: Ends = {
            "v": self._end_value,
            "c": self._end_cell,
            "t": self._end_inline,
            "f": self._end_formula,
            "row": self._end_row,
        }

    def take(self) -> list[tuple[int, list[str]]]:
        """Give the rows that are whole, and forget them."""
        done, self._done = self._done, []
        return done

    def _begin_row(self, attributes: Attributes) -> None:
        self._number = int(attributes.get("r", self._number + 1))
        self._row, self._place = [], -1

    def _begin_cell(self, attributes: Attributes) -> None:
        self._attributes = attributes
        letters = attributes.get("r", "").rstrip("0123456789")
        if letters in self._columns:
            self._place = self._columns[letters]
        else:
            self._place = self._column(letters)
        self._value = self._inline = ""
        self._formula = None

    def _end_value(self, text: str) -> None:
        self._value = text[: LONGEST_CELL + 1]

    def _end_inline(self, text: str) -> None:
        self._inline = _longer(self._inline, text)

    def _end_formula(self, text: str) -> None:
        self._formula = text[: LONGEST_CELL + 1]

    def _end_cell(self, _text: str) -> None:
        """Keep a cell at its place; a formula as its own text, never as what it gave."""
        place, row = self._place, self._row
        if not 0 <= place < MOST_COLUMNS:
            return
        value, kind = self._value, self._attributes.get("t")
        if self._formula is not None:
            text = f"={self._formula}"
        elif kind == "s" and value.isdecimal() and int(value) < len(self._shared):
            text = self._shared[int(value)]  # nearly every cell
        else:
            text = self._texts.of(self._attributes, value, self._inline)
        if place == len(row):
            row.append(text)
        elif text:
            row.extend([""] * (place + 1 - len(row)))
            row[place] = text

    def _end_row(self, _text: str) -> None:
        if any(self._row):
            self._done.append((self._number, self._row))

    def _column(self, letters: str) -> int:
        """Give the column called *letters*, from 0, and know it again; of none, the next one."""
        if not letters:
            return self._place + 1
        place = _place(letters)
        if place < MOST_COLUMNS:
            self._columns[letters] = place
        return place


class SharedStrings:
    """The texts that cells share, in order; how they are spoken (phonetic runs) is left out."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._text = ""
        self._is_spoken = False
        self.begins: Begins = {"rPh": self._begin_spoken}
        self.ends: Ends = {"t": self._end_text, "si": self._end, "rPh": self._end_spoken}

    def _begin_spoken(self, _attributes: Attributes) -> None:
        self._is_spoken = True

    def _end_text(self, text: str) -> None:
        if not self._is_spoken:
            self._text = _longer(self._text, text) if self._text else text[: LONGEST_CELL + 1]

    def _end(self, _text: str) -> None:
        self.texts.append(self._text)
        self._text = ""

    def _end_spoken(self, _text: str) -> None:
        self._is_spoken = False


def _longer(text: str, more: str) -> str:
    """Give *text* and *more* together; of more than a cell can hold, one sign too many and no other."""
    return text if len(text) > LONGEST_CELL else (text + more)[: LONGEST_CELL + 1]


def _place(letters: str) -> int:
    """Give the column that a reference calls « AB », from 0."""
    place = 0
    for letter in letters[:4]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _refuse(*_declared: object) -> None:
    raise NotPlainXml
