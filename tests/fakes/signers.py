"""People who sign, in few words: what a test does not say is the same for all."""

from datetime import date
from uuid import UUID, uuid5

from letters.domain.signatures.chain import SALT
from letters.domain.signatures.signatories import Consent, Origin, Signatory, Signature
from letters.services.signatures.open_letters import OpenLetters
from letters.services.signatures.signatures import Signatures
from tests.fakes.still_clock import StillClock

DAY = date(2020, 5, 11)
_SPACE = UUID("3c1c9cf0-5b63-4a9b-8f26-0a26de9b2f5c")


def signer(name, email="", function="", organisation="", **consent):
    """Give who is called *name*, first name first; *consent* may say otherwise than on the web and shown."""
    first, _, last = name.partition(" ")
    told = {"shown": True, "origin": Origin.WEB if email else Origin.PAPER} | consent
    return Signatory(first, last, function, organisation, email, DAY, Consent(DAY, **told))


def signed(name, email="", function="", organisation=""):
    """Give a signature that is looked up, out of any chain."""
    return Signature(uuid5(_SPACE, f"{name} {email}"), signer(name, email, function, organisation))


class RowsGiven:
    """Tables that a test typed: `bring_rows` is given them."""

    def rows(self, path):
        raise AssertionError(path)


def desk(records, day=date(2020, 6, 1), tables=None):
    """Give the services of open letters: identifiers and salts are told by chance, as in the program."""
    clock = StillClock(day)
    return OpenLetters(records, clock), Signatures(records, clock, tables or RowsGiven())


def begun(records, **more):
    """Give the services, and a letter with a text, open to all."""
    letters, signatures = desk(records, **more)
    letter = letters.begin("Lettre d'essai")
    letters.write(letter, "Nous demandons[^1].", "[^1]: La loi.", DAY)
    return letters, signatures, letter


def salt(number):
    """Give a salt that is always the same."""
    return bytes([number]) * SALT
