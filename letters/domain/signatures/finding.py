"""Finding somebody among those who signed, by what a person types."""

from collections.abc import Iterable

from letters.domain.folding import folded
from letters.domain.signatures.signatories import Signature


def answering_to(signatures: Iterable[Signature], name: str) -> tuple[Signature, ...]:
    """Give who has the e-mail address *name*; else who is called so; else whose identifier begins so."""
    every, address, words = tuple(signatures), name.strip().lower(), folded(name)
    if not address:
        return ()
    return (
        tuple(each for each in every if each.signatory.email == address)
        or tuple(each for each in every if words and folded(each.signatory.name) == words)
        or tuple(each for each in every if str(each.uid).startswith(address))
    )
