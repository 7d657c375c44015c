"""``plaidoyer directory mine``: who answers for somebody, from where they live."""

import pytest

from tests.fakes.program import plaidoyer

ENGLISH = ("--language", "en", "directory", "mine")


def test_a_postcode_leads_to_every_fund_that_may_be_mine():
    found = plaidoyer(*ENGLISH, "--postcode", "29200", "--json")

    assert ["cpam-du-finistere", "msa-d-armorique"] == sorted(each["id"] for each in found.json)
    assert all({"id", "name", "kind", "why"} == set(each) and each["why"] for each in found.json)


def test_it_says_which_file_would_tell_more():
    assert "Assemblée nationale" in plaidoyer(*ENGLISH, "--postcode", "29200").complained


def test_a_kind_keeps_its_own():
    assert [] == plaidoyer(*ENGLISH, "--postcode", "29200", "--kind", "deputy", "--json").json


@pytest.mark.parametrize(
    ("given", "words"), [((), "--postcode"), (("--postcode", "99999"), "No département")]
)
def test_where_nobody_lives_is_said(given, words):
    ran = plaidoyer(*ENGLISH, *given)

    assert words in ran.complained
