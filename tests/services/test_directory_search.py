"""Finding whom to write to: bodies shipped and imported together, by words typed as people type them."""

from datetime import date
from random import Random

import pytest

from letters.domain.bodies import Gender
from letters.domain.directory_errors import NotCorrectable, UnknownDepartment
from letters.domain.errors import UnknownRecipient, UnlikeAnyRecipient
from letters.domain.folding import folded
from letters.domain.listed import Listed, Mail, Post, Ref, Seat
from letters.domain.rights import BodyKind
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.storage.in_memory import DatabaseInMemory
from letters.storage.records import Book
from letters.storage.spelling import near
from plaidoyer.assembly import letters
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.many_bodies import many_bodies, mistyped
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)
CLOCK = StillClock(TODAY)


def body(key, name, place="", department="", kind=BodyKind.HOSPITAL, **about):
    return Listed(Ref("invented", key), kind, name, place=place, department=department, **about)


BODIES = [
    body("0", "Amis de la CPAM de Paris", "Paris", "75", BodyKind.ASSOCIATION),
    body("7", "Aide aux malades", "Paris", "75", BodyKind.ASSOCIATION),
    body("1", "Laboratoire central Pâris", "Lyon", "69", BodyKind.CONTROLLER),
    body("2", "Hôpital St-Cœur", "Évreux", "27"),
    body("3", "Clinique de l’Étoile", "Saint-Malo", "35", mails=(Mail("dpo@b.test"),)),
    body("4", "Camille Exemplaire", "", "35", BodyKind.DEPUTY, gender=Gender.FEMININE, seat=Seat("35", 2)),
    body("5", "Pharmacie de l’Étoile", "Ploërmel", "56", BodyKind.PHARMACIST),
    body("6", "Clinique Trop Longue", "Rennes", "35", posts=(Post(("1 rue du Bac", "35000 RENNES")),)),
]


@pytest.fixture(scope="module")
def book():
    records = Book(DatabaseInMemory())
    DirectoryImports(records, CLOCK, lambda _file: InventedRegister(BODIES)).apply(InventedFile())
    yield AddressBook(letters().directory, near, CLOCK, records)
    records.close()


SEARCHES = {
    "cpma pariss": "cpam-de-paris",
    "paris CPAM": "cpam-de-paris",
    "aide paris": "invented:7",
    "amis paris cpam": "invented:0",
    "cpam 75": "cpam-de-paris",
    "cpam ille-et-vilaine": "cpam-d-ille-et-vilaine",
    "cpam finistre": "cpam-du-finistere",
    "finistre": "cpam-du-finistere",
    "hdh": "health-data-hub",
    "health data hub": "health-data-hub",
    "plateforme des données de santé": "health-data-hub",
    "helth data": "health-data-hub",
    "caisse primaire rennes": "cpam-d-ille-et-vilaine",
    "cpam finist": "cpam-du-finistere",
    "cpam finsit": "cpam-du-finistere",
    "HOPITAL SAINT COEUR": "invented:2",
    "hopital st coeur": "invented:2",
    "hôpital cœur évreux": "invented:2",
    "hopitla st": "invented:2",
    "hopital eure": "invented:2",
    "saint malo etoile": "invented:3",
    "l'étoile ploermel": "invented:5",
    "letoile": "invented:3",
    "exemplaire": "invented:4",
    "camile exmplaire": "invented:4",
    "deputee exemplaire 35": None,
    "msa rhone": "msa-ain-rhone",
    "zzzzzzz": None,
    '«;"*': None,
    "": None,
}


@pytest.mark.parametrize(("typed", "first"), SEARCHES.items(), ids=SEARCHES)
def test_the_first_found_is_the_one_meant(book, typed, first):
    found = book.search(typed)

    assert first == (found[0].identifier if found else None)


def test_a_kind_keeps_the_others_out(book):
    assert {"invented:5"} == {each.identifier for each in book.search("etoile", BodyKind.PHARMACIST)}
    assert () == book.search("etoile", BodyKind.SENATOR)


def test_no_more_are_given_than_asked(book):
    assert 3 == len(book.search("cpam", most=3))


