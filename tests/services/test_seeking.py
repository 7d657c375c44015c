"""Bodies are found by words, kinds and a département at once."""

import pytest

from letters.services.seeking import Sought, found_in
from tests.fakes.address_book import book_of, filled_records


@pytest.fixture(scope="module")
def book():
    return book_of(filled_records())


@pytest.mark.parametrize(
    ("sought", "names"),
    [
        (Sought("kerbrug"), ["Centre hospitalier de Kerbrug"]),
        (Sought("KERBRÜG", department="29"), ["Centre hospitalier de Kerbrug"]),
        (Sought("kerbrug", department="35"), []),
        (Sought("kerdoncuff", ("hospital",)), []),
        (Sought(kinds=("hospital",), department="35"), ["Clinique sans adresse"]),
        (Sought("finistere", ("hospital", "health-insurer")),
         ["Centre hospitalier de Kerbrug", "CPAM du Finistère", "MSA d’Armorique"]),
        (Sought(kinds=("hospital",), department="29"), ["Centre hospitalier de Kerbrug"]),
        (Sought(kinds=("hospital",)), []),
    ],
)  # fmt: skip
def test_only_what_is_asked_for_is_found(book, sought, names):
    found = [each.listed.name.replace("'", "’") for each in found_in(book, sought)]

    assert sorted(names) == sorted(found)


def test_no_more_are_given_than_asked(book):
    assert 1 == len(found_in(book, Sought("kerdoncuff"), most=1))


@pytest.mark.parametrize(
    ("sought", "says"), [(Sought("  "), False), (Sought("a"), True), (Sought(department="29"), True)]
)
def test_a_kind_alone_says_too_little_to_look_for(sought, says):
    assert says is sought.says_something


@pytest.mark.parametrize("kind", ["deputy", "senator", "mep"])
def test_a_chamber_itself_is_found_by_its_name_and_not_among_its_members(book, kind):
    words = {"deputy": "assemblee nationale", "senator": "senat", "mep": "parlement europeen"}[kind]

    houses = {each.identifier for each in found_in(book, Sought(words))}
    members = found_in(book, Sought(words, (kind,))) + found_in(book, Sought(words, (kind, "hospital")))

    assert houses
    assert houses.isdisjoint({each.identifier for each in members})
    assert houses.isdisjoint({each.identifier for each in book.search(words, kind)})
