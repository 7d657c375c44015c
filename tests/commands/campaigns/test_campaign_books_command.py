"""Books and reports of campaigns from the command line: out, looked at, back in, told in JSON, in words."""

import json
from dataclasses import replace

import pytest

from letters.domain.campaigns.facts import Withdrawn
from plaidoyer import language
from tests.fakes.books_of_volunteers import COMMON, NAMES, THEIRS, five_books, written
from tests.fakes.campaign_story import assigned, contact, entry
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk


@pytest.fixture
def options(tmp_path):
    return (*quick_desk(tmp_path), "--today", "2026-11-22")


@pytest.fixture
def asked(options):
    def asked(*verb):
        ended = plaidoyer(*options, "campaigns", *verb, "--json")
        assert 0 == ended.status, ended.complained
        return ended.json

    return asked


@pytest.fixture
def said(options):
    def said(*verb):
        ended = plaidoyer(*options, "campaigns", *verb)
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

    ended = plaidoyer(*options, "campaigns", "export", "Constances", file, "--volunteer", "Anne", "--json")

    assert ("Anne", 1, 2) == (ended.json["volunteer"], ended.json["targets"], ended.json["contacts"])
    assert "article 9" in ended.complained
    assert "plaidoyer campaign book" == json.loads(file.read_bytes())["format"]


def test_a_book_is_looked_at_without_anything_changing(asked, tmp_path):
    (seen,) = asked("merge", written(tmp_path, "x", *COMMON), "--dry-run")

    assert ("Constances", len(COMMON), False) == (seen["name"], seen["new"], seen["known"])
    assert [] == asked("list")


def test_a_look_names_what_a_book_would_take_back_and_changes_nothing(asked, said, tmp_path):
    asked("merge", written(tmp_path, "ici", *COMMON, *THEIRS["Anne"]))
    back = entry("back", Withdrawn(), 40, corrects="Anne email s1 2021-11-05 10")
    path = written(tmp_path, "b", *COMMON, back)

    (told,), words = asked("merge", path, "--dry-run"), said("merge", path, "--dry-run").said

    assert (1, 1, "s1") == (told["new"], told["overruled_count"], told["overruled"][0]["about"])
    assert "serait corrigée ou retirée" in words
    assert "- un contact (s1)" in words
    assert 1 == asked("report", "Constances")["contacts"]


def test_a_look_tells_the_books_that_cannot_be_read_and_fails(said, tmp_path):
    good, bad = written(tmp_path, "b", *COMMON), written(tmp_path, "c", *COMMON)
    bad.write_bytes(bad.read_bytes()[:-9])

    ended = said("merge", bad, good, "--dry-run")

    assert 1 == ended.status
    assert "« Constances »" in ended.said.replace("\u00a0", " ")
    assert "c.cahier" in ended.complained


def test_a_merge_is_undone_by_name_and_says_how_beforehand(asked, said, tmp_path):
    asked("merge", written(tmp_path, "ici", *COMMON))
    told = said("merge", written(tmp_path, "b", *COMMON, *THEIRS["Bruno"])).said

    undone, again = asked("unmerge", "Constances"), asked("unmerge", "Constances")

    assert f"plaidoyer campaigns unmerge {undone['campaign'][:8]}" in told
    assert undone["merged_at"].startswith("20")
    assert (1, False) == (undone["removed"], undone["gone"])
    assert (len(COMMON), True, []) == (again["removed"], again["gone"], asked("list"))


def test_a_campaign_into_which_no_book_came_has_nothing_to_undo(asked, said):
    asked("new", "Autre", "--goal", "x")

    ended = said("unmerge", "Autre")

    assert (1, "") == (ended.status, ended.said)
    assert "pas de cahier à retirer" in ended.complained


def test_each_volunteer_gets_a_book_in_one_folder(asked, said, tmp_path):
    asked("merge", *five_books(tmp_path))
    folder = tmp_path / "cahiers"

    told = asked("export", "Constances", "--each", "--output", folder)

    names = sorted(f"Constances – {name}.cahier" for name in NAMES)
    assert names == sorted(path.name for path in folder.iterdir())
    assert [str(folder / name) for name in names] == sorted(each["file"] for each in told["books"])
    again = said("export", "Constances", "--each", "--output", folder)
    assert 1 == again.status
    assert "sont déjà là" in again.complained
    assert 5 == len(asked("export", "Constances", "--each", "--output", folder, "--replace")["books"])


@pytest.mark.parametrize(
    "options",
    [(), ("--each",), ("x.cahier", "--each", "--output", "."), ("--output", "."), ("x.cahier", "--replace")],
)
def test_options_of_an_export_that_do_not_go_together_are_refused(said, options):
    assert 2 == said("export", "Constances", *options).status


def test_long_lists_are_cut_in_words_and_counted_in_json(asked, said, tmp_path):
    calls = [contact("s1", "Anne", "2021-11-05", at=number) for number in range(1_050)]
    asked("merge", written(tmp_path, "ici", *COMMON, *calls))
    backs = [replace(entry(f"b{n}", Withdrawn(), 2_000), corrects=each.uid) for n, each in enumerate(calls)]
    path = written(tmp_path, "b", *COMMON, *backs)

    words = said("merge", path, "--dry-run").said.splitlines()
    (campaign,) = asked("merge", path)["campaigns"]

    assert 20 == sum(line.startswith("- un contact") for line in words)
    assert "- et 1030 autres" in [line.replace("\u202f", "") for line in words]
    assert (1_000, 1_050) == (len(campaign["overruled"]), campaign["overruled_count"])


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


def test_an_empty_volunteer_never_gives_the_whole_campaign_away(asked, said, tmp_path):
    asked("merge", *five_books(tmp_path))
    file = tmp_path / "sortie.cahier"

    ended = said("export", "Constances", file, "--volunteer", "")

    assert 1 == ended.status
    assert not file.exists()


def test_each_book_that_is_looked_at_is_named_before_what_it_would_do(said, tmp_path):
    books = five_books(tmp_path)

    words = said("merge", *books, "--dry-run").said.splitlines()

    assert [f"{path.name}\u00a0:" for path in books] == [line for line in words if ".cahier" in line]
    assert "Tous ensemble" in words


def test_whatever_changed_hands_is_named_by_a_merge(asked, said, tmp_path):
    asked("merge", written(tmp_path, "x", *COMMON))

    words = said(
        "merge", written(tmp_path, "y", *COMMON, assigned("s1", "Bruno", 41, replaces=["s1 to Anne"]))
    ).said

    assert "– s1\u00a0: de Anne à Bruno" in words
