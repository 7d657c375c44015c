"""Reading what is known of the online form of the CNIL, and of the way to the judge."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final, Protocol, TypeVar

from letters.domain.complaint_forms import Advised, ComplaintForm, Fills, FormField, FormPage
from letters.domain.periods import months_after
from letters.domain.sources import Source
from letters.domain.wording import N_, Said
from letters.drafting.catalogue import LANGUAGE
from letters.drafting.faults import BrokenTemplate, Fault, in_file
from letters.drafting.guide_sources import read_named_sources
from letters.drafting.shelves import FolderShelf, Shelf
from letters.drafting.toml_table import Table, parse
from letters.drafting.typography import typeset

REVIEWED: Final = 12
"""Months after which what is known of the form is compared with it again."""

SHORTEST: Final = 500
"""Characters: no complaint can be said in fewer, so that a smaller limit is a slip."""

_FORM_KEYS: Final = frozenset(
    {"reviewed", "verified_on", "name", "address", "short", "unknown", "source", "page", "field"}
)
_PAGE_KEYS: Final = frozenset({"name", "title", "help", "sources", "files"})
_FIELD_KEYS: Final = frozenset({"page", "name", "label", "fills", "help", "limit"})
_T_co = TypeVar("_T_co", covariant=True)


class Reader(Protocol[_T_co]):
    """Whoever reads one file."""

    def __call__(self, text: str, language: str) -> _T_co:
        """Read *text*; raises `BrokenTemplate` at the first fault."""


class ComplaintShelf:
    """The files about complaints on one shelf, in one language; each is read when it is first asked for."""

    def __init__(self, shelf: Shelf, language: str = LANGUAGE) -> None:
        self._shelf, self._language = shelf, language

    @classmethod
    def under(cls, folder: Path) -> "ComplaintShelf":
        """Give what stands in one folder."""
        return cls(FolderShelf(folder))

    @property
    def form_name(self) -> str:
        """The file of the form."""
        return f"cnil-form.{self._language}.toml"

    @property
    def court_name(self) -> str:
        """The file of the way to the judge."""
        return f"council-of-state.{self._language}.toml"

    @cached_property
    def form(self) -> ComplaintForm:
        """The online form of the CNIL; raises `LetterFault`."""
        return self._read(self.form_name, read_form)

    @cached_property
    def court(self) -> tuple[Advised, ...]:
        """What to know before the Conseil d'État is asked; raises `LetterFault`."""
        return self._read(self.court_name, read_advised)

    def _read(self, name: str, reader: Reader[_T_co]) -> _T_co:
        try:
            return reader(self._shelf.text(name), self._language)
        except BrokenTemplate as error:
            raise in_file(error.fault, name) from error


def read_form(text: str, language: str) -> ComplaintForm:
    """Read the file of a form; raises `BrokenTemplate` at the first fault."""
    head = Table(parse(text), text)
    head.only(_FORM_KEYS)
    sources = _sources(text, head, language)
    fields = tuple(head.tables("field"))
    pages = tuple(_page(each, fields, sources, language) for each in head.tables("page"))
    _refuse_strays(fields, pages)
    return ComplaintForm(
        name=typeset(head.text("name", required=True), language),
        address=_address(head),
        reviewed=head.day("reviewed"),
        verified_on=head.day("verified_on"),
        short=_characters(head, "short") or SHORTEST,
        unknown=tuple(typeset(each, language) for each in head.texts("unknown")),
        pages=pages,
    )


def read_advised(text: str, language: str) -> tuple[Advised, ...]:
    """Read a list of things to know, each with its sources; raises `BrokenTemplate` at the first fault."""
    head = Table(parse(text), text)
    head.only({"reviewed", "source", "item"})
    head.day("reviewed")
    sources = _sources(text, head, language)
    return tuple(_advised(each, sources, language) for each in head.tables("item"))


def form_faults(form: ComplaintForm, today: date) -> Iterator[Fault]:
    """Give what is wrong with a form that could be read: it is too old, or nobody can complain through it."""
    oldest = min(form.reviewed, form.verified_on)
    if months_after(oldest, REVIEWED) < today:
        sentence = N_("last compared with the form on {day}: compare it again, then date it anew")
        yield Fault("reviewed", Said(sentence, {"day": oldest}))
    filled = {each.fills for page in form.pages for each in page.fields}
    for lacking in sorted({Fills.COMPLAINT, Fills.CONTROLLER_NAME, Fills.FAMILY_NAME} - filled):
        sentence = N_("no field is filled with « {fills} »: add the one that asks for it")
        yield Fault("fills", Said(sentence, {"fills": lacking.value}))
    if not any(page.takes_files for page in form.pages):
        yield Fault("files", Said(N_("no page takes files: write « files = true » in the one that does")))


def _page(table: Table, fields: Sequence[Table], sources: Mapping[str, Source], language: str) -> FormPage:
    table.only(_PAGE_KEYS)
    name = table.text("name", required=True)
    return FormPage(
        name=name,
        title=typeset(table.text("title", required=True), language),
        help=typeset(table.text("help"), language),
        sources=_cited(table, sources),
        fields=tuple(_field(each, language) for each in fields if each.text("page", required=True) == name),
        takes_files=table.flag("files"),
    )


def _field(table: Table, language: str) -> FormField:
    table.only(_FIELD_KEYS)
    return FormField(
        name=table.text("name", required=True),
        label=typeset(table.text("label", required=True), language),
        fills=Fills(table.choice("fills", tuple(Fills))),
        help=typeset(table.text("help"), language),
        limit=_characters(table, "limit"),
    )


def _advised(table: Table, sources: Mapping[str, Source], language: str) -> Advised:
    table.only({"text", "sources"})
    return Advised(typeset(table.text("text", required=True), language), _cited(table, sources))


def _cited(table: Table, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    names = table.texts("sources", required=True)
    for name in names:
        if name not in sources:
            raise table.fault(N_("no [[source]] is called « {name} »: add it"), "sources", name=name)
    return tuple(sources[name] for name in names)


def _sources(text: str, head: Table, language: str) -> Mapping[str, Source]:
    return read_named_sources(text, language, alone=False) if head.has("source") else {}


def _address(head: Table) -> str:
    address = head.text("address", required=True)
    if not address.startswith("https://"):
        raise head.fault(
            N_("« {address} »: write an address that begins with https://"), "address", address=address
        )
    return address


def _characters(table: Table, key: str) -> int | None:
    """Give a number of characters, None where it is not written: a limit that was not read is left out."""
    found = table.number(key)
    if found is not None and found < SHORTEST:
        raise table.fault(N_("« {key} » is a number of characters, {least} at least"), key, least=SHORTEST)
    return found


def _refuse_strays(fields: Sequence[Table], pages: Sequence[FormPage]) -> None:
    names = {page.name for page in pages}
    for each in fields:
        if each.text("page", required=True) not in names:
            sentence = N_("there is no page « {page} »: write the name of one")
            raise each.fault(sentence, "page", page=each.text("page"))