def test_without_an_encrypted_file_the_shipped_ones_are_found_alone():
    book = AddressBook(letters().directory, near, CLOCK)

    assert "cpam-de-paris" == book.search("cpma pariss")[0].identifier
    assert () == book.search("exemplaire")
    with pytest.raises(UnknownRecipient):
        book.record("invented:4")


def test_what_is_told_of_a_body_says_where_it_was_read(book):
    shipped, imported = book.record("cpam-de-paris"), book.record("invented:3")

    assert shipped.source.startswith("https://")
    assert ("An invented register", "CC0", date(2026, 9, 1)) == (
        imported.source,
        imported.licence,
        imported.on,
    )
    assert not imported.stale


@pytest.mark.parametrize("unknown", ["invented:99", "other:1", "nobody-of-this-slug", "", ":"])
def test_an_unknown_identifier_is_refused(book, unknown):
    with pytest.raises(UnknownRecipient):
        book.record(unknown)


@pytest.mark.parametrize(("unknown", "proposed"), [
    ("cpam-75", "cpam-de-paris"), ("other:cpam-75", "cpam-de-paris"), ("cpam-pariss", "cpam-de-paris"),
    ("invented:exemplaire", "invented:4"), ("mgen", None), ("other:1234", None), ("", None),
])  # fmt: skip
def test_in_the_place_of_an_unknown_one_only_those_like_it_are_proposed(book, unknown, proposed):
    with pytest.raises(UnknownRecipient) as refused:
        book.record(unknown)

    known = refused.value.facts.get("known", "").split(", ")
    assert (proposed is None) == isinstance(refused.value, UnlikeAnyRecipient)
    assert proposed is None or proposed in known


def test_one_writes_to_a_deputy_at_the_assembly_unless_the_person_says_elsewhere(book):
    before = book.recipient("invented:4").address
    book.correct("invented:4", {"address": ("1 rue du Bac", "35000 Rennes")})
    after = book.recipient("invented:4").address
    book.correct("invented:4", {"address": None})

    assert "75355 PARIS 07 SP" == before[-1]
    assert ("1 rue du Bac", "35000 RENNES") == after
    assert before == book.recipient("invented:4").address


def test_a_shipped_body_can_be_corrected_and_given_back(book):
    book.correct("cpam-de-paris", {"name": "CPAM Zinzolin", "email": "dpo@b.test"})
    found = book.search("zinzolin")[0].identifier, book.recipient("cpam-de-paris").email
    given_back = book.correct("cpam-de-paris", {"name": None, "email": None})

    assert ("cpam-de-paris", "dpo@b.test") == found
    assert ((), "CPAM de Paris") == (given_back.corrected, given_back.listed.name)
    assert () == book.search("zinzolin")


@pytest.mark.parametrize(
    ("fields", "refusal"), [({"kind": "mep"}, NotCorrectable), ({"department": "Bagdad"}, UnknownDepartment)]
)
def test_what_cannot_be_corrected_is_refused_and_nothing_changes(book, fields, refusal):
    with pytest.raises(refusal):
        book.correct("invented:6", fields)

    assert () == book.record("invented:6").corrected


def test_a_body_without_a_name_is_never_kept(book):
    assert "Clinique Trop Longue" == book.correct("invented:6", {"name": ""}).listed.name


@pytest.fixture(scope="module")
def many():
    records = Book(DatabaseInMemory())
    bodies = list(many_bodies(1500))
    DirectoryImports(records, CLOCK, lambda _file: InventedRegister(bodies)).apply(InventedFile())
    yield AddressBook(letters().directory, near, CLOCK, records), bodies
    records.close()


def test_nineteen_in_twenty_typed_with_one_error_are_among_the_first_ten(many):
    book, bodies = many
    chance = Random(11)
    meant = [chance.choice(bodies) for _ in range(100)]

    hits = sum(
        (each.name, each.place)
        in {(one.listed.name, one.listed.place) for one in book.search(typed, most=10)}
        for each in meant
        for typed in [mistyped(folded(f"{each.name} {each.place}"), chance)]
    )

    assert hits >= 95
