"""A guide is checked against the letters there are: each broken rule is told where it stands."""

from datetime import date

import pytest

from letters.drafting.catalogue import Catalogue
from letters.services.guide_checking import check_guide
from tests.fakes.small_catalogue import HEAD, letter, write_catalogue
from tests.fakes.small_guide import SOURCES, guiding, offering, refusing, rule, small_guide

DAY = date(2026, 11, 22)
KIND = "objection/essai"
EVERYWHERE = rule("everywhere", guiding("Gardez la preuve."))
TO_INSURER = 'holder = ["health-insurer"]'
BROKEN = {
    "an unknown letter": (rule("a", offering("objection/none")), "kind", "objection/none"),
    "an unknown letter that is not offered": (
        rule("a", refusing("objection/none")),
        "kind",
        "objection/none",
    ),
    "both offered and not": (rule("a", TO_INSURER, offering(KIND), refusing(KIND)), "kind", "both"),
    "a letter for another body": (rule("a", 'holder = ["cohort"]', offering(KIND)), "to", "cohort"),
    "a letter for nobody": (rule("a", 'holder = ["personal-health-space"]', offering(KIND)), "to", "nobody"),
    "a rule that shares a name": (EVERYWHERE, "name", "everywhere"),
}


@pytest.fixture
def catalogue(tmp_path):
    return Catalogue.under(write_catalogue(tmp_path, letter("je m'oppose")))


def findings(guide, catalogue, day=DAY):
    return check_guide(guide, catalogue, day, under="guide/")


def told(found):
    return [(each.file, each.line, each.rule) for each in found]


def test_a_guide_that_keeps_every_rule_is_told_nothing(catalogue):
    guide = small_guide(rule("a", TO_INSURER, offering(KIND)), EVERYWHERE)

    assert [] == told(findings(guide, catalogue))


@pytest.mark.parametrize(("written", "broken", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_rule_is_told_where_it_stands_with_the_repair(written, broken, said, catalogue):
    found = findings(small_guide(EVERYWHERE, written), catalogue)

    assert [("guide/10-rules.fr.toml", 10, broken)] == told(found)
    assert said in str(found[0].message)


def test_a_plan_never_offers_a_reminder(tmp_path):
    text = letter("je m'oppose", head=HEAD.replace('"objection"', '"reminder"', 1))
    later = Catalogue.under(write_catalogue(tmp_path, text))
    found = findings(small_guide(EVERYWHERE, rule("a", TO_INSURER, offering(KIND))), later)

    assert ["kind"] == [each.rule for each in found]
    assert "follows another letter up" in str(found[0].message)


def test_a_situation_that_no_rule_answers_is_told(catalogue):
    found = findings(small_guide(rule("a", TO_INSURER, offering(KIND))), catalogue)

    assert {"unanswered"} == {each.rule for each in found}
    assert len(found) == 6318 * 12 // 13


def test_a_rule_behind_the_end_of_the_reading_is_told(catalogue):
    last = rule("last", "ends = true", guiding("Rien d'autre."))
    found = findings(small_guide(last, EVERYWHERE), catalogue)

    assert ["unheard"] == [each.rule for each in found]


def test_a_source_that_nothing_rests_on_is_told(catalogue):
    more = SOURCES + SOURCES.replace('"law"', '"lore"')
    found = findings(small_guide(EVERYWHERE, sources=more), catalogue)

    assert [("guide/sources.fr.toml", 1, "source")] == told(found)


@pytest.mark.parametrize(("day", "rules"), [(date(2027, 11, 21), []), (date(2027, 11, 22), ["reviewed"])])
def test_a_file_is_read_again_within_a_year(day, rules, catalogue):
    assert rules == [each.rule for each in findings(small_guide(EVERYWHERE), catalogue, day)]


def test_a_file_that_cannot_be_read_is_told_alone(catalogue):
    found = findings(small_guide(EVERYWHERE, rule("a", offering("objection/none"), "oops")), catalogue)

    assert [("guide/10-rules.fr.toml", 15, "head")] == told(found)
