"""Reading a file of the directory: one body, or a family of bodies that share what they do not say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from letters.domain.bodies import Gender, Recipient
from letters.domain.departments import department
from letters.domain.rights import BodyKind
from letters.domain.sources import Certainty
from letters.domain.wording import N_
from letters.drafting.toml_table import Table, parse

_SHARED: Final = frozenset({
    "name", "attention", "address", "country", "kind", "email", "web_form", "website", "telephone", "gender",
    "title", "serves", "source", "verified_on", "certainty", "note", "also",
})  # fmt: skip
_ABSENT: Final = frozenset({"slug", "name", "serves", "note"})
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Record:
    """A body of the directory, where its address was read and on which day.

    *serves* holds the codes of the départements it serves, none where it serves everybody; *country* is in
    French capitals, empty for France; *also* holds other names, by which it is found and never addressed. No
    address is known where `recipient.address` is empty.
    """

    slug: str
    recipient: Recipient
    source: str
    verified_on: date
    certainty: Certainty
    web_form: str = ""
    website: str = ""
    telephone: str = ""
    country: str = ""
    serves: tuple[str, ...] = ()
    note: str = ""
    line: int = 1
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Absent:
    """A body that exists and that the directory does not hold, since no address of it was read."""

    slug: str
    name: str
    serves: tuple[str, ...]
    note: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Family:
    """The bodies of one file, and those that are known to be missing from it."""

    records: tuple[Record, ...]
    absent: tuple[Absent, ...]


def read_record(text: str, slug: str) -> Record:
    """Read the file of one body (TOML); raises `BrokenTemplate`."""
    table = Table(parse(text), text)
    table.only(_SHARED)
    return _record(table, slug, table.text("note"), 1)


def read_family(text: str) -> Family:
    """Read the file of a family (TOML); raises `BrokenTemplate`.

    What stands above the first ``[[body]]`` holds for each that says nothing else; the note of the family
    follows that of a body.
    """
    parsed = parse(text)
    shared = {key: value for key, value in parsed.items() if key not in {"body", "absent"}}
    above = Table(shared, text)
    above.only(_SHARED)
    bodies = tuple(_bodies(parsed, shared, text))
    absent = tuple(_absent(table, line) for table, line in _tables(parsed, "absent", {}, text))
    return Family(bodies, absent)


def _bodies(parsed: Mapping[str, object], shared: Mapping[str, object], text: str) -> Iterator[Record]:
    family_note = str(shared.get("note", ""))
    for table, line in _tables(parsed, "body", shared, text):
        table.only(_SHARED | {"slug"})
        own = table.text("note")
        note = own if own == family_note else f"{own} {family_note}".strip()
        yield _record(table, _slug(table), note, line)


def _tables(
    parsed: Mapping[str, object], key: str, shared: Mapping[str, object], text: str
) -> Iterator[tuple[Table, int]]:
    """Give each table of an array, completed with what is shared, and the line where it begins."""
    Table(parsed, text).tables(key)  # refuses what is no array of tables
    headers = [each.start() for each in re.finditer(rf"^\[\[{key}\]\]", text, re.MULTILINE)]
    values = parsed.get(key, [])
    for place, each in enumerate(values if isinstance(values, list) else []):
        line = text.count("\n", 0, headers[place]) + 1 if place < len(headers) else 1
        yield Table({**shared, **each}, text, f"[[{key}]]#{place}"), line


def _absent(table: Table, line: int) -> Absent:
    table.only(_ABSENT)
    name = table.text("name", required=True)
    return Absent(_slug(table), name, _serves(table), table.text("note"), line)


def _record(table: Table, slug: str, note: str, line: int) -> Record:
    country = table.text("country")
    recipient = _recipient(table, country)
    if not recipient.address and not note:
        raise table.fault(N_("without an address, « note » says how the body can be reached: add it"), "note")
    return Record(
        slug=slug,
        recipient=recipient,
        source=table.text("source", required=True),
        verified_on=table.day("verified_on"),
        certainty=Certainty(table.choice("certainty", tuple(Certainty))),
        web_form=table.text("web_form"),
        website=table.text("website"),
        telephone=table.text("telephone"),
        country=country,
        serves=_serves(table),
        note=note,
        line=line,
        also=table.texts("also"),
    )


def _recipient(table: Table, country: str) -> Recipient:
    gender = table.choice("gender", tuple(Gender)) if table.has("gender") else None
    return Recipient(
        name=table.text("name", required=True),
        attention=table.text("attention"),
        address=_address(table, country),
        kind=table.choice("kind", tuple(BodyKind)),
        email=table.text("email"),
        gender=Gender(gender) if gender else None,
        title=table.text("title"),
    )


def _address(table: Table, country: str) -> tuple[str, ...]:
    """Give the lines of the address, its country last; none where « address = [] » says it is not known."""
    lines = table.texts("address", required=not table.has("address"))
    return (*lines, country) if lines and country else lines


def _serves(table: Table) -> tuple[str, ...]:
    codes = table.texts("serves")
    for code in codes:
        if department(code) is None:
            raise table.fault(
                N_("« {code} » is no département: write its code, such as « 2A »"), "serves", code=code
            )
    return codes


def _slug(table: Table) -> str:
    slug = table.text("slug", required=True)
    if not _SLUG.match(slug):
        raise table.fault(N_("« {slug} »: small letters, figures and hyphens only"), "slug", slug=slug)
    return slug
