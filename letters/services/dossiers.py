"""Binding a letter and its exhibits into one file."""

from collections.abc import Sequence
from datetime import date

from letters.domain.letters import Letter
from letters.ports.binder import Dossier, DossierWords, Exhibit
from letters.services.letters import Letters, noon


def bind(desk: Letters, letter: Letter, exhibits: Sequence[Exhibit], *, day: date, cover: bytes) -> Dossier:
    """Bind *letter*, on paper as *cover*, with *exhibits*: their list, each of them, bookmarks, digests.

    Raises an `ExhibitFault`.
    """
    words = desk.catalogue.wording(letter.language).dossier
    labels = DossierWords(language=letter.language, **words)
    return desk.outputs.binder().bind(cover, exhibits, created=noon(day), words=labels)
