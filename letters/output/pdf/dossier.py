"""A complaint and its exhibits in one file: the letter, the list, the exhibits stamped with their numbers.

Everything is done in memory, so that binding leaves no copy behind. The letter and the list keep their tags;
the file as a whole does not claim to be PDF/A nor PDF/UA, since nobody knows what the exhibits hold.
"""

import hashlib
import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime

from pikepdf import Name, ObjectStreamMode, OutlineItem, Page, Pdf, StreamDecodeLevel

from letters.output.pdf.exhibits import Reading, read_exhibit
from letters.output.pdf.faces import Faces
from letters.output.pdf.grafting import append_tagged
from letters.output.pdf.listing import Listing
from letters.output.pdf.metadata import PRODUCER, Identity, pdf_date
from letters.output.pdf.paper import Paper
from letters.output.pdf.stamps import stamp
from letters.output.pdf.styles import usual_styles
from letters.ports.binder import BoundExhibit, Dossier, DossierWords, Exhibit


@dataclass(frozen=True, slots=True)
class _Given:
    """An exhibit and what was read of it."""

    exhibit: Exhibit
    reading: Reading | None

    @property
    def count(self) -> int:
        return 0 if self.reading is None else len(self.reading.pages.pages)

    def remark(self, words: DossierWords) -> str:
        if self.reading is None:
            return words.left_out
        return words.repaired.format(pages=self.count) if self.reading.repaired else ""


class PdfBinder:
    """Binds dossiers on *paper*. One thread at a time may use it: it keeps the faces it has read."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._styles = usual_styles(Faces())

    def bind(
        self,
        cover: bytes,
        exhibits: Sequence[Exhibit],
        *,
        created: datetime,
        words: DossierWords,
    ) -> Dossier:
        """The letter *cover*, the list of *exhibits*, and each of them, each page stamped with its number.

        Raises `ExhibitLocked`, `ExhibitTooLarge`, or `NoGlyph` and `RightToLeft` for a title.
        """
        identity = Identity(words.title, words.language, created)
        given = [_Given(exhibit, read_exhibit(exhibit)) for exhibit in exhibits]
        with ExitStack() as held:
            dossier = held.enter_context(Pdf.open(io.BytesIO(cover)))
            own = len(dossier.pages)
            listing, bound = self._listing(given, words, identity, first=own + 1)
            append_tagged(dossier, held.enter_context(Pdf.open(io.BytesIO(listing))))
            pages = _append(dossier, given, words)
            held.enter_context(stamp(pages, dossier, self._styles.name, identity))
            _add_bookmarks(dossier, bound, words, own=own)
            _identify(dossier, identity)
            return Dossier(_saved(dossier), len(dossier.pages), bound)

    def _listing(
        self, given: Sequence[_Given], words: DossierWords, identity: Identity, *, first: int
    ) -> tuple[bytes, tuple[BoundExhibit, ...]]:
        """The list, of which *first* is the first page, and where each exhibit stands behind it."""
        listing = Listing(self._paper, self._styles, words)
        pages = listing.typeset(_bound(given, words, first=first), identity).pages
        bound = _bound(given, words, first=first + pages)
        return listing.typeset(bound, identity).content, bound


def _bound(given: Sequence[_Given], words: DossierWords, *, first: int) -> tuple[BoundExhibit, ...]:
    """Each exhibit with its number; the first page of the first one is *first*."""
    bound: list[BoundExhibit] = []
    page = first
    for number, each in enumerate(given, 1):
        digest = hashlib.sha256(each.exhibit.content).hexdigest()
        place = page if each.count else 0
        bound.append(BoundExhibit(number, each.exhibit.label, digest, each.count, place, each.remark(words)))
        page += each.count
    return tuple(bound)


def _append(dossier: Pdf, given: Sequence[_Given], words: DossierWords) -> Iterator[tuple[Page, str]]:
    """Add the pages of each exhibit; the result is each of them with its stamp."""
    for number, each in enumerate(given, 1):
        if each.reading is None:
            continue
        start = len(dossier.pages)
        dossier.pages.extend(each.reading.pages.pages)
        for index in range(start, len(dossier.pages)):
            yield dossier.pages[index], words.exhibit.format(number=number)


def _add_bookmarks(dossier: Pdf, bound: Sequence[BoundExhibit], words: DossierWords, *, own: int) -> None:
    with dossier.open_outline() as outline:
        outline.root.append(OutlineItem(words.cover, 0))
        outline.root.append(OutlineItem(words.list, own))
        for exhibit in bound:
            if exhibit.pages:
                label = f"{words.exhibit.format(number=exhibit.number)} – {exhibit.title}"
                outline.root.append(OutlineItem(label, exhibit.first_page - 1))
    dossier.Root.PageMode = Name.UseOutlines


def _identify(dossier: Pdf, identity: Identity) -> None:
    """Say what the file is, and no longer promise what the letter alone could."""
    packet = dossier.make_stream(identity.packet(archival=False), Type=Name.Metadata, Subtype=Name.XML)
    dossier.Root.Metadata = packet
    del dossier.Root.OutputIntents
    moment = pdf_date(identity.created)
    facts = {"Title": identity.title, "Producer": PRODUCER, "CreationDate": moment, "ModDate": moment}
    for name, fact in facts.items():
        dossier.docinfo[Name("/" + name)] = fact


def _saved(dossier: Pdf) -> bytes:
    """The bytes of *dossier*; the streams of the exhibits stay packed as they were."""
    saved = io.BytesIO()
    dossier.save(
        saved,
        object_stream_mode=ObjectStreamMode.generate,
        stream_decode_level=StreamDecodeLevel.none,
        deterministic_id=True,
    )
    return saved.getvalue()
