"""A book of a campaign is one file of text: whole, its owner's, and read back as it was."""

import hashlib
import json
import stat
from dataclasses import replace
from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters.domain.campaign_errors import NotForABook, TooMuchForABook
from letters.domain.campaigns.facts import Entry
from letters.output.campaign_book.form import decoded, encoded
from letters.output.campaign_book.keeper import BookFiles
from letters.ports.campaign_books import MOST_ENTRIES
from tests.fakes.books_of_volunteers import (
    CALL,
    COMMON,
    NAMES,
    SHARE,
    THEIRS,
    WHERE,
    WHO,
    book,
    written,
)
from tests.fakes.campaign_entries import ENTRIES
from tests.fakes.campaign_story import CAMPAIGN, contact, entry, uid

EVERY = (*COMMON, *(each for name in NAMES for each in THEIRS[name]))


def read(path):
    return BookFiles().read(path)


def test_a_book_is_read_as_it_was_written(tmp_path):
    path = written(tmp_path, "Anne", *EVERY, whose="Anne")

    assert book(*EVERY, whose="Anne") == read(path)


@pytest.mark.parametrize("fact", [WHO, WHERE, SHARE, CALL], ids=lambda fact: type(fact).__name__)
def test_every_field_of_a_fact_comes_back(tmp_path, fact):
    told = replace(entry("x", fact, 3, corrects="y"), by="Anne Martin")

    assert (told,) == read(written(tmp_path, "x", told)).entries


@given(entries=ENTRIES.filter(bool))
def test_any_entries_come_back(entries):
    assert book(*entries) == decoded(encoded(book(*entries)), "x")


def test_an_entry_stands_on_one_line_that_people_can_read(tmp_path):
    text = written(tmp_path, "Anne", *EVERY).read_text()

    assert len(EVERY) + 2 == len(text.splitlines())
    assert '"note":"Rappelle « jeudi » ;\\nmerci' in text
    told = json.loads(text)
    assert ("plaidoyer campaign book", 1, str(CAMPAIGN), len(EVERY)) == (
        told["format"],
        told["version"],
        told["campaign"],
        told["count"],
    )


def test_its_digest_is_that_of_every_line_before_it(tmp_path):
    content = written(tmp_path, "Anne", *EVERY).read_bytes()

    before, _newline, _last = content.rstrip(b"\n").rpartition(b"\n")
    assert hashlib.sha256(before + b"\n").hexdigest() == json.loads(content)["sha256"]


def test_the_same_book_is_the_same_bytes(tmp_path):
    first, second = (written(tmp_path, name, *EVERY).read_bytes() for name in ("a", "b"))

    assert first == second


def test_a_book_is_readable_by_its_owner_alone(tmp_path):
    path = written(tmp_path, "Anne", *EVERY)

    assert 0o600 == stat.S_IMODE(path.stat().st_mode)
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "note", ["\u202eélu", "moitié \ud800", "\x1b[31m rouge", "caché\u200b", "a" * 20_001]
)
def test_what_cannot_come_back_does_not_go_out(tmp_path, note):
    with pytest.raises(NotForABook):
        written(tmp_path, "x", *COMMON, contact("s1", "Anne", note=note))

    assert [] == list(tmp_path.iterdir())


def test_a_book_that_would_be_refused_for_its_size_is_not_written(tmp_path):
    many = (COMMON[0],) * (MOST_ENTRIES + 1)

    with pytest.raises(TooMuchForABook):
        written(tmp_path, "x", *many)


@given(at=st.datetimes(timezones=st.timezones()))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_moment_of_any_zone_is_kept_in_utc(at):
    told = Entry(uid("x"), CAMPAIGN, at, WHO)

    (found,) = decoded(encoded(book(told)), "x").entries

    assert (at.astimezone(UTC), UTC) == (found.at, found.at.tzinfo)
