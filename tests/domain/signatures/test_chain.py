"""The seal of a list: it counts, it holds whoever is there, and it says nothing of whoever is not."""

import hashlib
from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from letters.domain.signatures.chain import (
    Chain,
    Proof,
    beginning_of,
    leaf_of,
    row_text,
    seal_of,
    unsound,
    void_leaf,
)
from letters.domain.signatures.signatories import Signature
from tests.fakes.signers import salt, signer

LETTER = UUID(int=12)


def listed(*names):
    """Give the links and the signatures of a list."""
    chain, links, signatures = Chain(LETTER), [], []
    for number, name in enumerate(names, 1):
        told = signer(name)
        links.append(chain.sign(salt(number), row_text(told)))
        signatures.append(Signature(UUID(int=number), told, number, salt(number)))
    return chain, links, signatures


def test_a_link_is_the_hash_of_the_one_before_and_of_a_leaf():
    _, (first, second), _ = listed("Anne Ut", "Bruno Ré")

    leaf = hashlib.sha256(salt(1) + b'["Anne","Ut","","","2020-05-11"]').digest()
    assert leaf == first.leaf
    assert hashlib.sha256(beginning_of(LETTER) + leaf).digest() == first.head
    assert hashlib.sha256(first.head + second.leaf).digest() == second.head


def test_a_row_holds_no_address():
    assert "@" not in row_text(signer("Anne Ut", "anne@exemple.test"))


def test_a_seal_counts_the_list_and_ends_with_its_head():
    chain, links, _ = listed("Anne Ut", "Bruno Ré", "Chloé Mi")
    links.append(chain.void(2))

    seal = seal_of(LETTER, "Essai", links)

    assert (2, links[-1].head.hex()) == (seal.count, seal.head)


def test_a_proof_shows_one_signature_until_it_is_withdrawn():
    chain, links, signatures = listed("Anne Ut", "Bruno Ré")
    proof = Proof(LETTER, 2, salt(2), row_text(signatures[1].signatory))

    assert seal_of(LETTER, "Essai", links).holds(proof)
    for other in (replace(proof, row="[]"), replace(proof, place=1), replace(proof, place=3),
                  replace(proof, salt=salt(1)), replace(proof, letter=UUID(int=1))):  # fmt: skip
        assert not seal_of(LETTER, "Essai", links).holds(other)
    links.append(chain.void(2))
    assert not seal_of(LETTER, "Essai", links).holds(proof)


def test_one_chain_cannot_be_counted_in_two_ways():
    chain, links, _ = listed("Anne Ut")
    seal = seal_of(LETTER, "Essai", [*links, chain.void(1)])

    lying = replace(seal, links=(seal.links[0], void_leaf(1)))

    assert seal.head == lying.head
    assert (0, None) == (seal.count, lying.count)


def test_a_place_is_made_void_once_and_never_before_it_is():
    for links in ((1,), (b"x", 1, 1), (b"x", 3, b"y"), (b"x", 2)):
        assert seal_of(LETTER, "", ()).count == 0
        assert replace(seal_of(LETTER, "", ()), links=links).count is None


def test_a_list_and_its_chain_that_say_the_same_are_sound():
    chain, links, signatures = listed("Anne Ut", "Bruno Ré", "Chloé Mi")
    waiting = Signature(UUID(int=9), signer("Denis Fa"))

    assert () == unsound(LETTER, links, (*signatures, waiting))
    assert () == unsound(LETTER, [*links, chain.void(2)], (signatures[0], signatures[2]))


def test_what_was_changed_is_found_at_its_place():
    _, links, signatures = listed("Anne Ut", "Bruno Ré", "Chloé Mi")
    other = replace(signatures[1], signatory=signer("Bruno Fa"))
    false_link = replace(links[1], leaf=leaf_of(salt(9), "[]"))

    assert (2,) == unsound(LETTER, links, (signatures[0], other, signatures[2]))
    assert (3,) == unsound(LETTER, links, signatures[:2])
    assert (3,) == unsound(LETTER, links[:2], signatures)
    assert (2, 3) == unsound(LETTER, [links[0], false_link, links[2]], signatures)


@given(voids=st.lists(st.integers(1, 4), unique=True))
def test_whatever_is_withdrawn_the_chain_still_counts(voids):
    chain, links, signatures = listed("Anne Ut", "Bruno Ré", "Chloé Mi", "Denis Fa")
    links += [chain.void(place) for place in voids]
    left = [each for each in signatures if each.place not in voids]

    assert 4 - len(voids) == seal_of(LETTER, "", links).count
    assert () == unsound(LETTER, links, left)
