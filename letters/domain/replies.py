"""What a body answered: the kinds of answer, and what in its words says so."""

from dataclasses import dataclass
from enum import StrEnum

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_

LONGEST_REPLY = 200_000
"""Characters of a text that is read; a longer one is no answer but a collection."""


class ReplyTooLong(PlaidoyerError):
    """A text too long to be read as one answer."""

    sentence = N_("This text has {length} characters and {limit} at most are read: keep their answer alone.")


class ReplyKind(StrEnum):
    """What an answer says; several may be true of one answer."""

    GRANTED = "granted"
    PARTLY_GRANTED = "partly-granted"
    REFUSED_LEGAL_OBLIGATION = "refused-legal-obligation"
    REFUSED_PUBLIC_INTEREST = "refused-public-interest"
    REFUSED_RESEARCH = "refused-research"
    REFUSED_OTHER = "refused-other"
    IDENTITY_ASKED = "identity-asked"
    REASONS_ASKED = "reasons-asked"
    FEE_ASKED = "fee-asked"
    OWN_FORM_ONLY = "own-form-only"
    EXTENDED = "extended"
    NOT_FOUND = "not-found"
    NOT_COMPETENT = "not-competent"
    SAYS_ANONYMISED = "says-anonymised"
    SAYS_PSEUDONYMISED = "says-pseudonymised"
    BOUNCED = "bounced"
    OUT_OF_OFFICE = "out-of-office"
    ACKNOWLEDGED = "acknowledged"
    UNCLEAR = "unclear"


REFUSALS = frozenset(
    {
        ReplyKind.REFUSED_LEGAL_OBLIGATION,
        ReplyKind.REFUSED_PUBLIC_INTEREST,
        ReplyKind.REFUSED_RESEARCH,
        ReplyKind.REFUSED_OTHER,
    }
)
"""Answers that refuse the whole."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an answer, as it wrote them; *kind* is what they say, None where that was not kept."""

    text: str
    kind: ReplyKind | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What the person decided that an answer says: its *kinds*, and the *words* of it that they rely on."""

    kinds: tuple[ReplyKind, ...]
    words: tuple[Quote, ...] = ()

    def said(self, kind: ReplyKind) -> tuple[str, ...]:
        """Give the words that say *kind*, each once; those of no kind in particular say all of them."""
        return tuple(dict.fromkeys(each.text for each in self.words if each.kind in {kind, None}))


@dataclass(frozen=True, slots=True)
class Because:
    """Words relied on: *text* is what stands from the code point *start* to before *end* of the text read."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """One kind that an answer seems to be of, with a *score* from 0 to 1 and the words relied on."""

    kind: ReplyKind
    score: float
    because: tuple[Because, ...] = ()

    @classmethod
    def unclear(cls) -> "Proposal":
        """Give the proposal for an answer that says nothing clearly enough: it is for the person to tell."""
        return cls(ReplyKind.UNCLEAR, 1.0)
