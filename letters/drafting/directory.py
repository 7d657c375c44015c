"""Reading the directory: one file, one body to write to, each with its source and when it was verified."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from letters.domain.bodies import Gender, Recipient
from letters.domain.errors import UnknownRecipient
from letters.domain.rights import BodyKind
from letters.domain.sources import Certainty
from letters.drafting.faults import BrokenTemplate, in_file
from letters.drafting.toml_table import Table, parse

_KEYS: Final = frozenset({
    "name", "attention", "address", "kind", "email", "web_form", "telephone", "gender", "title", "source",
    "verified_on", "certainty", "note",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """A body of the directory, where its address was read and on which day."""

    slug: str
    recipient: Recipient
    source: str
    verified_on: date
    certainty: Certainty
    web_form: str = ""
    telephone: str = ""
    note: str = ""


class Directory:
    """The bodies under one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Every body, in order of slug."""
        return tuple(sorted(file.stem for file in self.folder.glob("*.toml")))

    def record(self, slug: str) -> Record:
        """Give a body; raises `UnknownRecipient`, or `LetterFault` when its file is broken."""
        if slug not in self.slugs:
            raise UnknownRecipient(slug=slug, known=", ".join(self.slugs))
        file = self.folder / f"{slug}.toml"
        try:
            return read_record(file.read_text(encoding="utf-8-sig"), slug)
        except BrokenTemplate as error:
            raise in_file(error.fault, file.name) from error


def read_record(text: str, slug: str) -> Record:
    """Read one record (TOML); raises `BrokenTemplate`."""
    table = Table(parse(text), text)
    table.only(_KEYS)
    return Record(
        slug=slug,
        recipient=_recipient(table),
        source=table.text("source", required=True),
        verified_on=table.day("verified_on"),
        certainty=Certainty(table.choice("certainty", tuple(Certainty))),
        web_form=table.text("web_form"),
        telephone=table.text("telephone"),
        note=table.text("note"),
    )


def _recipient(table: Table) -> Recipient:
    gender = table.choice("gender", tuple(Gender)) if table.has("gender") else None
    return Recipient(
        name=table.text("name", required=True),
        attention=table.text("attention"),
        address=table.texts("address", required=True),
        kind=table.choice("kind", tuple(BodyKind)),
        email=table.text("email"),
        gender=Gender(gender) if gender else None,
        title=table.text("title"),
    )
