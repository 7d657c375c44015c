"""``plaidoyer directory mine``: who answers for somebody, from where they live."""

import pytest

from tests.fakes.in_process import plaidoyer

ENGLISH = ("--language", "en", "directory", "mine")


def test_a_postcode_leads_to_every_fund_that_may_be_mine():
    found = plaidoyer(*ENGLISH, "--postcode", "29200", "--json")

    assert ["cpam-du-finistere", "msa-d-armorique"] == sorted(each["id"] for each in found.json)
    assert all({"id", "name", "kind", "why", "source"} == set(each) and each["why"] for each in found.json)


def test_it_says_which_file_would_tell_more():
    assert "Assemblée nationale" in plaidoyer(*ENGLISH, "--postcode", "29200").complained


def test_a_kind_keeps_its_own():
    assert [] == plaidoyer(*ENGLISH, "--postcode", "29200", "--kind", "deputy", "--json").json


@pytest.mark.parametrize("postcode", ["2900", "290000", "29 2oo"])
def test_a_postcode_without_its_five_figures_is_refused(postcode):
    ran = plaidoyer(*ENGLISH, "--postcode", postcode)

    assert (1, "") == (ran.status, ran.said)
    assert f"« {postcode} » is no French postcode" in ran.sentence


def test_a_foreign_postcode_is_left_as_it_is():
    ran = plaidoyer(*ENGLISH, "--postcode", "1050", "--country", "Belgique", "--kind", "deputy")

    assert 0 == ran.status
    assert "register of the Assemblée nationale" in ran.complained


def test_where_no_register_of_legislators_is_imported_it_is_said_which_would_give_them():
    ran = plaidoyer(*ENGLISH, "--postcode", "75006", "--kind", "senator")

    assert "Nobody is found." == ran.said.strip()
    assert "import the register of the Sénat" in ran.complained


@pytest.mark.parametrize(
    ("given", "words"), [((), "--postcode"), (("--postcode", "99999"), "No département")]
)
def test_where_nobody_lives_is_said(given, words):
    ran = plaidoyer(*ENGLISH, *given)

    assert words in ran.complained
