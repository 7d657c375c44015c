"""Reading where the official lists of legislators are published: dated data, since pages change."""

from pathlib import Path
from typing import Final

from letters.domain.official_lists import OfficialList
from letters.domain.rights import BodyKind
from letters.drafting.catalogue import LANGUAGE
from letters.drafting.faults import BrokenTemplate, in_file
from letters.drafting.shelves import FolderShelf
from letters.drafting.toml_table import Table, parse
from letters.drafting.typography import typeset

_KEYS: Final = frozenset({"kind", "title", "file", "address", "checked", "seen"})
_KINDS: Final = (BodyKind.DEPUTY, BodyKind.SENATOR, BodyKind.MEP)


def official_lists(folder: Path, language: str = LANGUAGE) -> tuple[OfficialList, ...]:
    """Give the lists told of in *folder*, in the order in which they are offered; raises `LetterFault`."""
    name = f"legislators.{language}.toml"
    try:
        return read_official_lists(FolderShelf(folder).text(name), language)
    except BrokenTemplate as error:
        raise in_file(error.fault, name) from error


def read_official_lists(text: str, language: str) -> tuple[OfficialList, ...]:
    """Read them; raises `BrokenTemplate` at the first fault."""
    whole = Table(parse(text), text)
    whole.only({"list"})
    return tuple(_list(each, language) for each in whole.tables("list"))


def _list(table: Table, language: str) -> OfficialList:
    table.only(_KEYS)
    table.text("seen", required=True)
    return OfficialList(
        table.choice("kind", _KINDS),
        typeset(table.text("title", required=True), language),
        typeset(table.text("file", required=True), language),
        table.text("address", required=True),
        table.day("checked"),
    )
