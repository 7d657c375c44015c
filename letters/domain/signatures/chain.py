"""The seal of a list: a chain of salted hashes that shows what it counts, and tells nothing of anybody.

Each signature is a leaf, SHA-256 of its salt and its row; each link is SHA-256 of the link before it and of
the leaf. A signature withdrawn or corrected adds a link of its own that voids its place: nothing is taken
out. The salt is random and is erased with the row, so that the leaf which stays can be tried against no name.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from letters.domain.signatures.signatories import Signatory, Signature

SALT = 32
"""Bytes of a salt."""

_QUOTED = json.JSONEncoder(ensure_ascii=False).encode

_VOID = b"plaidoyer: no longer signed: "


@dataclass(frozen=True, slots=True)
class Link:
    """The link at its *place* (from 1): its *leaf* and its *head*, the hash of all up to there.

    *voids* is the place of the signature that is no longer in the list from here on; 0 for a signature.
    """

    place: int
    leaf: bytes
    head: bytes
    voids: int = 0


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that a signature is in a list: its *place*, its *salt* and its *row*."""

    letter: UUID
    place: int
    salt: bytes
    row: str


def row_text(signatory: Signatory) -> str:
    """Write what a leaf holds of *signatory*: JSON, the same text for the same row; no e-mail address."""
    row = (
        signatory.first_name,
        signatory.last_name,
        signatory.function,
        signatory.organisation,
        signatory.signed_on.isoformat(),
    )
    return f"[{','.join(map(_QUOTED, row))}]"


def leaf_of(salt: bytes, row: str) -> bytes:
    """Give the leaf of a *row*."""
    return hashlib.sha256(salt + row.encode()).digest()


def void_leaf(place: int) -> bytes:
    """Give the leaf that voids the signature at *place*: anybody can make it."""
    return hashlib.sha256(_VOID + str(place).encode()).digest()


def beginning_of(letter: UUID) -> bytes:
    """Give the head of the empty list of *letter*."""
    return hashlib.sha256(b"plaidoyer: open letter: " + letter.bytes).digest()


class Chain:
    """The end of a chain, to which links are added; *place* and *head* are those of its last link."""

    def __init__(self, letter: UUID, last: Link | None = None) -> None:
        self.place = last.place if last else 0
        self.head = last.head if last else beginning_of(letter)

    def sign(self, salt: bytes, row: str) -> Link:
        """Add the leaf of a signature, and give its link."""
        return self.add(leaf_of(salt, row))

    def void(self, place: int) -> Link:
        """Say that the signature at *place* is no longer in the list, and give the link that says it."""
        return self.add(void_leaf(place), place)

    def add(self, leaf: bytes, voids: int = 0) -> Link:
        """Add *leaf*, and give its link."""
        self.place += 1
        self.head = hashlib.sha256(self.head + leaf).digest()
        return Link(self.place, leaf, self.head, voids)


@dataclass(frozen=True, slots=True)
class Seal:
    """What a third person needs to count a list: the leaves in order, a number for each place made void."""

    letter: UUID
    title: str
    links: tuple[bytes | int, ...]

    @property
    def head(self) -> str:
        """The head of the chain, in 64 hexadecimal digits."""
        head = beginning_of(self.letter)
        for each in self.links:
            leaf = void_leaf(each) if isinstance(each, int) else each
            head = hashlib.sha256(head + leaf).digest()
        return head.hex()

    @property
    def count(self) -> int | None:
        """How many signatures the list has; None where it cannot be (a place made void twice, or too early).

        A leaf that makes a place void is told as such: else one chain could be counted in two ways.
        """
        standing: set[int] = set()
        voids = {void_leaf(place) for place in range(len(self.links) + 1)}
        for place, each in enumerate(self.links, 1):
            if not isinstance(each, int) and each not in voids:
                standing.add(place)
            elif isinstance(each, int) and each in standing:
                standing.remove(each)
            else:
                return None
        return len(standing)

    def holds(self, proof: Proof) -> bool:
        """Say whether the signature of *proof* is in the list, and was not taken out since."""
        is_there = proof.letter == self.letter and 1 <= proof.place <= len(self.links)
        leaf = leaf_of(proof.salt, proof.row)
        return is_there and self.links[proof.place - 1] == leaf and proof.place not in self.links


def seal_of(letter: UUID, title: str, links: Iterable[Link]) -> Seal:
    """Give the seal of a list, to be published."""
    return Seal(letter, title, tuple(each.voids or each.leaf for each in links))


def unsound(letter: UUID, links: Sequence[Link], signatures: Iterable[Signature]) -> tuple[int, ...]:
    """Give the places where the chain and the list do not say the same; none when all is well.

    Each link must follow from the one before it, each standing leaf have its row, each row its leaf.
    """
    chain, faults, standing = Chain(letter), set[int](), dict[int, bytes]()
    for each in links:
        made = chain.void(each.voids) if each.voids else chain.add(each.leaf)
        if made != each or (each.voids and standing.pop(each.voids, None) is None):
            faults.add(each.place)
        if not each.voids:
            standing[each.place] = each.leaf
    for signature in signatures:
        leaf = leaf_of(signature.salt, row_text(signature.signatory))
        if not signature.waits and standing.pop(signature.place, None) != leaf:
            faults.add(signature.place)
    return tuple(sorted(faults | standing.keys()))
