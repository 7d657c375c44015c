"""Which register a dropped file is of: the first that knows it by what is in it."""

from typing import Final

from letters.domain.register_errors import NoRegister
from letters.ports.registers import Dropped, Register
from letters.registers.assemblee import Assemblee
from letters.registers.assemblee_csv import AssembleeCsv
from letters.registers.characters import refuse_spoilt_beginning
from letters.registers.cnil_dpo import CnilDpo
from letters.registers.datan import Datan
from letters.registers.datenanfragen import Datenanfragen
from letters.registers.dila import Directory
from letters.registers.europarl import EuropeanParliament
from letters.registers.finess import Finess
from letters.registers.finess_plus import FinessPlus
from letters.registers.odsen import SenateMailboxes
from letters.registers.senat import Senate

ALL: Final[tuple[Register, ...]] = (
    Assemblee(), AssembleeCsv(), Datan(), Senate(), SenateMailboxes(), EuropeanParliament(), Finess(),
    FinessPlus(), Directory(), Datenanfragen(), CnilDpo(),
)  # fmt: skip
"""Every register that can be read."""


def recognised(file: Dropped) -> Register:
    """Give the register that knows *file*; its name counts for nothing.

    Raises `NoRegister`, and `WrongCharacters` where a text that none knows was spoilt by a wrong encoding.
    """
    for register in ALL:
        if register.recognises(file):
            return register
    refuse_spoilt_beginning(file)
    raise NoRegister(file=file.name)
