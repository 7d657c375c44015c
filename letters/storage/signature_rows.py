"""Open letters and their lists as rows of their tables, and rows as values.

The rows of a list are read and written as the driver knows them: there may be a hundred thousand.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from letters.domain.signatures.chain import Link
from letters.domain.signatures.marks import Mark, MarkKind
from letters.domain.signatures.open_letters import LetterText, OpenLetter
from letters.domain.signatures.signatories import Consent, Likeness, Origin, Signatory, Signature
from letters.storage.rows import Row, Values

SIGNATURE = (
    "uid", "first_name", "last_name", "function", "organisation", "email", "signed_on", "consented_on",
    "shown", "messages", "origin", "proof", "place", "salt", "resembles", "likeness",
)  # fmt: skip
LINK = ("place", "leaf", "head", "voids")
MARK = ("mark", "kind", '"on"')

Cells = tuple[Any, ...]


def letter_values(letter: OpenLetter) -> Values:
    """Write what may change of a letter."""
    return {
        "title": letter.title,
        "kind": letter.kind,
        "tags": list(letter.tags),
        "opens_on": letter.opens_on,
        "closes_on": letter.closes_on,
        "campaign": letter.campaign,
    }


def letter_of(row: Row, texts: Sequence[LetterText]) -> OpenLetter:
    """Read a letter."""
    return OpenLetter(
        row.uid,
        row.title,
        row.secret,
        row.kind,
        tuple(row.tags),
        row.opens_on,
        row.closes_on,
        row.campaign,
        tuple(texts),
    )


def signature_cells(signature: Signature) -> Cells:
    """Write a signature as its cells, those of `SIGNATURE`."""
    told, consent = signature.signatory, signature.signatory.consent
    return (
        str(signature.uid),
        told.first_name,
        told.last_name,
        told.function,
        told.organisation,
        told.email,
        told.signed_on.isoformat(),
        consent.on.isoformat(),
        int(consent.shown),
        int(consent.messages),
        str(consent.origin),
        consent.proof,
        signature.place or None,
        signature.salt or None,
        str(signature.like) if signature.like else None,
        str(signature.likeness) if signature.likeness else None,
    )


def signature_of(cells: Cells) -> Signature:
    """Read a signature."""
    uid, first, last, function, organisation, email, signed_on, on, shown, messages, origin, proof = cells[
        :12
    ]
    place, salt, like, likeness = cells[12:]
    consent = Consent(date.fromisoformat(on), bool(shown), bool(messages), _ORIGINS[origin], proof)
    return Signature(
        UUID(uid),
        Signatory(first, last, function, organisation, email, date.fromisoformat(signed_on), consent),
        place or 0,
        salt or b"",
        UUID(like) if like else None,
        Likeness(likeness) if likeness else None,
    )


def link_cells(link: Link) -> Cells:
    """Write a link of a chain as its cells, those of `LINK`."""
    return link.place, link.leaf, link.head, link.voids or None


def link_of(cells: Cells) -> Link:
    """Read a link of a chain."""
    place, leaf, head, voids = cells
    return Link(place, leaf, head, voids or 0)


def mark_cells(mark: Mark) -> Cells:
    """Write a mark as its cells, those of `MARK`."""
    return mark.mark, str(mark.kind), mark.on.isoformat()


def mark_of(cells: Cells) -> Mark:
    """Read a mark."""
    mark, kind, on = cells
    return Mark(mark, MarkKind(kind), date.fromisoformat(on))


_ORIGINS = {each.value: each for each in Origin}
