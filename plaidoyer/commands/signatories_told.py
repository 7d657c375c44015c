"""How the commands tell signatories: as JSON, and as lines for a person."""

from collections.abc import Iterator, Sequence

from letters.domain.signatures.signatories import Likeness, Signature
from letters.domain.wording import N_
from letters.services.signatures.signatures import Brought, Pair
from plaidoyer.language import _, sentence

_WHY = {
    Likeness.SAME: N_("signed already"),
    Likeness.EMAIL: N_("the same e-mail address, another name"),
    Likeness.NAME: N_("the same name"),
}


def brought_fields(brought: Brought) -> dict[str, object]:
    """Give what a table brought, for a program."""
    return {
        "added": brought.added,
        "to_decide": brought.to_decide,
        "duplicates": [
            {
                "row": each.row,
                "name": each.name,
                "like": each.like.name,
                "like_id": str(each.like.uid) if each.like.uid else None,
                "why": each.like.why.value,
            }
            for each in brought.repeated
        ],
        "refused": [{"row": each.row, "reason": sentence(each.fault)} for each in brought.refused],
        "ignored_columns": list(brought.ignored),
    }


def brought_lines(brought: Brought) -> Iterator[str]:
    """Say what a table brought."""
    told = _("{added} added, {same} signed already, {waiting} to decide, {refused} refused")
    yield told.format(
        added=brought.added,
        same=len(brought.repeated) - brought.to_decide,
        waiting=brought.to_decide,
        refused=len(brought.refused),
    )
    for refused in brought.refused:
        yield _("Row {row}: {reason}").format(row=refused.row, reason=sentence(refused.fault))
    for each in brought.repeated:
        why = f"{each.name} → {each.like.name} ({_(_WHY[each.like.why])})"
        yield _("Row {row}: {reason}").format(row=each.row, reason=why)
    if brought.ignored:
        yield _("Columns of which nothing was taken: {columns}").format(columns=", ".join(brought.ignored))


def signature_fields(signature: Signature) -> dict[str, object]:
    """Give one signature, for a program on this computer: the e-mail address too."""
    told, consent = signature.signatory, signature.signatory.consent
    return {
        "id": str(signature.uid),
        "first_name": told.first_name,
        "last_name": told.last_name,
        "function": told.function,
        "organisation": told.organisation,
        "email": told.email,
        "signed_on": told.signed_on.isoformat(),
        "consent": {
            "on": consent.on.isoformat(),
            "shown": consent.shown,
            "messages": consent.messages,
            "proof": consent.proof,
        },
        "origin": consent.origin.value,
        "place": signature.place or None,
    }


def signature_line(signature: Signature) -> str:
    """Say who signed."""
    told = signature.signatory
    details = ", ".join(filter(None, (told.name, told.function, told.organisation)))
    return f"{str(signature.uid)[:8]}  {details}"


def pair_fields(pair: Pair) -> dict[str, object]:
    """Give two signatures that are alike, for a program."""
    return {
        "waiting": signature_fields(pair.waits),
        "like": signature_fields(pair.like) if pair.like else None,
        "why": pair.why.value,
    }


def pair_line(pair: Pair) -> str:
    """Say which two are alike."""
    like = signature_line(pair.like) if pair.like else "—"
    return f"{signature_line(pair.waits)} → {like} ({_(_WHY[pair.why])})"


def verified_fields(count: int, head: str, faults: Sequence[int]) -> dict[str, object]:
    """Give what was verified, for a program."""
    return {"ok": not faults, "count": count, "head": head, "faults": list(faults)}


def verified_line(count: int, head: str, faults: Sequence[int]) -> str:
    """Say what was verified."""
    if faults:
        places = ", ".join(map(str, faults[:10]))
        return _("The list is not what its seal says, at the places: {places}").format(places=places)
    return _("The list is what its seal says: {count} signatures, {head}").format(count=count, head=head)


def export_lines() -> Iterator[str]:
    """Say what is to be known of a list before it is published."""
    yield _(
        "The seal is worked out from the whole list: a line added, changed or taken out makes it another "
        "one; it names nobody."
    )
    yield _(
        "Two lists published one after the other show, side by side, who withdrew between them: take the "
        "older one down."
    )
