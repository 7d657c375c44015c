"""Who withdrew is known again by a mark, which tells nobody who they are."""

from datetime import date

import pytest

from letters.domain.signatures.marks import Marked, mark_of_sameness, marks_of_withdrawal
from tests.fakes.signers import signer

SECRET, DAY = b"s" * 32, date(2020, 6, 1)
ANNE = signer("Anne Ut", "anne@exemple.test", "médecin", "Hôpital")


@pytest.mark.parametrize(
    ("comes", "is_known"),
    [
        (ANNE, True),
        (signer("Anne Autre", "anne@exemple.test"), True),
        (signer("ANNE UT", "", "Medecin", "hopital"), True),
        (signer("Anne Ut", "", "", "Hôpital"), False),
        (signer("Anne Ut", "autre@exemple.test", "médecin", "Hôpital"), False),
    ],
)
def test_an_old_row_of_somebody_who_withdrew_is_known_again(comes, is_known):
    marked = Marked(SECRET, marks_of_withdrawal(SECRET, ANNE, DAY))

    found = marked.withdrawn(comes)

    assert is_known is (found is not None)
    assert found is None or DAY == found.on


def test_a_mark_says_nothing_without_the_secret():
    marks = marks_of_withdrawal(SECRET, ANNE, DAY)

    assert Marked(b"t" * 32, marks).withdrawn(ANNE) is None
    assert {each.mark for each in marks}.isdisjoint(
        each.mark for each in marks_of_withdrawal(b"t" * 32, ANNE, DAY)
    )


def test_a_row_found_to_be_the_same_is_that_row_and_no_other():
    marked = Marked(SECRET, [mark_of_sameness(SECRET, ANNE, DAY)])

    assert marked.same(ANNE)
    assert not marked.withdrawn(ANNE)
    assert not marked.same(signer("Anne Ut", "anne@exemple.test"))


def test_a_mark_is_forgotten():
    marked = Marked(SECRET, marks_of_withdrawal(SECRET, ANNE, DAY))

    marked.forget(marked.withdrawn(ANNE))

    assert marked.withdrawn(ANNE) is None
