"""What the pages of open letters ask, and what they show of one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gui.models.signatories import Line, lines_of
from letters.domain.signatures.chain import Proof, Seal
from letters.domain.signatures.open_letters import OpenLetter
from letters.services.signatures.open_letters import OpenLetters
from letters.services.signatures.publishing import ListExport
from letters.services.signatures.signatures import Pair, Signatures
from letters.services.signatures.thanks import Thanks


@dataclass(frozen=True, slots=True)
class Seen:
    """An open letter as it is today: who signed, in their order, and the *pairs* to decide.

    *marks* is how many marks withdrawals left.
    """

    letter: OpenLetter
    lines: tuple[Line, ...]
    pairs: tuple[Pair, ...]
    day: date
    marks: int = 0

    @property
    def hidden(self) -> int:
        """How many of those who signed are not named."""
        return sum(not line.signature.signatory.consent.shown for line in self.lines)

    @property
    def to_thank(self) -> int:
        """How many agreed to be written to."""
        told = (line.signature.signatory for line in self.lines)
        return sum(bool(each.email) and each.consent.messages for each in told)


@dataclass(frozen=True, slots=True)
class OpenLettersDesk:
    """What the pages ask; *seal* writes the file by which a list is verified, *proof* that of a signatory.

    *notice* writes what those who sign are told first, filled in (`letters.domain.signatures.notices`).
    """

    letters: OpenLetters
    signatures: Signatures
    export: ListExport
    thanks: Thanks
    seal: Callable[[Seal], bytes]
    proof: Callable[[Proof], bytes]
    notice: Callable[[Mapping[str, str]], str]

    def seen(self, uid: UUID) -> Seen:
        """Give an open letter as it is now; raises `UnknownOpenLetter`."""
        letter = self.letters.letter(uid)
        lines = lines_of(self.signatures.listed(uid))
        marks = self.signatures.withdrawal_marks(uid)
        return Seen(letter, lines, self.signatures.duplicates(uid), self.today(), marks)

    def today(self) -> date:
        """Give the day it is."""
        return self.letters.clock.today()
