"""What is asked of a binder: a complaint and its exhibits as one file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A file to join: *title* is what the list calls it, *name* what the person's computer does."""

    title: str
    name: str
    content: bytes

    @property
    def label(self) -> str:
        """What the dossier calls it: its title, or the name of its file."""
        return self.title or self.name


@dataclass(frozen=True, slots=True)
class BoundExhibit:
    """An exhibit in its dossier: *sha256* is that of the file as it was given.

    *first_page* is counted from the first page of the dossier; it is 0, like *pages*, for an exhibit that
    could not be read and must be sent apart. *remark* says what the person must know of it, if anything.
    """

    number: int
    title: str
    sha256: str
    pages: int
    first_page: int
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One file: the complaint, the list of the exhibits, the exhibits."""

    content: bytes
    pages: int
    exhibits: tuple[BoundExhibit, ...]


@dataclass(frozen=True, slots=True)
class DossierWords:
    """The words of a dossier, in its *language* (BCP 47).

    *title* is seen by whoever has the file in hand: nothing private stands in it. *cover* and *list* name
    the two first parts; *exhibit*, with its ``{number}``, is stamped on each page of an exhibit; *repaired*,
    with the number of ``{pages}``, and *left_out* are remarks; *note* explains the digests below the list.
    """

    language: str
    title: str
    cover: str
    list: str
    exhibit: str
    number: str
    designation: str
    pages: str
    first_page: str
    digest: str
    note: str
    repaired: str
    left_out: str


class Binder(Protocol):
    """Binds dossiers."""

    def bind(
        self,
        cover: bytes,
        exhibits: Sequence[Exhibit],
        *,
        created: datetime,
        words: DossierWords,
    ) -> Dossier:
        """The letter *cover* (a PDF file of ours), the list of *exhibits*, and each of them, stamped.

        What cannot be read is listed with a remark and left out, never silently.
        Raises `ExhibitLocked` or `ExhibitTooLarge`.
        """
