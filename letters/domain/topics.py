"""What a request is about, where neither the GDPR nor the CNIL rules it."""

from letters.domain.after_death import AFTER_DEATH
from letters.domain.public_documents import PUBLIC_DOCUMENT

_MEDICAL_RECORD = "medical-record"


def topic_of(rule: str, acting_as: object) -> str:
    """Tell, from the *rule* of its period and the quality in which one acts; an empty text for any other."""
    if rule == "cada-silence":
        return PUBLIC_DOCUMENT
    return AFTER_DEATH if rule.startswith(_MEDICAL_RECORD) and acting_as == "heir" else ""
