"""The directory: one body or a family of bodies to a file, read when somebody is asked for."""

import pytest

from letters.domain.directory_errors import NotRecorded
from letters.domain.errors import LetterFault, UnknownRecipient, UnlikeAnyRecipient
from letters.drafting.directory import Directory

ALONE = """
name = "Caisse d’Essai"
address = ["1 rue du Bac", "35000 RENNES"]
kind = "health-insurer"
source = "https://example.org"
verified_on = 2026-11-21
certainty = "V"
"""
ABOVE = """
kind = "supervisory-authority"
attention = "Accueil"
source = "https://example.org"
verified_on = 2026-11-21
certainty = "V-part"
note = "Lu dans un recueil."
"""
ONE = """
[[body]]
slug = "autorite-une"
name = "Autorité une"
address = ["Rue Haute 1", "1000 BRUXELLES"]
country = "BELGIQUE"
note = "On peut écrire en français."
"""
TWO = """
[[body]]
slug = "caisse-deux"
name = "Caisse deux"
kind = "health-insurer"
attention = ""
address = []
serves = ["2A", "05"]
"""
MISSING = """
[[absent]]
slug = "caisse-trois"
name = "Caisse trois"
serves = ["09"]
"""


@pytest.fixture
def directory(tmp_path):
    def written(family=ABOVE + ONE + TWO + MISSING):
        (tmp_path / "families").mkdir()
        (tmp_path / "essai.toml").write_text(ALONE, encoding="utf-8")
        (tmp_path / "families/essais.toml").write_text(family, encoding="utf-8")
        return Directory(tmp_path)

    return written


def test_a_family_and_files_of_one_body_are_one_directory(directory):
    shelf = directory()

    assert ("autorite-une", "caisse-deux", "essai") == shelf.slugs
    assert shelf.slugs == tuple(record.slug for record in shelf.records())


def test_a_body_takes_from_its_family_what_it_does_not_say(directory):
    one, two = (
        directory_.record(slug) for directory_ in [directory()] for slug in ("autorite-une", "caisse-deux")
    )

    assert ("Accueil", "supervisory-authority") == (one.recipient.attention, one.recipient.kind)
    assert ("", "health-insurer") == (two.recipient.attention, two.recipient.kind)
    assert "On peut écrire en français. Lu dans un recueil." == one.note
    assert "Lu dans un recueil." == two.note


def test_the_country_is_the_last_line(directory):
    record = directory().record("autorite-une")

    assert ("Rue Haute 1", "1000 BRUXELLES", "BELGIQUE") == record.recipient.address


def test_a_body_without_a_known_address_has_none_and_serves_its_departements(directory):
    record = directory().record("caisse-deux")

    assert ((), ("2A", "05")) == (record.recipient.address, record.serves)


def test_a_body_with_its_own_file_is_read_without_the_families(directory):
    shelf = directory("[[body")

    assert "Caisse d’Essai" == shelf.record("essai").recipient.name
    with pytest.raises(LetterFault):
        shelf.record("autorite-une")


def test_a_body_known_to_be_missing_is_told_by_its_name(directory):
    shelf = directory()

    with pytest.raises(NotRecorded) as refused:
        shelf.record("caisse-trois")
    assert "Caisse trois" == refused.value.facts["name"]
    assert ["caisse-trois"] == [each.slug for each in shelf.absent_from("09")]
    assert () == shelf.absent_from("35")


@pytest.mark.parametrize(("asked", "near"), [("caise-deux", "caisse-deux"), ("../essai", "essai")])
def test_an_unknown_body_is_refused_with_those_most_like_it(directory, asked, near):
    with pytest.raises(UnknownRecipient) as refused:
        directory().record(asked)

    assert near in refused.value.facts["known"]


def test_an_unknown_body_like_none_is_refused_without_naming_any(directory):
    with pytest.raises(UnlikeAnyRecipient) as refused:
        directory().record("zzz")

    assert "essai" not in str(refused.value)


BROKEN = {
    "a département that is none": (ONE + 'serves = ["99"]', 15, "99"),
    "a slug that is no name of a file": (ONE.replace("autorite-une", "../une"), 10, "../une"),
    "no address and no word of it": (
        ONE.replace('address = ["Rue Haute 1", "1000 BRUXELLES"]', ""),
        9,
        "address",
    ),
    "a key nobody knows": (ONE + 'adress = "x"', 15, "address"),
    "a body that is no table": ('body = "x"', 8, "body"),
}


@pytest.mark.parametrize(("family", "line", "word"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_family_is_told_by_file_line_and_repair(directory, family, line, word):
    with pytest.raises(LetterFault) as refused:
        directory(ABOVE + family).records()

    facts = refused.value.facts
    assert ("families/essais.toml", line) == (facts["file"], facts["line"])
    assert word in str(facts["message"].facts)


def test_without_an_address_a_body_says_how_it_can_be_reached(directory):
    with pytest.raises(LetterFault) as refused:
        directory(ABOVE.replace('note = "Lu dans un recueil."', "") + TWO).records()

    assert "note" in str(refused.value.facts["message"])
