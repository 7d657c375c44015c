"""Where the verbs of open letters are put together, for the commands and for the window."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import BinaryIO, Final

from letters.drafting.notices import NoticeShelf
from letters.ports.clock import Clock
from letters.ports.records import Records
from letters.ports.reports import Figures
from letters.ports.signature_lists import ListWriter, SignedLetter
from letters.registers.signatory_tables import TablesOfSignatories
from letters.services.drafts import Drafts
from letters.services.signatures.open_letters import OpenLetters
from letters.services.signatures.publishing import ListExport
from letters.services.signatures.signatures import Signatures
from letters.services.signatures.thanks import Thanks
from plaidoyer import ROOT
from plaidoyer.assembly import PAPER, letters

NOTICES: Final = ROOT / "letters" / "guide" / "notices"
COMPLAINTS: Final = "cnil-plaintes"
"""The desk of the supervisory authority that takes complaints, in the directory shipped."""


def open_letters(records: Records, clock: Clock) -> OpenLetters:
    """Give the open letters of an open encrypted file."""
    return OpenLetters(records, clock)


def signatures(records: Records, clock: Clock) -> Signatures:
    """Give the signatures of an open encrypted file."""
    return Signatures(records, clock, TablesOfSignatories())


def list_export(clock: Clock) -> ListExport:
    """Give what writes open letters with their signatories."""
    return ListExport(list_writers(), clock)


def thanks(records: Records, clock: Clock, drafts: Drafts) -> Thanks:
    """Give what thanks those who signed."""
    from letters.output.series_files import DiskFiles  # here: messages are seldom made

    return Thanks(open_letters(records, clock), signatures(records, clock), drafts, _as_table, DiskFiles())


@cache
def notices() -> NoticeShelf:
    """Give what those who sign are told before they do."""
    return NoticeShelf.under(NOTICES)


def written_notice(told: Mapping[str, str]) -> str:
    """Fill in what those who sign an open letter are told, with *told*."""
    complaints = letters().directory.record(COMPLAINTS).web_form
    return notices().open_letter.filled({**told, "complaints": complaints})


def list_writers() -> Mapping[str, ListWriter]:
    """Give what writes lists, each loaded when it first writes one."""
    return {"pdf": _as_pdf, "html": _as_html, "csv": _as_csv, "xlsx": _as_xlsx}


def _as_pdf(letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
    from letters.output.pdf.paper import read_paper  # here: it takes as long to load as the typesetter
    from letters.output.pdf.signatories import SignatoryPress

    SignatoryPress(read_paper(PAPER)).write(letter, created, file)


def _as_html(letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
    from letters.output.signatory_page import as_page  # here: a list is seldom written

    as_page(letter, created, file)


def _as_csv(letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
    from letters.output.signatory_tables import as_csv_list  # here: as above

    as_csv_list(letter, created, file)


def _as_xlsx(letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
    from letters.output.signatory_tables import as_xlsx_list  # here: as above

    as_xlsx_list(letter, created, file)


def _as_table(figures: Figures, moment: datetime) -> bytes:
    from letters.output.spreadsheet import as_csv  # here: as above

    return as_csv(figures, moment)
