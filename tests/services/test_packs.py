"""A pack of letters: looked at in memory, installed when it keeps every rule, taken away again."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.pack_errors import PackHasFaults, UnknownPack
from letters.drafting.catalogue import Catalogue
from letters.services.packs import packs_of
from plaidoyer.assembly import CATALOGUE, pack_check
from tests.fakes.packs import LABEL, SLUG, good, good_files, letter_files, packed
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

DAY = date(2026, 11, 22)
SHIPPED = Catalogue.under(CATALOGUE)
LETTER = f"{SLUG}/letter.fr.md"


@pytest.fixture
def packs():
    clock = StillClock(DAY)
    return packs_of(RecordsInMemory(), pack_check(), clock)


def changed(old, new, file=LETTER):
    files = good_files()
    assert old in files[file]
    return packed(files | {file: files[file].replace(old, new)})


def test_a_good_pack_shows_its_letters_and_has_no_fault(packs):
    examined = packs.examine(good())

    assert ("essai", "Association d'essai") == (examined.pack.name, examined.pack.author)
    assert ((), [SLUG]) == (examined.findings, [kind.slug for kind in examined.letters])
    assert () == packs.installed()


def test_an_installed_pack_adds_its_letters_to_those_shipped(packs):
    packs.install(packs.examine(good()))

    slugs = packs.catalogue.slugs
    assert {*SHIPPED.slugs, SLUG} == set(slugs)
    assert [("essai", DAY)] == [(kept.name, kept.installed_on) for kept in packs.installed()]


def test_a_pack_with_a_fault_is_shown_and_not_installed(packs):
    examined = packs.examine(changed("{{ greeting }}", "{{ unknown }}"))

    with pytest.raises(PackHasFaults):
        packs.install(examined)

    assert {LETTER} == {finding.file for finding in examined.findings}
    assert ((), ()) == (examined.letters, packs.installed())


def test_a_pack_never_takes_the_place_of_a_letter_shipped(packs):
    content = packed({"pack.toml": LABEL} | letter_files("information/cnil-copy"))

    examined = packs.examine(content)

    assert {"taken"} == {finding.rule for finding in examined.findings}


def test_a_pack_adds_nothing_to_the_folder_of_a_letter_shipped(packs):
    added = "information/cnil-copy/examples/autre.toml"

    examined = packs.examine(packed(good_files() | {added: "x"}))

    assert [(added, "taken")] == [(finding.file, finding.rule) for finding in examined.findings]


def test_a_pack_never_takes_the_place_of_another_packs_letter(packs):
    packs.install(packs.examine(good()))
    other = packed(good_files() | {"pack.toml": LABEL.replace('"essai"', '"autre"')})

    assert {"taken"} == {finding.rule for finding in packs.examine(other).findings}


def test_a_pack_of_the_same_name_replaces_the_one_before(packs):
    packs.install(packs.examine(good()))
    newer = packed(good_files() | {"pack.toml": LABEL.replace("Recueil", "Nouveau recueil")})

    examined = packs.examine(newer)
    packs.install(examined)

    assert (True, False) == (packs.examine(newer).is_known, examined.is_known)
    assert ["Nouveau recueil d'essai"] == [kept.title for kept in packs.installed()]


def test_a_pack_taken_away_takes_its_letters_with_it_and_can_be_put_back(packs):
    packs.install(packs.examine(good()))

    removed = packs.remove("essai")
    assert SLUG not in packs.catalogue.slugs

    packs.put_back(removed)
    assert SLUG in packs.catalogue.slugs


def test_a_pack_that_is_not_installed_cannot_be_taken_away(packs):
    with pytest.raises(UnknownPack) as refusal:
        packs.remove("inconnu")

    assert "inconnu" == refusal.value.facts["name"]


def test_a_letter_of_a_pack_can_be_written_as_soon_as_it_is_installed(packs):
    assert SLUG not in packs.catalogue.slugs

    packs.install(packs.examine(good()))

    assert SLUG == packs.catalogue.prepared(SLUG).kind.slug


def test_a_pack_that_this_version_refuses_is_kept_and_left_out(packs):
    packs.install(packs.examine(good()))
    (kept,) = packs.installed()

    packs.put_back(replace(kept, content=b"no zip"))

    assert (["essai"], False) == ([each.name for each in packs.installed()], SLUG in packs.catalogue.slugs)


def test_a_pack_of_which_this_version_refuses_one_letter_is_left_out_and_the_others_are_there(packs):
    packs.install(packs.examine(good()))
    (kept,) = packs.installed()

    packs.put_back(replace(kept, content=changed("+++\ntitle", "+++\ntitel")))

    assert SHIPPED.slugs == packs.catalogue.slugs


@pytest.mark.parametrize("escape", [r"\u001b[31m", r"\u202e", r"\b"])
@pytest.mark.parametrize("key", ["title", "expect"])
def test_an_escape_in_the_head_of_a_letter_hides_no_character(packs, key, escape):
    start = f'\n{key:<9} = "'

    examined = packs.examine(changed(start, start + escape))

    (finding,) = examined.findings
    assert ((LETTER, "head"), ()) == ((finding.file, finding.rule), examined.letters)
    assert good_files()[LETTER].split("\n")[finding.line - 1].startswith(key)


def test_a_letter_read_a_year_ago_is_a_fault_of_its_pack(packs):
    later = replace(packs, clock=StillClock(date(2028, 1, 1)))

    assert {"reviewed"} == {finding.rule for finding in later.examine(good()).findings}
