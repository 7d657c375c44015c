"""An open letter with its signatories as a file: paper, a page of the web, a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, Final

from letters.domain.letters import LineBreak, Paragraph, Text
from letters.domain.signatures.published import Published
from letters.domain.wording import N_, Said
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
    text = _read(published.text, published.notes)
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


def why_plain(text: str, notes: str = "") -> Said | None:
    """Say why a text stands in every form as it was typed, without bold, headings or links; None if it reads.

    The sentence tells the line, from the first of the text; its notes are counted behind it.
    """
    whole = _whole(text, notes)
    if MARKS.search(whole):
        return Said(N_("It holds a character that no font shows."))
    try:
        read(Rendered(whole, ()), LANGUAGE)
    except BrokenTemplate as fault:
        return Said(N_("Line {line}: {why}"), {"line": fault.fault.line, "why": fault.fault.message})
    return None


def _whole(text: str, notes: str) -> str:
    return f"{text}\n\n{notes}" if notes else text


def _read(text: str, notes: str) -> Read:
    """Read a text as a letter of the catalogue is read, or as plain paragraphs where it is not so written."""
    whole = _whole(text, notes)
    if why_plain(text, notes):
        return _plain(MARKS.sub("\ufffd", whole))
    return read(Rendered(whole, ()), LANGUAGE)


def _plain(text: str) -> Read:
    paragraphs = (part.strip("\n").split("\n") for part in text.split("\n\n") if part.strip())
    blocks = (
        Paragraph(tuple(each for line in lines for each in (LineBreak(), Text(line)))[1:])
        for lines in paragraphs
    )
    return Read(tuple(blocks), ())
