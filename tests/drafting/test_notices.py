"""The notice for those who sign: each point of the article is answered, and nothing is left to fill in."""

import pytest

from letters.domain.errors import LetterFault
from letters.domain.signatures.notices import KNOWN
from letters.drafting.faults import BrokenTemplate
from letters.drafting.notices import NoticeShelf, read_notice
from plaidoyer.assembly import letters
from plaidoyer.signing import COMPLAINTS, NOTICES, written_notice

TOLD = dict.fromkeys(KNOWN, "Essai")
OBJECTION = "21-4"
POINTS = {*(f"13-1-{each}" for each in "abcdef"), *(f"13-2-{each}" for each in "abcdef")}


@pytest.fixture
def notice():
    return NoticeShelf.under(NOTICES).open_letter


def test_each_point_of_article_13_is_answered(notice):
    assert {point for part in notice.parts for point in part.covers} == POINTS | {OBJECTION}


def test_the_right_to_object_is_read_apart_from_everything_else(notice):
    (alone,) = (part for part in notice.parts if OBJECTION in part.covers)

    assert {OBJECTION, "13-2-b"} == set(alone.covers)
    assert "oppos" in alone.text
    assert not any("oppos" in part.text for part in notice.parts if part is not alone)


def test_each_source_is_the_official_text(notice):
    addresses = {source.address for part in notice.parts for source in part.sources}

    assert {"https://eur-lex.europa.eu/eli/reg/2016/679/oj/fra"} == addresses


def test_that_nothing_leaves_the_union_is_said_only_where_no_service_keeps_data(notice):
    said = "hors de l’Union"

    assert said in notice.filled({**TOLD, "host": ""})
    assert said not in notice.filled(TOLD)


def test_it_is_read_in_three_minutes(notice):
    assert 600 > len(notice.filled(TOLD).split())


@pytest.mark.parametrize("host", ["", "Formulaires Essai"])
def test_where_the_data_are_kept_is_said_with_a_service_for_the_form_or_without(notice, host):
    told = {**TOLD, "host": host}

    covered = {point for part in notice.parts if part.when.holds(told) for point in part.covers}

    assert covered == POINTS | {OBJECTION}


def test_each_part_says_where_it_is_from(notice):
    assert all(part.sources for part in notice.parts)


def test_nothing_is_left_in_braces_and_what_is_not_known_stands_as_dots(notice):
    assert "{" not in notice.filled(TOLD)
    assert "[…]" in notice.filled({})
    assert "[…]" not in notice.filled(TOLD)


def test_what_somebody_typed_is_never_filled_in_again(notice):
    assert "{contact}" in notice.filled({**TOLD, "controller": "{contact}"})


def test_without_an_officer_none_is_spoken_of(notice):
    assert "déléguée" not in notice.filled({**TOLD, "officer": ""})


def test_three_boxes_are_ticked_one_by_one(notice):
    assert 3 == notice.filled(TOLD).count("☐")


HEAD = """reviewed = 2026-11-22
heading = "x"
[[source]]
name = "x"
title = "x"
words = "x"
checked = 2026-11-22
certainty = "V"
[[part]]
covers = ["13-1-a"]
"""


def test_a_part_is_read_with_its_sources():
    (part,) = read_notice(HEAD + 'sources = ["x"]\ntext = "{title}"', "fr").parts

    assert ("{title}", 1) == (part.text, len(part.sources))


@pytest.mark.parametrize(
    "wrong",
    [
        'sources = ["x"]\ntext = "{nobody}"', 'sources = ["y"]\ntext = "y"', 'text = "y"',
        'sources = ["x"]\nwhen = "z"\ntext = "y"', 'sources = ["x"]\ntext = "y"\nother = 1',
    ],
)  # fmt: skip
def test_a_notice_that_cannot_be_filled_in_or_says_no_source_is_refused(wrong):
    with pytest.raises(BrokenTemplate):
        read_notice(HEAD + wrong, "fr")


def test_a_notice_that_is_broken_is_named_by_its_file(tmp_path):
    (tmp_path / "open-letter.fr.toml").write_text("reviewed = 1")

    with pytest.raises(LetterFault, match="open-letter"):
        _ = NoticeShelf.under(tmp_path).open_letter


def test_where_to_complain_is_what_the_directory_says():
    page = letters().directory.record(COMPLAINTS).web_form

    assert page
    assert f"CNIL\u00a0: {page}." in written_notice(TOLD)
    assert "https://" not in (NOTICES / "open-letter.fr.toml").read_text("utf-8").split("[[part]]", 1)[1]
