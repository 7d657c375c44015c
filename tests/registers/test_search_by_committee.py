"""The members of a committee are found in both chambers, whichever name each gives it."""

from datetime import date

import pytest

from letters.domain.listed import Listed, Membership, Ref, Seat
from letters.registers.recognise import recognised
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.storage.records import create_book
from letters.storage.spelling import near
from plaidoyer.assembly import letters
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.still_clock import StillClock

AMO10 = "assemblee/AMO10_L17_etat-2026-04-09.json.zip"
SENATORS = "senat/api-senat_senateurs_2025-11-13.json"
CLOCK = StillClock(date(2026, 11, 22))
ALL = 1000


@pytest.fixture
def book(tmp_path):
    records = create_book(tmp_path / "book.db", "5a" * 32)
    yield records
    records.close()


@pytest.fixture
def addresses(book):
    return AddressBook(letters().directory, near, CLOCK, book)


def member(key, kind, name, committee):
    seat = Seat("35", committees=(Membership(committee),) if committee else ())
    return Listed(Ref("invented", key), kind, name, seat=seat, department="35")


INVENTED = [
    member("1", "deputy", "Camille Exemple", "Affaires sociales"),
    member("2", "senator", "Ada Autre", "Commission des affaires sociales"),
    member("3", "senator", "Zoé Loin", "Commission des finances"),
    member("4", "deputy", "Jo Nulle Part", ""),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("affaires sociales", {"1", "2"}), ("commission affaires sociales", {"1", "2"}),
        ("commission des Affaires Sociales", {"1", "2"}), ("afaires sociales", {"1", "2"}),
        ("affaires sociales 35", {"1", "2"}), ("affaires sociales camille", {"1"}), ("finances", {"3"}),
    ],
)  # fmt: skip
def test_members_are_found_by_their_committee_as_people_name_it(book, addresses, typed, found):
    DirectoryImports(book, CLOCK, lambda _file: InventedRegister(INVENTED)).apply(InventedFile())

    assert {f"invented:{key}" for key in found} == {each.identifier for each in addresses.search(typed)}


def test_affaires_sociales_finds_every_member_of_both_chambers(real, book, addresses, expected):
    for path in (AMO10, SENATORS):
        DirectoryImports(book, CLOCK, recognised).apply(real(path))

    deputies, senators, both = (
        addresses.search("affaires sociales", kind, ALL) for kind in ("deputy", "senator", "")
    )
    assert expected[AMO10]["committees"]["Affaires sociales"] == len(deputies)
    assert expected[SENATORS]["committees"]["Commission des affaires sociales"] == len(senators)
    assert {"deputy", "senator"} == {each.listed.kind for each in both}
