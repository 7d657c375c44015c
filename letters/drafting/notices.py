"""Reading a notice: paragraphs with their sources, each place to fill in known, each source there."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from letters.domain.signatures.notices import KNOWN, Notice, Part, When, places_of
from letters.domain.sources import Source
from letters.domain.wording import N_
from letters.drafting.catalogue import LANGUAGE
from letters.drafting.faults import BrokenTemplate, in_file
from letters.drafting.guide_sources import read_named_sources
from letters.drafting.shelves import FolderShelf, Shelf
from letters.drafting.toml_table import Table, parse
from letters.drafting.typography import typeset

_KEYS: Final = frozenset({"reviewed", "heading", "source", "part", "box"})
_PART_KEYS: Final = frozenset({"when", "covers", "sources", "text"})


class NoticeShelf:
    """The notices on one shelf, in one language; each is read when it is first asked for."""

    def __init__(self, shelf: Shelf, language: str = LANGUAGE) -> None:
        self._shelf, self._language = shelf, language

    @classmethod
    def under(cls, folder: Path) -> "NoticeShelf":
        """Give what stands in one folder."""
        return cls(FolderShelf(folder))

    @cached_property
    def open_letter(self) -> Notice:
        """What those who sign an open letter are told; raises `LetterFault`."""
        name = f"open-letter.{self._language}.toml"
        try:
            return read_notice(self._shelf.text(name), self._language)
        except BrokenTemplate as error:
            raise in_file(error.fault, name) from error


def read_notice(text: str, language: str) -> Notice:
    """Read the file of a notice; raises `BrokenTemplate` at the first fault."""
    values = parse(text)
    head = Table(values, text)
    head.only(_KEYS)
    head.day("reviewed")
    sources = read_named_sources(text, language, alone=False)
    heading = typeset(head.text("heading", required=True), language)
    parts = tuple(_part(each, sources, language) for each in head.tables("part"))
    boxes = tuple(_box(each, language) for each in head.tables("box"))
    return Notice(heading, parts, boxes)


def _part(table: Table, sources: Mapping[str, Source], language: str) -> Part:
    table.only(_PART_KEYS)
    text = typeset(table.text("text", required=True), language)
    for place in places_of([text]) - KNOWN:
        raise table.fault(N_("« {place} » is no place to fill in here"), "text", place=place)
    cited = table.texts("sources", required=True)
    for name in cited:
        if name not in sources:
            raise table.fault(N_("no [[source]] is called « {name} »: add it"), "sources", name=name)
    when = When(table.choice("when", tuple(When), When.ALWAYS))
    return Part(text, when, table.texts("covers", required=True), tuple(sources[each] for each in cited))


def _box(table: Table, language: str) -> str:
    table.only({"text"})
    return typeset(table.text("text", required=True), language)
