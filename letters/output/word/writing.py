"""The paragraphs of a letter in a word processor's document."""

from collections.abc import Iterable

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from letters.domain.letters import Block, Heading, Inlines, Items, Letter, Note, Paragraph, Slip, Text
from letters.output.word.elements import element_of
from letters.output.word.inlines import Marks, runs
from letters.output.word.notes import Footnotes
from letters.output.word.sheet import Sheet

_AFTER = Pt(6)
_HANGING = Mm(6)
_SIGNATURE = Mm(22)
_ADDRESS = Pt(12)
_TWENTIETHS = 20
_ANCHORED = {"hAnchor": "page", "vAnchor": "page", "wrap": "around", "hRule": "atLeast"}


class Writer:
    """Writes the parts of a letter at the end of *document*."""

    def __init__(self, document: Document, notes: Footnotes, sheet: Sheet) -> None:
        self._document, self._notes, self._sheet = document, notes, sheet

    def letterhead(self, letter: Letter) -> None:
        """Write sender, mention and recipient, the recipient where every window shows it."""
        for line in letter.sender:
            self.line(line, after=0)
        for place, line in enumerate(letter.mention):
            mention = self.line(line, ("b",), after=0)
            mention.paragraph_format.space_before = 0 if place else _AFTER
        for line in letter.recipient:
            paragraph = self.line(line, after=0)
            paragraph.paragraph_format.line_spacing = _ADDRESS
            self._in_window(paragraph)

    def line(self, text: str, marks: Marks = (), *, after: int = _AFTER) -> WordParagraph:
        """Write one line."""
        return self._paragraph((Text(text),), marks, after=after)

    def body(self, blocks: Iterable[Block], notes: tuple[Note, ...]) -> None:
        """Write *blocks*, with the *notes* they call."""
        self._notes.begin(notes)
        for block in blocks:
            self._block(block)

    def signature(self, name: str) -> None:
        """Write the name of who signs below a room to sign in."""
        paragraph = self.line(name)
        paragraph.paragraph_format.space_before = _SIGNATURE
        paragraph.paragraph_format.left_indent = Pt(self._sheet.address_left - self._sheet.left)

    def slip(self, slip: Slip) -> None:
        """Write the box in which whoever takes the letter dates, signs and stamps it."""
        self.line(slip.title, ("b",)).paragraph_format.space_before = _SIGNATURE
        for line in slip.lines:
            self.line(line).paragraph_format.space_before = _SIGNATURE // 2

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(content):
                paragraph = self._paragraph(content)
                paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
            case Heading(content):
                heading = self._document.add_heading(level=2)
                for each in runs(content, self._notes.call):
                    element_of(heading).append(each)
            case Items(items, numbered):
                for number, item in enumerate(items, 1):
                    self._item(f"{number}." if numbered else "–", item)

    def _item(self, mark: str, content: Inlines) -> None:
        paragraph = self._paragraph((Text(f"{mark}\t"), *content))
        layout = paragraph.paragraph_format
        layout.left_indent, layout.first_line_indent = _HANGING, -_HANGING
        layout.tab_stops.add_tab_stop(_HANGING)

    def _paragraph(self, content: Inlines, marks: Marks = (), *, after: int = _AFTER) -> WordParagraph:
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.space_after = after
        for each in runs(content, self._notes.call, marks):
            element_of(paragraph).append(each)
        return paragraph

    def _in_window(self, paragraph: WordParagraph) -> None:
        """Put a paragraph into the frame of the address; those that follow one another share it."""
        sheet = self._sheet
        frame = OxmlElement("w:framePr")
        measures = {  # in points
            "w": sheet.address_width, "h": sheet.address_height,
            "x": sheet.address_left, "y": sheet.address_top,
        }  # fmt: skip
        for name, points in measures.items():
            frame.set(qn(f"w:{name}"), str(round(points * _TWENTIETHS)))
        for name, value in _ANCHORED.items():
            frame.set(qn(f"w:{name}"), value)
        element_of(paragraph).get_or_add_pPr().insert(0, frame)
