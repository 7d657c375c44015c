"""Two small chambers: senators and deputies of four départements, one of the French abroad, one MEP."""

from letters.domain.listed import Listed, Membership, Ref, Seat
from letters.domain.rights import BodyKind
from letters.services.directory_imports import DirectoryImports
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.still_clock import StillClock


def senator(key, name, department, group="Groupe des Dunes", committee="Commission des affaires sociales"):
    seat = Seat(department, None, group, "DUN", (Membership(committee),))
    return Listed(Ref("senat", key), BodyKind.SENATOR, name, department=department, seat=seat)


def deputy(key, name, place, group=("Groupe des Marées", "MAR"), committee="Lois"):
    department, _dash, number = place.partition("-")
    seat = Seat(department, int(number), *group, (Membership(committee),))
    return Listed(Ref("assemblee", key), BodyKind.DEPUTY, name, department=department, seat=seat)


SENATORS = (
    senator("s1", "Ada Rive", "35"),
    senator("s2", "Bastien Crau", "35", "Groupe des Sables"),
    senator("s3", "Claire Vaux", "2A", committee="Commission des lois"),
    senator("s4", "Denis Loin", "099"),
)
DEPUTIES = (
    deputy("d1", "Élise Anse", "35-1"),
    deputy("d2", "Farid Brume", "35-2", ("Groupe des Phares", "PHA"), "Affaires sociales"),
    deputy("d3", "Gaëlle Cap", "2A-1"),
    deputy("d4", "Hugo Dune", "974-3"),
)
MEP = Listed(Ref("europarl", "e1"), BodyKind.MEP, "Inès Europe", seat=Seat(group="Groupe européen"))


def imported(records, senators=SENATORS, deputies=DEPUTIES, *, day):
    """Import the chambers as they stand into *records*: who is no longer listed is retired on *day*."""
    for family, kind, those in (
        ("senat", BodyKind.SENATOR, senators),
        ("assemblee", BodyKind.DEPUTY, deputies),
        ("europarl", BodyKind.MEP, (MEP,)),
    ):
        register = InventedRegister(those, name=family, family=family, chamber=kind)
        imports = DirectoryImports(records, StillClock(day), lambda _file, register=register: register)
        content = repr(those).encode()
        doubts = {each.doubt for each in imports.examine(InventedFile(content=content)).questions}
        imports.apply(InventedFile(content=content), confirmed=tuple(doubts))
