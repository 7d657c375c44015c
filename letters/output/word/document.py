"""A letter as a document that a word processor opens: for those who must go on writing in it."""

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Pt, RGBColor

from letters.domain.letters import Letter
from letters.output.word.elements import properties_of
from letters.output.word.notes import Footnotes
from letters.output.word.sheet import Sheet
from letters.output.word.writing import Writer

FACE = "Times New Roman"
"""A face that every word processor has, or has one of the same measures for."""

_SIZE = Pt(11)
_LINE = 13.0
"""Points from one line to the next."""

_GAP = 6.0

_EPOCH = (1980, 1, 1, 0, 0, 0)


class WordWriter:
    """Writes letters as DOCX; a file is called *title*, whatever it holds, since titles travel."""

    def __init__(self, sheet: Sheet, *, title: str) -> None:
        self._sheet, self._title = sheet, title

    def written(self, letter: Letter, *, created: datetime) -> bytes:
        """*letter* as a DOCX file: address in the window, notes at the foot, each joined text on its page.

        The same letter made at the same moment gives the same bytes.
        """
        document = docx.Document()
        self._prepare(document, letter, created)
        notes = Footnotes()
        writer = Writer(document, notes, self._sheet)
        writer.letterhead(letter)
        self._around(writer, letter)
        writer.body(letter.body, letter.notes)
        writer.signature(letter.signatory)
        if letter.slip:
            writer.slip(letter.slip)
        for enclosure in letter.joined:
            self._measured(document.add_section(WD_SECTION.NEW_PAGE))
            document.add_heading(enclosure.title, level=1)
            writer.body(enclosure.body, enclosure.notes)
        notes.write_into(document)
        return _same_bytes(document)

    def _around(self, writer: Writer, letter: Letter) -> None:
        """Write what stands between the letterhead and the text."""
        around = letter.furniture
        date = writer.line(letter.place_and_date)
        layout = date.paragraph_format
        layout.left_indent = Pt(self._sheet.address_left - self._sheet.left)
        layout.space_before = Pt(self._sheet.text_top - self._sheet.top - _height(letter))
        for label, text in (
            (around.subject, letter.subject),
            (around.reference, letter.reference),
            (around.enclosures, ", ".join(letter.enclosures)),
        ):
            if text:
                writer.line(f"{label}{around.separator} {text}", ("b",) if label == around.subject else ())

    def _prepare(self, document: Document, letter: Letter, created: datetime) -> None:
        known = document.core_properties
        known.title, known.author, known.comments = self._title, "", ""
        known.created = known.modified = created.replace(tzinfo=None)
        known.language = letter.language
        _dress(document, letter.language)
        self._measured(document.sections[0])

    def _measured(self, section: Section) -> None:
        sheet = self._sheet
        section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
        section.left_margin, section.right_margin = Pt(sheet.left), Pt(sheet.width - sheet.right)
        section.top_margin, section.bottom_margin = Pt(sheet.top), Pt(sheet.height - sheet.bottom)
        _numbered_anew(section)


def _height(letter: Letter) -> float:
    """Give the points that the sender and the mention take."""
    return (len(letter.sender) + len(letter.mention)) * _LINE + bool(letter.mention) * _GAP


def _dress(document: Document, language: str) -> None:
    for name in ("Normal", "Heading 1", "Heading 2"):
        style = document.styles[name]
        style.font.name, style.font.color.rgb = FACE, RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for script in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(script), None)
    document.styles["Normal"].font.size = _SIZE
    spoken = document.styles.element.find(".//" + qn("w:lang"))
    if spoken is not None:
        spoken.set(qn("w:val"), f"{language}-{language.upper()}")


def _numbered_anew(section: Section) -> None:
    """The notes of each section are numbered from 1, as on paper."""
    properties, restart = OxmlElement("w:footnotePr"), OxmlElement("w:numRestart")
    restart.set(qn("w:val"), "eachSect")
    properties.append(restart)
    held = properties_of(section)
    for old in held.findall(qn("w:footnotePr")):
        held.remove(old)
    held.insert(0, properties)


def _same_bytes(document: Document) -> bytes:
    """Pack *document* with one date for every part: python-docx writes the moment of the packing."""
    made, packed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in parts.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), parts.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
