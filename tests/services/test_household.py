"""The persons whose details are typed once."""

from dataclasses import replace
from uuid import uuid4

import pytest

from letters.domain.request_errors import UnknownMember
from letters.services.household import member_like
from tests.fakes.desk_of_requests import NOLWENN, Desk
from tests.fakes.story import day, sent


@pytest.fixture
def desk():
    return Desk(day("20.03"))


def test_somebody_unknown_is_said_to_be_unknown(desk):
    with pytest.raises(UnknownMember):
        desk.household.member(uuid4())


def test_answers_about_the_person_are_kept_for_the_next_letter(desk):
    desk.household.learn(NOLWENN.uid, {"birth_date": "1974-05-02", "reasons": "les miennes", "place": ""})

    details = desk.household.member(NOLWENN.uid).details
    assert "1974-05-02" == details["birth_date"]
    assert "Rennes" == details["place"]
    assert "reasons" not in details


def test_a_new_answer_takes_the_place_of_the_old(desk):
    desk.household.learn(NOLWENN.uid, {"place": "Brest"})

    assert "Brest" == desk.household.member(NOLWENN.uid).details["place"]


def test_who_has_the_same_name_is_the_same_person(desk):
    moved = replace(NOLWENN.person, address=("2 rue Basse", "29200 BREST"))

    assert NOLWENN.uid == member_like(desk.household, moved)
    assert moved == desk.household.member(NOLWENN.uid).person
    assert 1 == len(desk.household.members())


def test_another_name_is_another_person(desk):
    member_like(desk.household, replace(NOLWENN.person, given_name="Elias"))

    assert ["Nolwenn", "Elias"] == [member.person.given_name for member in desk.household.members()]


def test_who_is_deleted_takes_their_requests_away(desk):
    desk.keep("CPAM", sent("05.02"), opened=day("05.02"))

    desk.household.forget(NOLWENN.uid)

    assert ((), (0, 0)) == (desk.household.members(), desk.records.count())
