"""Notes at the foot of the page, which the library that writes the rest does not know."""

from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from lxml import etree

from letters.domain.letters import Inlines, Note
from letters.output.word.inlines import run, runs

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SIZE = Pt(9)
_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


class Footnotes:
    """The notes of a document, each under an identifier of its own; *calls* of one note share it."""

    def __init__(self) -> None:
        self._written: list[Inlines] = []
        self._numbers: dict[int, int] = {}
        self._contents: dict[int, Inlines] = {}

    def begin(self, notes: tuple[Note, ...]) -> None:
        """Take the notes of the text that follows: its numbers begin at 1 again."""
        self._numbers = {}
        self._contents = {note.number: note.content for note in notes}

    def call(self, number: int) -> BaseOxmlElement:
        """Give the run that calls note *number*; the note is written at its first call."""
        if number not in self._numbers:
            self._written.append(self._contents[number])
            self._numbers[number] = len(self._written)
        return _raised("footnoteReference", str(self._numbers[number]))

    def write_into(self, document: Document) -> None:
        """Put the notes into *document*, where there are any."""
        if not self._written:
            return
        package = document.part.package
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, self._as_xml(), package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _as_xml(self) -> bytes:
        root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        root.extend(_separators())
        for number, content in enumerate(self._written, 1):
            root.append(self._note(number, content))
        written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return written

    def _note(self, number: int, content: Inlines) -> BaseOxmlElement:
        note, paragraph = OxmlElement("w:footnote"), OxmlElement("w:p")
        note.set(qn("w:id"), str(number))
        paragraph.append(parse_xml(f'<w:pPr {nsdecls("w")}><w:spacing w:after="0"/></w:pPr>'))
        paragraph.append(_raised("footnoteRef"))
        paragraph.append(run(" "))
        paragraph.extend(runs(content, self.call))
        for each in paragraph.iter(qn("w:r")):
            _small(each)
        note.append(paragraph)
        return note


def _separators() -> Iterator[BaseOxmlElement]:
    """The rule above the notes, and above one that goes on from the page before."""
    for identifier, name in _SEPARATORS:
        note, paragraph, made = (OxmlElement(f"w:{each}") for each in ("footnote", "p", "r"))
        note.set(qn("w:type"), name)
        note.set(qn("w:id"), identifier)
        made.append(OxmlElement(f"w:{name}"))
        paragraph.append(made)
        note.append(paragraph)
        yield note


def _raised(name: str, identifier: str = "") -> BaseOxmlElement:
    made, properties, place, mark = (OxmlElement(f"w:{each}") for each in ("r", "rPr", "vertAlign", name))
    place.set(qn("w:val"), "superscript")
    if identifier:
        mark.set(qn("w:id"), identifier)
    properties.append(place)
    made.append(properties)
    made.append(mark)
    return made


def _small(made: BaseOxmlElement) -> None:
    properties = made.find(qn("w:rPr"))
    if properties is None:
        properties = OxmlElement("w:rPr")
        made.insert(0, properties)
    size = OxmlElement("w:sz")
    size.set(qn("w:val"), str(round(_SIZE.pt * 2)))
    raised = properties.find(qn("w:vertAlign"))
    properties.insert(len(properties) if raised is None else properties.index(raised), size)
