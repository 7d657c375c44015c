"""Whose a mailbox is: of a function, or somebody's own."""

import pytest

from letters.domain.function_mails import box_of
from letters.domain.listed import Box

FUNCTIONS = (
    "dpo", "DPO", "contact", "rgpd.mairie", "donneespersonnelles", "donnees-personnelles", "dpo2", "monrgpd",
    "protection.donnees", "données", "cil", "juridique", "secretariat", "dpo-externe", "vieprivee",
)  # fmt: skip
PEOPLE = ("ana.kline", "cecile.moreau", "p.rivière", "priscilla", "jdupont", "x", "2", "")


@pytest.mark.parametrize("local", FUNCTIONS)
def test_a_mailbox_named_after_a_function_is_of_it(local):
    assert Box.FUNCTION == box_of(f"{local}@corps.example")


@pytest.mark.parametrize("local", PEOPLE)
def test_any_other_mailbox_is_taken_for_somebody_s_own(local):
    assert Box.PERSONAL == box_of(f"{local}@dpo-conseil.example")
