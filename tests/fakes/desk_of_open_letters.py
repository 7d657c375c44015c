"""Open letters in memory, and a table of signatories as somebody would drop it."""

from datetime import date
from pathlib import Path

from gui.desktop import Desktop
from gui.pages.around import Around
from gui.pages.open_letters import OpenLettersDesk
from letters.services.drafts import Drafts
from letters.services.signatures.open_letters import About
from letters.services.signatures.seals import written_proof, written_seal
from plaidoyer.assembly import letters
from plaidoyer.signing import list_export, open_letters, signatures, thanks, written_notice
from tests.fakes.around_pages import ChosenFiles, DiskInMemory
from tests.fakes.asks import Answers
from tests.fakes.desktop_of_tests import ClipboardOfTests
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)
HEAD = "prénom;nom;fonction;organisation;courriel;consentement;afficher;messages;date"
ROWS = (
    "Élodie;Le Goff;infirmière;CHU de Brest;elodie@example.org;oui;oui;oui;02/11/2026",
    "Anne;Abadie;patiente;;anne@example.org;oui;oui;non;03/11/2026",
    "Zoé;Dune;chercheuse;Inserm;zoe@example.org;oui;non;oui;04/11/2026",
)
WRONG = (
    "Elodie;Le Goff;infirmiere;;autre@example.org;oui;oui;;05/11/2026",
    "Anne;Abadie;patiente;;anne@example.org;oui;oui;non;03/11/2026",
    "=cmd;Dune;;;x@example.org;oui;;;",
    "Luc;Sansaccord;;;luc@example.org;non;;;",
)
TEXT = "Mesdames, Messieurs,\n\nNous demandons à savoir.[^1]\n\n[^1]: Loi du 6 janvier 1978."


def desk_of_open_letters(records=None):
    records, clock = records or RecordsInMemory(), StillClock(TODAY)
    drafts = Drafts(records, letters(), clock)
    return OpenLettersDesk(
        open_letters(records, clock),
        signatures(records, clock),
        list_export(clock),
        thanks(records, clock, drafts),
        written_seal,
        written_proof,
        written_notice,
    )


def begun(desk, *, text=TEXT):
    """An open letter with its text."""
    uid = desk.letters.begin("Nos données, notre choix", About(tags=("Rgpd",)))
    if text:
        desk.letters.write(uid, text, since=date(2026, 11, 1))
    return uid


def table(folder: Path, *rows):
    """A table of signatories on the disk."""
    path = folder / "signataires.csv"
    path.write_text("\n".join((HEAD, *rows)), "utf-8")
    return path


def around(*, path=None, yes=True):
    return Around(
        Desktop(ClipboardOfTests(), None, ChosenFiles(path), None, None), DiskInMemory(), Answers(yes=yes)
    )
