"""What stays of somebody who withdrew, or who was found to be there already: a keyed mark, and a day.

A mark is HMAC-SHA-256 under the secret of the letter: an old list is recognised by it, and nobody is read
from it without the secret, which never leaves the encrypted file.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.domain.folding import folded
from letters.domain.signatures.likenesses import name_key
from letters.domain.signatures.signatories import Signatory


class MarkKind(StrEnum):
    """Why a row does not come back."""

    WITHDRAWN = "withdrawn"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a row that does not come back, why, and since which day."""

    mark: bytes
    kind: MarkKind
    on: date


def marks_of_withdrawal(secret: bytes, told: Signatory, on: date) -> tuple[Mark, ...]:
    """Give the marks of somebody who withdraws: their address, and their row as a paper would bear it."""
    texts = [_on_paper(told), *([_address(told.email)] if told.email else [])]
    return tuple(Mark(_mark(secret, text), MarkKind.WITHDRAWN, on) for text in texts)


def mark_of_sameness(secret: bytes, told: Signatory, on: date) -> Mark:
    """Give the mark of a row that a person found to be somebody who signed already."""
    return Mark(_mark(secret, _row(told)), MarkKind.SAME, on)


class Marked:
    """The marks of a letter, looked up."""

    def __init__(self, secret: bytes, marks: Iterable[Mark]) -> None:
        self._secret = secret
        self._known = {(each.kind, each.mark): each for each in marks}

    def forget(self, mark: Mark) -> None:
        """Look *mark* up no more."""
        self._known.pop((mark.kind, mark.mark), None)

    def withdrawn(self, told: Signatory) -> Mark | None:
        """Give the mark of the withdrawal of *told*: by their address, else by their row."""
        if not self._known:
            return None
        return self._find(MarkKind.WITHDRAWN, _address(told.email) if told.email else _on_paper(told))

    def withdrawals(self, told: Signatory) -> tuple[Mark, ...]:
        """Give every mark that the withdrawal of *told* left, as their address and as their row on paper.

        With them that of the row itself, where a person had found it to be theirs: it would hold them back.
        """
        texts = [_on_paper(told), *([_address(told.email)] if told.email else [])]
        left = [self._find(MarkKind.WITHDRAWN, text) for text in texts]
        return tuple(filter(None, (*left, self.same(told)))) if any(left) else ()

    def same(self, told: Signatory) -> Mark | None:
        """Give the mark by which *told* was found to be there already."""
        return self._find(MarkKind.SAME, _row(told)) if self._known else None

    def _find(self, kind: MarkKind, text: str) -> Mark | None:
        return self._known.get((kind, _mark(self._secret, text)))


def _address(email: str) -> str:
    return f"address\n{email}"


def _on_paper(told: Signatory) -> str:
    return "\n".join(("paper", name_key(told), folded(told.organisation), folded(told.function)))


def _row(told: Signatory) -> str:
    return "\n".join(("row", told.email, name_key(told), folded(told.organisation), folded(told.function)))


def _mark(secret: bytes, text: str) -> bytes:
    return hmac.digest(secret, text.encode(), "sha256")
