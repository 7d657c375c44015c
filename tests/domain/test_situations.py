"""The words by which a situation is told."""

import pytest

from letters.domain.errors import UnknownChoice
from letters.domain.plans import BODIES, Acting, Holder, Purpose, Situation, Wish, every_situation, situation
from letters.domain.rights import BodyKind

WORDS = {
    "holder": ("hopital", "care", "stop", "self", "hospital"),
    "purpose": ("hospital", "reserch-reuse", "stop", "self", "research-reuse"),
    "wish": ("hospital", "care", "stopp", "self", "stop"),
    "acting-for": ("hospital", "care", "stop", "myself", "self"),
}


def test_there_are_6318_situations_each_once():
    every = every_situation()

    assert 13 * 9 * 9 * 6 == 6318 == len(every) == len(set(every))


def test_a_situation_is_read_from_its_words():
    told = situation("hospital", "care", "see-medical-record", "child")

    assert Situation(Holder.HOSPITAL, Purpose.CARE, Wish.SEE_MEDICAL_RECORD, Acting.CHILD) == told


def test_one_acts_for_oneself_unless_it_is_said():
    assert Acting.SELF is situation("cohort", "unknown", "know").acting_for


@pytest.mark.parametrize("name", WORDS)
def test_an_unknown_word_is_told_with_the_nearest_and_all_those_that_are_known(name):
    *told, nearest = WORDS[name]

    with pytest.raises(UnknownChoice) as caught:
        situation(*told)

    assert f"« {name} »" in str(caught.value)
    assert f"({nearest} ?)" in str(caught.value)


def test_nobody_writes_to_a_personal_health_space_and_every_other_holder_is_a_kind_of_body():
    assert set(Holder) - {Holder.PERSONAL_HEALTH_SPACE} == set(BODIES)
    assert BodyKind.CONTROLLER is BODIES[Holder.OTHER]
