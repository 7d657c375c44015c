"""Situations told by persons who had not read the rules: the first letter is theirs, or none is forced."""

import json

import pytest

from letters.domain.plans import Role, situation
from plaidoyer.assembly import planning
from tests.house.sources import ROOT

TOLD = {
    file.stem: json.loads(file.read_text("utf-8")) for file in sorted(ROOT.glob("tests/situations/*.json"))
}
BESIDE = ("mandate/", "information/")
ENOUGH = 0.9


def letters_for(told):
    plan = planning().plan(situation(told["holder"], told["purpose"], told["wish"], told["acting_for"]))
    return [each for each in plan.letters if not each.letter.slug.startswith(BESIDE)]


def is_right(told):
    """The first letter is one that was expected; where none was, what is offered is offered *instead*."""
    offered = letters_for(told)
    slugs = [each.letter.slug for each in offered]
    if set(slugs) & set(told["must_not"]):
        return False
    if slugs and slugs[0] in {told["letter"], *told["also_ok"]}:
        return True
    return not told["letter"] and all(each.role in {Role.INSTEAD, Role.FIRST} for each in offered)


@pytest.mark.parametrize("name", TOLD)
def test_nine_of_ten_situations_lead_to_the_letter_that_was_expected(name):
    wrong = [told["words"] for told in TOLD[name] if not is_right(told)]

    assert len(TOLD[name]) >= 60
    assert len(wrong) <= (1 - ENOUGH) * len(TOLD[name]), wrong


@pytest.mark.parametrize("name", TOLD)
def test_a_letter_that_would_have_no_effect_is_next_to_never_offered(name):
    forced = [
        told["words"] for told in TOLD[name]
        if {each.letter.slug for each in letters_for(told)} & set(told["must_not"])
    ]  # fmt: skip

    assert len(forced) <= 2, forced
