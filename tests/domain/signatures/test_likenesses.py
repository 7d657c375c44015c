"""Who may have signed twice: found by keys, decided by a person."""

import sys
from collections import Counter

import pytest

from letters.domain.signatures.likenesses import Known, name_key
from letters.domain.signatures.signatories import Likeness
from tests.fakes.signers import signed, signer

ANNE = ("Anne Dupré", "anne@exemple.test", "médecin", "Hôpital")


@pytest.mark.parametrize(
    ("there", "comes", "why"),
    [
        (ANNE, ANNE, Likeness.SAME),
        (ANNE, ("Dupre ANNE", "anne@exemple.test"), Likeness.SAME),
        (ANNE, ("Bruno Dupré", "anne@exemple.test"), Likeness.EMAIL),
        (ANNE, ("Anne Dupre", "autre@exemple.test", "", "hopital"), Likeness.NAME),
        (ANNE, ("Anne Dupré", "autre@exemple.test", "Médecin", "Ailleurs"), Likeness.NAME),
        (ANNE, ("Anne Dupré", "autre@exemple.test", "infirmière", "Ailleurs"), None),
        (ANNE, ("Anne Dupré", "autre@exemple.test"), None),
        (ANNE, ("Anne Dupré", "", "", ""), Likeness.NAME),
        (ANNE, ("Anne Dupré", "", "médecin", "Ailleurs"), Likeness.NAME),
        (ANNE, ("Anne Dupré", "", "infirmière", "Ailleurs"), None),
        (ANNE, ("Anne Durand", "durand@exemple.test", "médecin", "Hôpital"), None),
        (
            ("Jean-Marie de La Tour", "a@b.test", "", "X"),
            ("JEAN MARIE TOUR", "c@d.test", "", "x"),
            Likeness.NAME,
        ),
        (("Anne Ut", ""), ("Anne Ut", ""), Likeness.SAME),
        (("Anne Ut", "", "", "X"), ("Anne Ut", "", "", "x"), Likeness.SAME),
        (("Anne Ut", "", "", "X"), ("Anne Ut", "", "", "Y"), None),
        (("Anne Ut", ""), ("Anne Ut", "a@b.test"), Likeness.NAME),
        (("Anne Ut", ""), ("Anne Ut", "a@b.test", "médecin"), Likeness.NAME),
        (("Anne Ut", "", "médecin"), ("Anne Ut", "a@b.test"), Likeness.NAME),
        (("Anne Ut", "c@d.test"), ("Anne Ut", "a@b.test"), None),
    ],
)
def test_somebody_is_like_who_is_there(there, comes, why):
    known = Known([signed(*there)])

    found = known.like(signer(*comes))

    assert why == (found.why if found else None)
    assert found is None or (signed(*there).uid, there[0]) == (found.uid, found.name)


def test_a_couple_of_one_mailbox_that_is_there_is_known_by_both_names():
    known = Known([signed("Anne Ut", "ut@exemple.test"), signed("Bruno Ut", "ut@exemple.test")])

    assert Likeness.SAME is known.like(signer("Bruno Ut", "ut@exemple.test")).why
    assert Likeness.EMAIL is known.like(signer("Chloé Ut", "ut@exemple.test")).why


def test_a_name_of_particles_alone_is_still_a_name():
    assert "d la" == name_key(signer("La D"))


def test_twice_as_many_of_one_name_take_twice_the_work_and_not_four_times():
    few, many = work_of(200), work_of(400)

    assert many < 2.2 * few


def work_of(count):
    """Count the calls that looking up and adding *count* people of one name takes."""
    people = [(f"{number}@exemple.test", f"métier {number}") for number in range(count)]
    told = [signed("Anne Ut", email, function) for email, function in people]
    known, calls = Known(), Counter()
    sys.setprofile(lambda _frame, event, _argument: calls.update([event]))
    for each in told:
        known.like(each.signatory)
        known.add(each)
    sys.setprofile(None)
    return calls.total()
