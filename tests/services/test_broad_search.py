"""Words that very many bodies hold, and what narrows them: the right ones come first, nobody is left out."""

from dataclasses import replace

import pytest

from letters.domain.entries import Correction
from letters.domain.homes import Home
from letters.domain.import_reports import Doubt
from letters.domain.listed import Listed, Ref
from letters.domain.rights import BodyKind
from letters.domain.searching import Narrowing
from letters.services.competence import Competence
from letters.services.seeking import EVERYBODY, Sought, answer_in, found_in
from letters.storage.in_memory import TrialHome
from tests.fakes.address_book import DAY, book_of, imports_into
from tests.fakes.directory_in_memory import DirectoryInMemory
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.still_clock import StillClock

MANY = 2600


def body(key, name, place="Brest", department="29", kind=BodyKind.HOSPITAL, **about):
    return Listed(Ref("invented", str(key)), kind, name, place=place, department=department, **about)


def filled(told, records=None):
    records = records or TrialHome().records
    imports_into(records, InventedRegister(told)).apply(InventedFile())
    return records


def names(found):
    return [each.listed.name for each in found]


BROAD = (
    *(body(f"p{each:04}", f"Abri {each}", "Centreville") for each in range(MANY)),
    *(body(f"s{each}", f"Soins du centre {each}") for each in range(12)),
    *(body(f"n{each}", f"Centre de soins {each}") for each in range(12)),
)


@pytest.fixture(scope="module")
def broad():
    return book_of(filled(BROAD))


@pytest.mark.parametrize("typed", ["centre", "centr", "cent", "centre de", "CENTRE DE SOINS"])
def test_of_very_many_those_whose_name_begins_with_the_words_come_first(broad, typed):
    first = names(broad.search(typed, BodyKind.HOSPITAL, most=10))

    assert ["Centre de soins"] * 10 == [each.rsplit(" ", 1)[0] for each in first]


def test_then_those_that_have_the_words_in_their_name_then_in_their_place(broad):
    first = names(broad.search("centre", BodyKind.HOSPITAL, most=30))

    assert ["Centre"] * 12 + ["Soins"] * 12 + ["Abri"] * 6 == [each.split()[0] for each in first]


@pytest.mark.parametrize("typed", ["c", "ce", "s", "a"])
def test_one_or_two_letters_give_names_that_begin_so(broad, typed):
    first = names(broad.search(typed, BodyKind.HOSPITAL, most=10))

    assert {typed} == {each[: len(typed)].lower() for each in first}


@pytest.mark.parametrize(
    ("sought", "others", "counted"),
    [
        (Sought("soins", ("hospital",)), 4, True),
        (Sought("brest centre", ("hospital",)), 4, True),
        (Sought("centreville abri brest"), 0, True),
        (Sought("abri", ("hospital",)), MANY - 20, True),
    ],
)
def test_it_is_told_how_many_others_match(broad, sought, others, counted):
    answer = answer_in(broad, sought)

    assert (others, counted) == (answer.others, answer.counted)


def test_of_too_many_to_look_at_the_others_are_told_as_at_least_so_many():
    book = book_of(filled([body(each, f"Zinc {each}") for each in range(3500)]))

    answer, everyone = answer_in(book, Sought("zinc")), answer_in(book, Sought("zinc"), EVERYBODY)

    assert (20, False) == (len(answer.found), answer.counted)
    assert 1000 < answer.others < 3480
    assert (3500, 0, True) == (len(everyone.found), everyone.others, everyone.counted)


CROWD = (
    *(body(f"c{each:03}", "Action sociale") for each in range(300)),
    *(body(f"e{each:03}", "Action sociale", department="35") for each in range(300)),
    body("z1", "Autorité de l’action sociale", kind=BodyKind.PUBLIC_BODY, serves=("29", "22")),
    body("z2", "Autorité d’à côté", department="35", kind=BodyKind.PUBLIC_BODY, serves=("29",)),
    body("z3", "Numéro 29", department="35", kind=BodyKind.PUBLIC_BODY),
)


@pytest.fixture(
    scope="module", params=[DirectoryInMemory, lambda: TrialHome().records], ids=["memory", "file"]
)
def crowd(request):
    return book_of(filled(CROWD, request.param()))


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought("action sociale", ("public-body",), "29"), ["Autorité de l’action sociale"]),
        (Sought("action sociale", ("public-body", "senator"), "29"), ["Autorité de l’action sociale"]),
        (Sought("action sociale", ("public-body", "senator")), ["Autorité de l’action sociale"]),
        (Sought("autorite", department="29"), ["Autorité de l’action sociale", "Autorité d’à côté"]),
        (Sought("autorite", department="22"), ["Autorité de l’action sociale"]),
        (Sought("autorite", department="35"), []),
        (Sought("numero", department="35"), ["Numéro 29"]),
        (Sought("numero", department="29"), []),
        (Sought("action", ("no \"such' kind",)), []),
    ],
)
def test_a_crowd_of_others_hides_nobody_who_is_meant(crowd, sought, found):
    assert sorted(found) == sorted(names(found_in(crowd, sought)))


def test_everybody_of_a_kind_in_a_departement_is_given(crowd):
    answer = answer_in(crowd, Sought(kinds=("hospital",), department="35"), EVERYBODY)

    assert (300, 0) == (len(answer.found), answer.others)


def test_an_authority_is_told_whatever_the_crowd_of_its_departement():
    told = [body(each, "Action sociale", kind=BodyKind.PUBLIC_BODY) for each in range(400)]
    last = body("z", "Zèle de la santé", kind=BodyKind.PUBLIC_BODY, serves=("29",))

    found = Competence(book_of(filled([*told, last]))).around(Home("29200"))

    assert "Zèle de la santé" in [each.name for each in found.authorities]


def test_a_departement_that_the_person_corrected_narrows_as_corrected():
    records = filled(CROWD[:3])
    records.correct(CROWD[0].ref, Correction({"department": "56"}, StillClock(DAY).now()))

    there = book_of(records).answer("action", Narrowing(department="56")).found

    assert [CROWD[0].ref] == [each.listed.ref for each in there]


def test_those_who_are_retired_hide_nobody():
    gone = [body(each, "Jo Zinc", kind=BodyKind.DEPUTY) for each in range(3500)]
    records, register = TrialHome().records, InventedRegister(gone, chamber=BodyKind.DEPUTY)
    imports_into(records, register).apply(InventedFile(), confirmed=tuple(Doubt))
    left = replace(register, told=[body("new", "Jo Zinc", kind=BodyKind.DEPUTY)])
    imports_into(records, left).apply(InventedFile(content=b"y"), confirmed=tuple(Doubt))

    answer = answer_in(book_of(records), Sought("zinc"))

    assert ["invented:new"] == [each.identifier for each in answer.found]
    assert (0, True) == (answer.others, answer.counted)


def test_a_very_long_text_is_looked_for_like_any_other(broad):
    assert "Centre de soins 3" == names(broad.search("centre soins 3 " + "brest finistere 29 " * 60))[0]
    assert () == broad.search(" ".join(f"mot{each}" for each in range(1500)))
