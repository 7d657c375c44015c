"""The order in which the signatories of an open letter are published."""

from letters.domain.folding import folded
from letters.domain.french_names import Key, name_order
from letters.domain.signatures.signatories import Signatory


def french_order(signatory: Signatory) -> Key:
    """Give what a list of signatories is sorted by; homonyms by organisation, function, day and address."""
    return (
        *name_order(signatory.first_name, signatory.last_name),
        folded(signatory.organisation),
        folded(signatory.function),
        signatory.organisation,
        signatory.function,
        signatory.signed_on.isoformat(),
        signatory.email,
    )
