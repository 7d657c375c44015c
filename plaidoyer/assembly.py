"""Where the parts are put together: the services are handed their adapters here."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path

from letters.domain.reading_replies import Reader
from letters.drafting.catalogue import Catalogue
from letters.drafting.complaint_forms import ComplaintShelf
from letters.drafting.directory import Directory
from letters.drafting.guide import Guide
from letters.drafting.known_answers import reader_in
from letters.drafting.shelves import FolderShelf
from letters.output.email import draft, mail
from letters.output.plain_text import as_plain_text
from letters.output.web_form import fit
from letters.ports.binder import Binder
from letters.ports.clock import Clock
from letters.ports.directory import DirectoryRecords
from letters.ports.outputs import Outputs
from letters.ports.portable import Carrier
from letters.ports.records import Records
from letters.ports.reference import ReferenceRecords
from letters.ports.registers import Dropped
from letters.ports.reports import Figures
from letters.ports.series import SeriesPress
from letters.ports.typesetter import Typesetter
from letters.ports.word_processor import WordProcessor
from letters.services.checking import Finding, check
from letters.services.complaint_checking import check_complaints
from letters.services.directory import AddressBook
from letters.services.directory_checking import check_directory
from letters.services.directory_imports import DirectoryImports
from letters.services.guide_checking import check_guide
from letters.services.letters import Letters
from letters.services.outcome_export import Writer
from letters.services.own_tables import OwnTables
from letters.services.pack_check import PackCheck
from letters.services.planning import Planning
from letters.services.reference_imports import ReferenceImports
from letters.services.replies import Reading
from letters.services.series import Series
from plaidoyer import ROOT

TITLE = "Courrier"
"""The title of every PDF: neutral, since titles travel in tabs, lists and logs."""

PAPER = ROOT / "resources" / "paper"
SAMPLE = ROOT / "resources" / "sample"
CATALOGUE = ROOT / "letters" / "catalogue"
DIRECTORY = ROOT / "letters" / "directory"
GUIDE = ROOT / "letters" / "guide" / "plan"
ANSWERS = ROOT / "letters" / "guide" / "answers"
COMPLAINT = ROOT / "letters" / "guide" / "complaint"


@cache
def letters() -> Letters:
    """Give the letters shipped with the program, with every way out."""
    outputs = Outputs(
        paper=paper, binder=binder, text=as_plain_text, form=fit, draft=draft, mail=mail, word=word
    )
    return Letters(Catalogue.under(CATALOGUE), Directory(DIRECTORY), outputs)


@cache
def planning() -> Planning:
    """Give the plans that the guide shipped with the program draws."""
    return Planning(Guide.under(GUIDE), letters().catalogue)


@cache
def known_of_complaints() -> ComplaintShelf:
    """Give what is known of the online form of the CNIL, and of the way to the judge."""
    return ComplaintShelf.under(COMPLAINT)


@cache
def reader() -> Reader:
    """Give what reads answers, made when the first one is read: its examples take a moment to learn."""
    return reader_in(ANSWERS)


def reading() -> Reading:
    """Give what reads answers and says what follows from them."""
    return Reading(lambda text: reader().read(text), letters())


def checked(folder: Path | None, today: date) -> tuple[Finding, ...]:
    """Check the letters, guide and directory shipped, or the letters of *folder*, as they stand *today*."""
    found = check(folder or CATALOGUE, DIRECTORY, as_plain_text, fit, today)
    if folder is not None:
        return found
    plans = planning()
    guide = check_guide(plans.guide, plans.catalogue, today, under="guide/plan/")
    complaint = check_complaints(known_of_complaints(), today, under="guide/complaint/")
    return (*found, *complaint, *guide, *check_directory(Directory(DIRECTORY), today, under="directory/"))


def address_book(clock: Clock, records: DirectoryRecords | None = None) -> AddressBook:
    """Give the bodies shipped and, where an encrypted file is open, those imported into it."""
    return AddressBook(letters().directory, _near, clock, records)


def _near(word: str, words: Collection[str]) -> Collection[str]:
    from letters.storage.spelling import near  # here: its library loads only when a word is mistyped

    return near(word, words)


def directory_imports(records: DirectoryRecords, clock: Clock) -> DirectoryImports:
    """Give what reads official registers into an open encrypted file."""
    from letters.registers.recognise import recognised  # here: no other command reads a register

    return DirectoryImports(records, clock, recognised)


def own_tables(records: Records, clock: Clock) -> OwnTables:
    """Give what reads tables of the person's own, and official registers, into an open encrypted file."""
    from letters.registers.own_tables import PlainTables  # here: as above

    return OwnTables(directory_imports(records, clock), PlainTables(), records)


