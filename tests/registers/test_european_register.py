"""The members of the European Parliament for France, from its full list in XML."""

from collections import Counter

import pytest

from letters.domain.listed import Listed, Mail, Skipped
from letters.domain.register_errors import CutShort, LineTooLarge, Misshapen, WrongCharacters
from letters.ports.registers import Keep
from letters.registers.europarl import EuropeanParliament, split_name
from letters.registers.xml_records import LARGEST

PATH = "europarl/full-list_fr_2019-03.xml"
FIELDS = {
    "fullName": "Ada EXEMPLE",
    "country": "France",
    "politicalGroup": "Groupe des Exemples",
    "id": "9001",
}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def mep(order=tuple(FIELDS), **changed):
    fields = {**FIELDS, **changed}
    return "<mep>" + "".join(f"<{name}>{fields[name]}</{name}>" for name in order) + "</mep>"


def listing(*meps):
    return f"{HEAD}<meps>{''.join(meps)}</meps>"


@pytest.fixture
def read(dropped):
    return lambda content: list(EuropeanParliament().rows(dropped(content, "meps.xml"), Keep()))


def test_the_real_list_gives_the_counts_that_are_expected(real, expected):
    wanted, file = expected[PATH], real(PATH)

    rows = list(EuropeanParliament().rows(file, Keep()))

    french = [row for row in rows if isinstance(row, Listed)]
    assert EuropeanParliament().recognises(file)
    assert (wanted["meps"], wanted["france"]) == (len(rows), len(french))
    assert wanted["groups_france"] == Counter(row.seat.group for row in french)
    parted = {row.name: [row.given_name, row.family_name] for row in french}
    for name, parts in wanted["name_split_spot_checks"].items():
        assert parts == parted[name]
    assert all(row.given_name and row.family_name == row.family_name.upper() for row in french)
    assert all(mail.suggested for row in french for mail in row.mails)


@pytest.mark.parametrize("order", [tuple(FIELDS), ("id", "country", "politicalGroup", "fullName")])
def test_a_member_is_read_by_tag_whatever_the_order(read, order):
    [row] = read(listing(mep(order)))

    assert ("9001", "Ada", "EXEMPLE") == (row.ref.key, row.given_name, row.family_name)
    assert "Groupe des Exemples" == row.seat.group
    assert ("Belgique", "1047 Bruxelles") == (row.posts[0].country, row.posts[0].lines[-1])


def test_a_member_for_another_country_is_left_out_with_its_reason(read):
    rows = read(listing(mep(country="Allemagne"), mep(country="Germany"), mep()))

    assert ["sits for another country"] * 2 == [row.reason for row in rows if isinstance(row, Skipped)]
    assert 3 == len(rows)


NAMES = {
    "Jean-Marie EXEMPLE": ("Jean-Marie", "EXEMPLE"),
    "Ada D'EXEMPLE LE GRAND": ("Ada", "D'EXEMPLE LE GRAND"),
    "Ada Byron Exemple": ("Ada Byron", "Exemple"),
    "ADA EXEMPLE": ("ADA", "EXEMPLE"),
    "EXEMPLE": ("", "EXEMPLE"),
}


@pytest.mark.parametrize(("name", "parts"), NAMES.items())
def test_a_name_is_parted_at_its_tail_in_capitals(name, parts):
    assert parts == split_name(name)


def test_a_mailbox_is_guessed_only_where_the_habit_is_clear(read):
    plain, composed = read(listing(mep(fullName="Éloïse EXEMPLE"), mep(fullName="Ada D'EXEMPLE")))

    assert (Mail("eloise.exemple@europarl.europa.eu", suggested=True),) == plain.mails
    assert () == composed.mails


def test_a_list_longer_than_a_block_is_read_whole(read):
    rows = read(listing(*(mep(id=str(number)) for number in range(3000))))

    assert [str(number) for number in range(3000)] == [row.ref.key for row in rows]


def test_a_member_without_identifier_is_left_out(read):
    assert ["without an identifier or a name"] == [row.reason for row in read(listing(mep(id=" ")))]


HOSTILE = {
    "an entity that grows": '<!DOCTYPE meps [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]><meps>&b;</meps>',
    "a file from outside": '<!DOCTYPE meps [<!ENTITY f SYSTEM "file:///etc/passwd">]><meps>&f;</meps>',
    "a document type": f'<!DOCTYPE meps SYSTEM "http://exemple.example/x.dtd">{listing(mep())[len(HEAD) :]}',
    "an entity unknown": "<meps><mep><fullName>&x;</fullName></mep></meps>",
    "no XML": "<meps><mep></meps></mep>",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_could_run_or_grow_is_refused_in_one_sentence(read, content):
    with pytest.raises(Misshapen, match=r"« meps\.xml » is not written as XML near line 1"):
        read(content)


def test_a_list_that_was_cut_is_refused(read):
    with pytest.raises(CutShort):
        read(listing(mep(), mep())[:-30])


def test_an_element_without_end_is_refused(read):
    with pytest.raises(LineTooLarge):
        read(f"<meps><mep><fullName>{'A' * (LARGEST + 200_000)}")


def test_a_copy_spoilt_by_a_wrong_encoding_is_refused(read):
    with pytest.raises(WrongCharacters):
        read(listing(mep(fullName="JÃ©rÃ´me EXEMPLE")))


def test_another_xml_is_not_taken_for_it(dropped):
    assert not EuropeanParliament().recognises(dropped("<list><fullName>x</fullName></list>"))
    assert not EuropeanParliament().recognises(dropped("<meps></meps>"))
