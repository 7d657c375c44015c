"""Checking the directory: what breaks a rule is told by file and line, whatever else is broken."""

from datetime import date

import pytest

from letters.drafting.directory import Directory
from letters.services.directory_checking import check_directory

DAY = date(2026, 11, 22)
ALONE = """
name = "Caisse d’Essai"
address = ["1 rue du Bac", "35000 RENNES"]
kind = "health-insurer"
source = "https://example.org"
verified_on = 2026-11-21
certainty = "V"
"""
BODY = f'[[body]]\nslug = "caisse"{ALONE}'


@pytest.fixture
def found(tmp_path):
    def checked(family="", alone=ALONE):
        (tmp_path / "families").mkdir()
        (tmp_path / "essai.toml").write_text(alone, encoding="utf-8")
        (tmp_path / "families/caisses.toml").write_text(family, encoding="utf-8")
        findings = check_directory(Directory(tmp_path), DAY, under="directory/")
        return [(each.file.removeprefix("directory/"), each.line, each.rule) for each in findings]

    return checked


def test_what_breaks_no_rule_gives_no_finding(found):
    assert [] == found(BODY)


FAULTS = {
    "a line the post cannot read": (BODY.replace("1 rue du Bac", "1 rue du Bac " * 4), 1, "address"),
    "a seventh line": (BODY.replace('"35000', '"A", "B", "C", "D", "35000'), 1, "address"),
    "a slug given twice": (BODY + BODY, 9, "slug"),
    "the slug of a file": (BODY.replace('"caisse"', '"essai"'), 1, "slug"),
    "one missing that is there": (BODY + '[[absent]]\nslug = "caisse"\nname = "Caisse"', 9, "slug"),
    "a day to come": (BODY.replace("2026-11-21", "2026-11-23"), 1, "verified_on"),
    "no source": (BODY.replace('source = "https://example.org"\n', ""), 1, "head"),
    "no date": (BODY.replace("verified_on = 2026-11-21\n", ""), 1, "head"),
}


@pytest.mark.parametrize(("family", "line", "rule"), FAULTS.values(), ids=FAULTS.keys())
def test_each_fault_is_told_where_it_stands(found, family, line, rule):
    assert [("families/caisses.toml", line, rule)] == found(family)


def test_a_broken_file_does_not_hide_the_faults_of_another(found):
    told = found("[[body", ALONE.replace("35000 RENNES", "x" * 39))

    assert [("essai.toml", 1, "address"), ("families/caisses.toml", 1, "head")] == told
