"""A question that somebody put to the Government, as an official file tells it."""

from dataclasses import dataclass
from datetime import date

from letters.domain.campaigns.words import EffectKind
from letters.domain.folding import folded, words_of
from letters.domain.listed import Ref


@dataclass(frozen=True, slots=True)
class Tabled:
    """One question. *nature* is the letters by which its chamber calls it (QE, QG, QOSD, QC).

    *author* is known by *ref* where the file gives their identifier, by name and *department* (code) where it
    does not. *on* is the day of its publication, *answered_on* that of its answer, *page* its own on the site
    of the chamber; *term* is the legislature. *words* are those of its text, where the file has it.
    """

    chamber: str
    nature: str
    number: str
    title: str
    on: date
    author: str
    ref: Ref | None = None
    department: str = ""
    ministry: str = ""
    answered_on: date | None = None
    page: str = ""
    term: str = ""
    words: str = ""

    @property
    def kind(self) -> EffectKind:
        """Whether it was written or spoken."""
        return EffectKind.WRITTEN_QUESTION if self.nature == "QE" else EffectKind.ORAL_QUESTION

    def is_about(self, words: str) -> bool:
        """Say whether it holds each of *words*, accents and capitals aside; any is about no word at all."""
        told = f" {folded(f'{self.title} {self.words}')} "
        return all(f" {word}" in told for word in words_of(words))
