"""Somebody typed in by hand, read as a row of a table is read."""

from dataclasses import dataclass
from datetime import date

from letters.domain.folding import folded
from letters.domain.signature_errors import NobodyNamed, WithoutConsent, WithoutName
from letters.domain.signatures.columns import Column
from letters.domain.signatures.emails import normalised_email
from letters.domain.signatures.reading import DETAIL, NAME, PROOF, line_of
from letters.domain.signatures.signatories import Consent, Origin, Signatory


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed of somebody who signs; *proof* says where their consent was told."""

    first_name: str
    last_name: str
    function: str
    organisation: str
    email: str
    signed_on: date
    consents: bool
    shown: bool
    messages: bool
    on_paper: bool
    proof: str = ""


def signatory_of(typed: Typed) -> Signatory:
    """Give who signs by *typed*; raises a `RowRefused`."""
    first = line_of(Column.FIRST_NAME, typed.first_name, NAME)
    last = line_of(Column.LAST_NAME, typed.last_name, NAME)
    if not (folded(first) and folded(last)):
        raise WithoutName
    if not typed.consents:
        raise WithoutConsent
    origin = Origin.PAPER if typed.on_paper else Origin.TYPED
    proof = line_of(Column.CONSENT, typed.proof, PROOF)
    return Signatory(
        first,
        last,
        line_of(Column.FUNCTION, typed.function, DETAIL),
        line_of(Column.ORGANISATION, typed.organisation, DETAIL),
        normalised_email(typed.email),
        typed.signed_on,
        Consent(typed.signed_on, typed.shown, typed.messages, origin, proof),
    )


def somebody(typed: Typed) -> Signatory:
    """Give whom *typed* names, to be looked for and not listed: a name, or an e-mail address, is enough.

    Raises `NobodyNamed`, `WrongEmailOfSignatory`, `FormulaInCell`, `UnusableCell`.
    """
    email = normalised_email(typed.email)
    first = line_of(Column.FIRST_NAME, typed.first_name, NAME)
    last = line_of(Column.LAST_NAME, typed.last_name, NAME)
    if not (email or (folded(first) and folded(last))):
        raise NobodyNamed
    function = line_of(Column.FUNCTION, typed.function, DETAIL)
    organisation = line_of(Column.ORGANISATION, typed.organisation, DETAIL)
    return Signatory(first, last, function, organisation, email, typed.signed_on, Consent(typed.signed_on))


def typed_of(told: Signatory) -> Typed:
    """Give *told* as somebody would type it."""
    return Typed(
        told.first_name,
        told.last_name,
        told.function,
        told.organisation,
        told.email,
        told.signed_on,
        consents=True,
        shown=told.consent.shown,
        messages=told.consent.messages,
        on_paper=told.consent.origin is Origin.PAPER,
        proof=told.consent.proof,
    )
