"""A directory with a few invented bodies beside those shipped, in a file that is nowhere."""

from datetime import date

from letters.domain.bodies import Gender
from letters.domain.listed import Box, Listed, Mail, Post, Ref, Seat
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.storage.in_memory import TrialHome
from letters.storage.spelling import near
from plaidoyer.assembly import letters
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.still_clock import StillClock

DAY = date(2026, 11, 22)

HOSPITAL = Listed(
    Ref("invented", "H1"),
    "hospital",
    "Centre hospitalier de Kerbrug",
    place="KERBRUG",
    postcode="29999",
    department="29",
    mails=(Mail("dpo@ch-kerbrug.test", Box.FUNCTION), Mail("devine@ch-kerbrug.test", suggested=True)),
    posts=(Post(("1 rue du Phare", "29999 KERBRUG")),),
    telephones=("02 00 00 00 00",),
    web_form="https://ch-kerbrug.test/contact",
)
NOWHERE = Listed(
    Ref("invented", "H2"),
    "hospital",
    "Clinique sans adresse",
    place="ZONE 29",
    department="35",
    mails=(Mail("a@b.test"),),
)
DEPUTIES = tuple(
    Listed(
        Ref("invented", f"D{number}"),
        "deputy",
        f"Anne Kerdoncuff-{number}",
        given_name="Anne",
        family_name=f"Kerdoncuff-{number}",
        gender=Gender.FEMININE,
        department="29",
        seat=Seat("29", number, "Groupe des Marées"),
    )
    for number in (1, 2)
)
TOLD = (HOSPITAL, NOWHERE, *DEPUTIES)


def imports_into(records, register=None, clock=None):
    """Give what imports *register*, whatever the file."""
    given = register or InventedRegister(TOLD)
    return DirectoryImports(records, clock or StillClock(DAY), lambda _file: given)


def filled_records():
    """Give the records of a trial, with the invented bodies in them."""
    records = TrialHome().records
    imports_into(records).apply(InventedFile())
    return records


def book_of(records, clock=None):
    """Give the directory as the window searches it."""
    return AddressBook(letters().directory, near, clock or StillClock(DAY), records)
