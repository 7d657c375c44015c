"""An open letter with its signatories as a file: paper, a page of the web, a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, Final

from letters.domain.letters import LineBreak, Paragraph, Text
from letters.domain.signatures.published import Published
from letters.domain.wording import N_
from letters.drafting.faults import BrokenTemplate
from letters.drafting.language import MARKS, Rendered
from letters.drafting.markdown import Read, read
from letters.ports.clock import Clock
from letters.ports.signature_lists import ListWords, ListWriter, SignedLetter
from letters.services.language import _, day_of_month, n_

LANGUAGE: Final = "fr"

FORMS: Final = {
    "pdf": N_("Letter and list to print (PDF)"),
    "html": N_("Page for a website (HTML)"),
    "csv": N_("List for spreadsheets (CSV)"),
    "xlsx": N_("List as a workbook (XLSX)"),
}
"""The forms in which an open letter leaves, by the ending of the file, marked for translation."""


@dataclass(frozen=True, slots=True)
class ListExport:
    """Writes open letters; *writers* by the ending of the file, as in `FORMS`."""

    writers: Mapping[str, ListWriter]
    clock: Clock

    def fill(self, published: Published, ending: str, file: BinaryIO) -> None:
        """Write *published* into *file* in the form of that *ending*, in the language spoken now.

        Raises `KeyError` for another ending, and what its writer does.
        """
        self.writers[ending](signed_letter(published), self.clock.now(), file)


def signed_letter(published: Published) -> SignedLetter:
    """Give *published* with its text read, and the words that stand around it."""
    text = _read(f"{published.text}\n\n{published.notes}" if published.notes else published.text)
    return SignedLetter(published, text.blocks, text.notes, list_words(published), LANGUAGE)


def list_words(published: Published) -> ListWords:
    """Give the words around the list of *published*, in the language spoken now."""
    return ListWords(
        signatories=_("Signatories"),
        name=_("Name"),
        function=_("Function"),
        organisation=_("Organisation"),
        day=_("The list as it stood on {day}.").format(day=day_of_month(published.on)),
        counted=_counted(published),
        shown=_shown(published),
        notes=_("Notes"),
        tags=_("Subjects"),
        seal=_("Fingerprint of the list"),
        note=_("With it, anyone who holds the verification file can tell whether the list was changed."),
        link_to=_("Link to {address}"),
        unprinted=_("A « ? » stands where this paper cannot print a sign; the page for the web shows it."),
    )


def _counted(published: Published) -> str:
    if not published.count:
        return _("Nobody has signed this letter yet.")
    words = n_("{count} person signed this letter.", "{count} people signed this letter.", published.count)
    return words.format(count=count_words(published.count))


def _shown(published: Published) -> str:
    """Say how many of those who signed are not named; nothing when all are."""
    if not published.hidden:
        return ""
    words = n_(
        "{count} of them preferred not to be named.",
        "{count} of them preferred not to be named.",
        published.hidden,
    )
    return words.format(count=count_words(published.hidden))


def count_words(count: int) -> str:
    """Write a number of people as the interface does: « 1 204 »."""
    # Translators: a number; only the sign after the 1 is used.
    return f"{count:,}".replace(",", _("1,000")[1])


def _read(text: str) -> Read:
    """Read *text* as a letter of the catalogue is read, or as plain paragraphs where it is not so written."""
    if MARKS.search(text):
        return _plain(MARKS.sub("\ufffd", text))
    try:
        return read(Rendered(text, ()), LANGUAGE)
    except BrokenTemplate:
        return _plain(text)


def _plain(text: str) -> Read:
    paragraphs = (part.strip("\n").split("\n") for part in text.split("\n\n") if part.strip())
    blocks = (
        Paragraph(tuple(each for line in lines for each in (LineBreak(), Text(line)))[1:])
        for lines in paragraphs
    )
    return Read(tuple(blocks), ())
