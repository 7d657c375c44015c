"""What a file kept with a request proves."""

from enum import StrEnum

from letters.domain.wording import N_


class Proof(StrEnum):
    """What a file is to its request; an empty text stands for what was never said."""

    POSTING = "posting-receipt"
    DELIVERY = "acknowledgement-of-receipt"
    COUNTER_SLIP = "counter-slip"
    EMAIL = "email"
    PORTAL_RECEIPT = "portal-receipt"
    SCREENSHOT = "screenshot"
    ANSWER = "answer"
    SCAN = "scan"
    IDENTITY = "identity-paper"
    MASKED_IDENTITY = "masked-identity-paper"
    MANDATE = "mandate"
    OTHER = "other"


PROOFS = {
    Proof.POSTING: N_("Proof of posting"),
    Proof.DELIVERY: N_("Acknowledgement of receipt"),
    Proof.COUNTER_SLIP: N_("Slip stamped at the counter"),
    Proof.EMAIL: N_("E-mail message"),
    Proof.PORTAL_RECEIPT: N_("Receipt of a form on their site"),
    Proof.SCREENSHOT: N_("Picture of the screen"),
    Proof.ANSWER: N_("Their answer"),
    Proof.SCAN: N_("Photograph or scan"),
    Proof.IDENTITY: N_("Identity paper"),
    Proof.MASKED_IDENTITY: N_("Identity paper, masked"),
    Proof.MANDATE: N_("Mandate"),
    Proof.OTHER: N_("Other paper"),
}
"""What the file is, as a list says it, marked for translation."""

ERASED_WHEN_CLOSED = frozenset({Proof.IDENTITY, Proof.MASKED_IDENTITY})
"""Papers that serve no more once the request is closed: their erasure is then offered."""
