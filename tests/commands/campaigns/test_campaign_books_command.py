"""Books and reports of campaigns from the command line: out, looked at, back in, told in JSON, in words."""

import json

import pytest

from plaidoyer import language
from tests.fakes.books_of_volunteers import COMMON, THEIRS, five_books, written
from tests.fakes.in_process import ran
from tests.fakes.quick_desk import quick_desk


@pytest.fixture
def options(tmp_path):
    return (*quick_desk(tmp_path), "--today", "2026-11-22")


@pytest.fixture
def asked(options):
    def asked(*verb):
        ended = ran(*options, "campaigns", *verb, "--json")
        assert 0 == ended.status, ended.complained
        return ended.json

    return asked


@pytest.fixture
def said(options):
    def said(*verb):
        ended = ran(*options, "campaigns", *verb)
        language.use("fr")
        return ended

    return said


def test_books_are_merged_and_merging_twice_changes_nothing(asked, tmp_path):
    books = five_books(tmp_path)

    first, again = asked("merge", *books), asked("merge", *books)

    total = len(COMMON) + sum(map(len, THEIRS.values()))
    assert (total, 0) == (first["new"], first["already_there"])
    assert (0, total) == (again["new"], again["already_there"])
    conflict = {"target": "assemblee:d2", "name": "d2", "volunteers": ["Chloé", "Denis"]}
    assert [conflict] == first["conflicts"] == again["conflicts"]
    assert [(True, False)] == [(each["begun"], each["namesake"]) for each in first["campaigns"]]


def test_a_book_goes_out_and_says_what_is_inside_and_what_to_be_careful_of(asked, options, tmp_path):
    asked("merge", *five_books(tmp_path))
    file = tmp_path / "Anne sortie.cahier"

    ended = ran(*options, "campaigns", "export", "Constances", file, "--volunteer", "Anne", "--json")

    assert ("Anne", 1, 2) == (ended.json["volunteer"], ended.json["targets"], ended.json["contacts"])
    assert "article 9" in ended.complained
    assert "plaidoyer campaign book" == json.loads(file.read_bytes())["format"]


def test_a_book_is_looked_at_without_anything_changing(asked, tmp_path):
    (seen,) = asked("merge", written(tmp_path, "x", *COMMON), "--dry-run")

    assert ("Constances", len(COMMON), False) == (seen["name"], seen["new"], seen["known"])
    assert [] == asked("list")


def test_a_bad_book_is_told_in_one_sentence_and_nothing_comes_in(asked, said, tmp_path):
    path = written(tmp_path, "coupé", *COMMON)
    path.write_bytes(path.read_bytes()[:-9])

    ended = said("merge", path)

    assert (1, "") == (ended.status, ended.said)
    assert "coupé.cahier" in ended.complained
    assert 1 == len(ended.complained.splitlines())
    assert [] == asked("list")


def test_a_book_of_another_campaign_than_the_one_named_is_refused(asked, said, tmp_path):
    asked("new", "Autre", "--goal", "x")

    ended = said("merge", written(tmp_path, "x", *COMMON), "--into", "Autre")

    assert 1 == ended.status
    assert "Constances" in ended.complained


def test_what_was_merged_is_said_line_by_line(said, tmp_path):
    told = said("merge", *five_books(tmp_path)).said.replace("\u00a0", " ")

    assert "Constances : " in told
    assert "- d2 : Chloé et Denis" in told


@pytest.mark.parametrize(("ending", "head"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf")])
def test_a_report_is_written_as_its_name_ends(asked, tmp_path, ending, head):
    asked("merge", *five_books(tmp_path))
    file = tmp_path / f"rapport.{ending}"

    told = asked("report", "Constances", "--output", file)

    assert (str(file), 4, 1, 2, 5) == tuple(
        told[each] for each in ("file", "volunteers", "senators", "deputies", "contacts")
    )
    assert file.read_bytes().startswith(head)


def test_a_report_of_an_unknown_ending_is_refused(asked, said, tmp_path):
    asked("merge", *five_books(tmp_path))

    ended = said("report", "Constances", "--output", tmp_path / "rapport.odt")

    assert 1 == ended.status
    assert ".pdf, .xlsx, .csv" in ended.complained.replace(".csv, .xlsx, .pdf", ".pdf, .xlsx, .csv")
    assert not (tmp_path / "rapport.odt").exists()


def test_a_newsletter_is_one_paragraph(asked, said, tmp_path):
    asked("merge", *five_books(tmp_path))

    told = said("report", "Constances", "--newsletter").said

    assert 1 == len(told.splitlines())
    assert "a pu contribuer" in told
