"""The French order of a list of names: letters first, then accents, particles under the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.french_names import filed_name, name_order
from letters.domain.signatures.ordering import french_order
from tests.fakes.signers import signer

NAMES = st.text("aàâAÀeéèÉoœŒdDcç 'ʼ’-zZ", min_size=1, max_size=6)

IN_ORDER = [
    ("Anne", "Cote"), ("Anne", "Coté"), ("Anne", "Côte"), ("Zoé", "Côte"), ("Anne", "de Gaulle"),
    ("Anne", "Gaulle-Martin"), ("Anne", "Le Goff"), ("Anne", "Lebœuf"), ("Anne", "Lebof"),
    ("Anne", "O'Brien"),
    ("Anne", "Obama"), ("Anne", "Saint-Just"), ("Anne", "Saint Pol"), ("Anne", "Sainte"),
]  # fmt: skip


def test_names_are_put_in_the_french_order():
    mixed = sorted(IN_ORDER, key=lambda each: each[::-1])

    assert sorted(mixed, key=lambda each: name_order(*each)) == IN_ORDER


@pytest.mark.parametrize(
    ("name", "under"),
    [
        ("de Gaulle", "Gaulle"),
        ("DE GAULLE", "GAULLE"),
        ("d'Alembert", "Alembert"),
        ("d’Alembert", "Alembert"),
        ("D'ALEMBERT", "ALEMBERT"),
        ("D'Alembert", "D'Alembert"),
        ("De Smet", "De Smet"),
        ("du Bellay", "du Bellay"),
        ("La Fontaine", "La Fontaine"),
        ("de La Fontaine", "La Fontaine"),
        ("Debussy", "Debussy"),
        ("de", "de"),
        ("", ""),
    ],
)
def test_a_particle_comes_after_the_name_it_stands_before(name, under):
    assert under == filed_name(name)


@given(one=st.tuples(NAMES, NAMES), other=st.tuples(NAMES, NAMES))
def test_the_order_is_total(one, other):
    first, second = name_order(*one), name_order(*other)

    assert (first == second) is (one == other)
    assert [first < second, first == second, first > second].count(True) == 1


def test_homonyms_are_in_the_order_of_their_organisations():
    names = [signer("Anne Ut", organisation=each) for each in ("Zèbre", "Âne", "")]

    assert ["", "Âne", "Zèbre"] == [each.organisation for each in sorted(names, key=french_order)]
