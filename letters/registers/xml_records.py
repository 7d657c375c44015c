"""Reading the elements of one name in an XML file, a block at a time; what could run is refused."""

from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from letters.domain.register_errors import CutShort, LineTooLarge, Misshapen
from letters.ports.registers import Dropped

LARGEST: Final = 1_000_000
"""Characters of one element."""

_BLOCK: Final = 1 << 16

Element = dict[str, str]
"""The texts of the children of an element, by their names, each on one line."""


def elements(file: Dropped, tag: str) -> Iterator[Element]:
    """Give each element named *tag*, its children by name in whatever order they stand.

    A document type, and so every entity, is refused: the files of registers have none. Raises `Misshapen`
    for that and for what is no XML, `CutShort`, and `LineTooLarge` where an element is over `LARGEST`.
    """
    reader = _Reader(tag, file.name)
    with file.text() as text:
        while block := text.read(_BLOCK):
            yield from reader.read(block)
        reader.end()


class _Reader:
    """The elements that are whole so far."""

    def __init__(self, tag: str, file: str) -> None:
        self._tag = tag
        self._file = file
        self._found: list[Element] = []
        self._element: Element | None = None
        self._child = ""
        self._size = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._write

    def read(self, block: str) -> list[Element]:
        """Give the elements that end in *block*."""
        try:
            self._parser.Parse(block)
        except expat.ExpatError as error:
            raise self._misshapen() from error
        found, self._found = self._found, []
        return found

    def end(self) -> None:
        """Raise `CutShort` where an element is still open."""
        try:
            self._parser.Parse("", True)  # noqa: FBT003 -- the parser takes no keyword
        except expat.ExpatError as error:
            raise CutShort(file=self._file, line=self._parser.CurrentLineNumber) from error

    def _begin(self, tag: str, _attributes: object) -> None:
        if tag == self._tag:
            self._element, self._size = {}, 0
        self._child = tag

    def _finish(self, tag: str) -> None:
        if tag == self._tag and self._element is not None:
            self._found.append({name: " ".join(text.split()) for name, text in self._element.items()})
            self._element = None
        self._child = ""

    def _write(self, text: str) -> None:
        if self._element is None or not self._child:
            return
        self._size += len(text)
        if self._size > LARGEST:
            raise LineTooLarge(file=self._file, line=self._parser.CurrentLineNumber)
        self._element[self._child] = self._element.get(self._child, "") + text

    def _refuse(self, *_declared: object) -> None:
        raise self._misshapen()

    def _misshapen(self) -> Misshapen:
        return Misshapen(file=self._file, format="XML", line=self._parser.CurrentLineNumber)
