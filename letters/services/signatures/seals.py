"""The seal of a list and somebody's proof as files: small JSON that any program can check."""

import json
from typing import Any
from uuid import UUID

from letters.domain.signature_errors import SealUnreadable
from letters.domain.signatures.chain import Proof, Seal

HOW = (
    "SHA-256. The first link is that of 'plaidoyer: open letter: ' and the 16 bytes of the letter's "
    "identifier. Each next one is that of the link before it and of a leaf. A text of 64 digits is the leaf "
    "of a signature: that of its salt and its row. A number is the place (from 1) of a signature that no "
    "longer counts: its leaf is that of 'plaidoyer: no longer signed: ' and the number. The last link is the "
    "head; the signatures that still count are the count."
)
"""How a seal is checked, as it stands in its file."""

_DIGEST = 32


def written_seal(seal: Seal) -> bytes:
    """Write *seal*: no name, no address, nothing that a name could be tried against."""
    links = [each if isinstance(each, int) else each.hex() for each in seal.links]
    told = {
        "how": HOW,
        "letter": str(seal.letter),
        "title": seal.title,
        "count": seal.count,
        "head": seal.head,
        "links": links,
    }
    return json.dumps(told, ensure_ascii=False, indent=0).encode()


def written_proof(proof: Proof) -> bytes:
    """Write *proof*, for the signatory alone."""
    told = {"letter": str(proof.letter), "place": proof.place, "salt": proof.salt.hex(), "row": proof.row}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read_seal(content: bytes, name: str) -> Seal:
    """Read what `written_seal` wrote; raises `SealUnreadable` where its count or its head is not its own."""
    match _told(content, name):
        case {
            "letter": str(letter),
            "title": str(title),
            "count": count,
            "head": head,
            "links": list(links),
        }:
            seal = Seal(_uid(letter, name), title, tuple(_link(each, name) for each in links))
            if (seal.count, seal.head) == (count, head) and type(count) is int:
                return seal
    raise SealUnreadable(file=name)


def read_proof(content: bytes, name: str) -> Proof:
    """Read what `written_proof` wrote; raises `SealUnreadable`."""
    match _told(content, name):
        case {"letter": str(letter), "place": int(place), "salt": str(salt), "row": str(row)}:
            return Proof(_uid(letter, name), place, _bytes(salt, name), row)
    raise SealUnreadable(file=name)


def _told(content: bytes, name: str) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise SealUnreadable(file=name) from fault


def _uid(text: str, name: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as fault:
        raise SealUnreadable(file=name) from fault


def _link(each: object, name: str) -> bytes | int:
    if isinstance(each, str):
        return _bytes(each, name)
    if isinstance(each, int) and not isinstance(each, bool):
        return each
    raise SealUnreadable(file=name)


def _bytes(text: str, name: str) -> bytes:
    try:
        found = bytes.fromhex(text)
    except ValueError as fault:
        raise SealUnreadable(file=name) from fault
    if len(found) != _DIGEST or found.hex() != text:
        raise SealUnreadable(file=name)
    return found
