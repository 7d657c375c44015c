"""What is typed about a person: kept as a letter needs it, or refused answer by answer."""

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.errors import ForbiddenCharacter, LineTooLong, TooManyLines, WrongNationalId
from letters.domain.household import Capacity
from letters.domain.household_errors import EmailNotReadable, NoCapacity, NoName, OwnRepresentative
from letters.services.members import Typed, read_member

UID = uuid4()
OTHER = uuid4()


def fault_in(answer, **typed):
    names = {"given_name": "Camille", "family_name": "Moreau"}
    return type(read_member(UID, Typed(**{**names, **typed})).faults.get(answer))


def test_everything_typed_is_kept():
    typed = Typed(
        " Camille ", "Moreau", "12 rue des Lilas\n\n35000 RENNES\n", "camille@exemple.fr", "06 00 00 00 00",
        date(1985, 5, 12), "2 85 05 35 238 123 23", "A-77", "IPP 5", "Rennes", OTHER, Capacity.MANDATE,
        "mandat",
    )  # fmt: skip

    read = read_member(UID, typed)

    assert read.faults == {}
    assert ("12 rue des Lilas", "35000 RENNES") == read.member.person.address
    assert "1985-05-12" == read.member.details["birth_date"]
    assert (OTHER, Capacity.MANDATE, "mandat") == (
        read.member.represented_by, read.member.capacity, read.member.proof,
    )  # fmt: skip


def test_what_was_left_empty_is_no_detail():
    assert {} == read_member(UID, Typed("Camille", "Moreau")).member.details


def test_the_ground_and_the_proof_go_with_the_representative():
    member = read_member(UID, Typed("Noé", "Moreau", capacity=Capacity.PARENT, proof="livret")).member

    assert (None, None, "") == (member.represented_by, member.capacity, member.proof)


@pytest.mark.parametrize(
    ("answer", "typed", "fault"),
    [
        ("given_name", {"given_name": "  "}, NoName),
        ("family_name", {"family_name": ""}, NoName),
        ("given_name", {"given_name": "Ca\u202emille"}, ForbiddenCharacter),
        ("address", {"address": "\n".join("abcdef")}, TooManyLines),
        ("address", {"address": "a" * 39}, LineTooLong),
        ("email", {"email": "camille@"}, EmailNotReadable),
        ("email", {"email": "a@b.fr\nBcc: x@y.fr"}, EmailNotReadable),
        ("insured_number", {"insured_number": "2 85 05 35 238 123 00"}, WrongNationalId),
        ("represented_by", {"represented_by": UID, "capacity": Capacity.PARENT}, OwnRepresentative),
        ("capacity", {"represented_by": OTHER}, NoCapacity),
    ],
)
def test_an_answer_that_cannot_be_kept_says_why(answer, typed, fault):
    assert fault is fault_in(answer, **typed)


@given(st.builds(Typed, *[st.text(max_size=60)] * 5))
def test_whatever_is_typed_gives_a_member_or_faults_and_never_breaks(typed):
    read = read_member(UID, typed)

    assert read.faults or read.member.person.given_name