def reference_imports(records: ReferenceRecords, clock: Clock) -> ReferenceImports:
    """Give what reads tables of reference into an open encrypted file."""
    from letters.registers.reference import table_of  # here: as above

    return ReferenceImports(records, clock, table_of)


def dropped(path: Path) -> Dropped:
    """Open a file that may be of a register; raises `RegisterFault`."""
    from letters.registers.files import DroppedFile  # here: as above

    return DroppedFile(path)


@cache
def pack_check() -> PackCheck:
    """Give what looks at packs of letters beside those shipped."""
    return PackCheck(FolderShelf(CATALOGUE), Directory(DIRECTORY), as_plain_text, fit)


@cache
def paper() -> Typesetter:
    """Give the typesetter, loaded when a letter is first put on paper."""
    # Here: the typesetter and its faces take some 100 ms to load, and most commands print nothing.
    from letters.output.pdf.paper import read_paper
    from letters.output.pdf.typesetter import PdfTypesetter

    return PdfTypesetter(read_paper(PAPER), title=TITLE)


def series() -> Series:
    """Give what writes series of letters."""
    from letters.output.series_files import DiskFiles  # here: a series is seldom written

    return Series(_series_press, DiskFiles())


def _series_press() -> SeriesPress:
    from letters.output.pdf.paper import read_paper  # here: it takes as long to load as the typesetter
    from letters.output.pdf.series import PdfSeries

    return PdfSeries(read_paper(PAPER), title=TITLE)


@cache
def binder() -> Binder:
    """Give the binder of dossiers, loaded when one is first bound."""
    from letters.output.pdf.dossier import PdfBinder  # here: it takes as long to load as the typesetter
    from letters.output.pdf.paper import read_paper

    return PdfBinder(read_paper(PAPER))


@cache
def portable_copies() -> Carrier:
    """Give what takes requests elsewhere, loaded when it is first needed: few people move."""
    from letters.output.portable.carrier import PortableCopies  # here: it loads a library of its own

    return PortableCopies()


def report_writers() -> Mapping[str, Writer]:
    """Give what writes reports of outcomes, each loaded when it first writes one."""
    return {"csv": _as_csv, "xlsx": _as_xlsx, "pdf": _as_pdf}


def _as_csv(figures: Figures, moment: datetime) -> bytes:
    from letters.output.spreadsheet import as_csv  # here: a report is seldom written

    return as_csv(figures, moment)


def _as_xlsx(figures: Figures, moment: datetime) -> bytes:
    from letters.output.spreadsheet import as_xlsx  # here: as above

    return as_xlsx(figures, moment)


def _as_pdf(figures: Figures, moment: datetime) -> bytes:
    from letters.output.pdf.paper import read_paper  # here: it takes as long to load as the typesetter
    from letters.output.pdf.report import PdfReport

    return PdfReport(read_paper(PAPER)).write(figures, moment)


@cache
def word() -> WordProcessor:
    """Give the writer of documents for a word processor, loaded when one is first written."""
    # Here: it takes as long to load as the typesetter.
    from letters.output.pdf.paper import read_paper
    from letters.output.word.document import WordWriter
    from letters.output.word.sheet import Sheet

    paper = read_paper(PAPER)
    text, recipient = paper.next_page, paper.recipient
    return WordWriter(
        Sheet(
            paper.width, paper.height, text.left, text.right, paper.sender.top, text.bottom,
            recipient.left, recipient.top, recipient.width, recipient.height, paper.first_page.top,
        ),
        title=TITLE,
    )  # fmt: skip
