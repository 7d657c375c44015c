"""Records of Datenanfragen.de on companies and authorities: one JSON file each, or a zip of them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, cast

from letters.domain.countries import country_in_capitals, is_country
from letters.domain.departments import department_of_postcode
from letters.domain.listed import Listed, Post, Ref, Row, Skipped, UnknownLabel
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.contacts import mailboxes, page
from letters.registers.json_fields import texts, words
from letters.registers.json_stream import Record
from letters.registers.kept import NOT_ASKED_FOR, is_wanted
from letters.registers.streets import delivery
from letters.registers.telephones import telephones

FAMILY: Final = "datenanfragen"

_NEEDED: Final = frozenset({"slug", "name", "address", "relevant-countries", "sources"})
_RECORD: Final = re.compile(r"(?:^|/)(?:companies|supervisory-authorities)/[^/]+\.json$")
_FOR_FRANCE: Final = frozenset({"fr", "all"})
_FRENCH_CODE: Final = re.compile(r"^(?:F|FR)-(?=\d{5}\b)")
_UNREAD: Final = N_("cannot be read as a record")
_SCRAPED: Final = N_("taken from a page by a machine, and verified by nobody")
_LARGEST: Final = 60_000
"""Bytes of a record: the largest is some thousands."""


@dataclass(frozen=True, slots=True)
class Datenanfragen:
    """Companies for France and supervisory authorities of Europe, with what is needed to write to them."""

    name: str = "datenanfragen"
    title: str = N_("Companies and supervisory authorities (Datenanfragen.de)")
    licence: str = N_("Datenanfragen.de e. V., CC0 1.0")
    family: str = FAMILY
    chamber: str = ""
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Know a record by its keys, an archive by one of its first members that is such a record."""
        if file.members:
            return any(_parsed(file.member(each)) for each in _members(file)[:3])
        return file.size < _LARGEST and bool(_parsed(file.beginning))

    def edition(self, file: Dropped) -> Edition:
        """Give no date: records tell none."""
        return Edition(self.title)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give each body for France or in France that *keep* asks for, and every supervisory authority."""
        if not file.members:
            yield from _rows(_parsed(file.beginning), keep, 1, "")
        members = _members(file)
        file.will_read(members)
        for number, member in enumerate(members, 1):
            yield from _rows(_parsed(file.member(member)), keep, number, member)


def _members(file: Dropped) -> list[str]:
    """Give the members that hold records: in their own folders, or anywhere where there are none."""
    named = [each for each in file.members if _RECORD.search(each)]
    return named or [each for each in file.members if each.endswith(".json")]


def _parsed(content: str | bytes) -> Record:
    """Give the record that *content* is; an empty one of anything else."""
    try:
        record = json.loads(content) if len(content) < _LARGEST else None
    except (ValueError, RecursionError):
        return {}
    return cast("Record", record) if isinstance(record, dict) and record.keys() >= _NEEDED else {}


def _rows(record: Record, keep: Keep, number: int, member: str) -> Iterator[Row]:
    if not words(record, "slug") or not words(record, "name"):
        yield Skipped(_UNREAD, number, member)
        return
    *lines, country = _lines(record)
    if country and not is_country(country):
        yield UnknownLabel(country)
    abroad = country if country_in_capitals(country) else ""
    listed = _listed(record, Post(tuple(lines), country=abroad))
    if abroad and not _is_for_france(record):
        yield Skipped(N_("neither in France nor for people in France"), number, listed.name)
    else:
        yield listed if is_wanted(listed, keep) else Skipped(NOT_ASKED_FOR, number)


def _is_authority(record: Record) -> bool:
    """Say whether it is of an authority: every record on a company has a quality, by its schema."""
    return "quality" not in record


def _is_for_france(record: Record) -> bool:
    return _is_authority(record) or not _FOR_FRANCE.isdisjoint(texts(record, "relevant-countries"))


def _lines(record: Record) -> list[str]:
    """Give the lines of the address, the country last: an empty one where none is told."""
    published = record.get("address")
    split = published.splitlines() if isinstance(published, str) else []
    return [line for line in (" ".join(each.split()) for each in split) if line] or [""]


def _listed(record: Record, post: Post) -> Listed:
    name = words(record, "name")
    lines = tuple(line for line in post.lines if line != name)
    postcode, place = _town(lines) if not post.country else ("", "")
    return Listed(
        ref=Ref(FAMILY, words(record, "slug")),
        kind=BodyKind.SUPERVISORY_AUTHORITY if _is_authority(record) else BodyKind.CONTROLLER,
        name=name,
        place=place,
        postcode=postcode,
        department=department_of_postcode(postcode),
        mails=mailboxes(texts(record, "email")),
        posts=(Post(lines, country=post.country),) if lines else (),
        telephones=telephones(words(record, "phone")),
        web_form=page(words(record, "webform")),
        website=page(words(record, "web")),
        note=_SCRAPED if words(record, "quality") == "scraped" else "",
    )


def _town(lines: tuple[str, ...]) -> tuple[str, str]:
    """Give the postcode and the town of an address in France: of the last line that has them."""
    found = (delivery(_FRENCH_CODE.sub("", line)) for line in reversed(lines))
    return next((each for each in found if each[0]), ("", ""))
