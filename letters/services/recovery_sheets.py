"""The sheet of paper that opens the file when the passphrase is forgotten: its words, its file, its check."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from letters.ports.clock import Clock
from letters.ports.recovery_sheet import RecoverySheet, SheetPress
from letters.services.language import _, shown

CHECKED = (1, 5)
"""Places, from 0, of the groups that the person may type again to make sure that the sheet can be read."""

_MISTAKEN = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class Sheets:
    """Makes recovery sheets; *press* is made when first asked for, *write* puts a file on the disk whole.

    *identifier* tells this file from another of the same household, and from nobody whose it is.
    """

    press: Callable[[], SheetPress]
    write: Callable[[Path, bytes], None]
    clock: Clock
    identifier: Callable[[], str]

    def draw(self, code: str) -> bytes:
        """Put *code* on a sheet, as a PDF in the language of the interface."""
        facts = ((_("Made on"), shown(self.clock.today())), (_("For the file"), self.identifier()))
        sheet = sheet_of(code, tuple(fact for fact in facts if fact[1]))
        return self.press().press(sheet, created=self.clock.now())

    def save(self, code: str, path: Path) -> None:
        """Write the sheet of *code* to *path*; raises `NotWritten`."""
        self.write(path, self.draw(code))

    def file_name(self) -> str:
        """Give the name under which a sheet of today is saved: no other word tells what it is."""
        return _("recovery-sheet-{day}.pdf").format(day=self.clock.today())


def sheet_of(code: str, facts: tuple[tuple[str, str], ...]) -> RecoverySheet:
    """Give what the sheet of *code* says, in the language of the interface."""
    return RecoverySheet(
        language=_("en"),
        title=_("Recovery sheet of Plaidoyer"),
        opening=_(
            "This code opens your file if you forget your passphrase. Whoever has it can read everything in "
            "your file: keep it as you keep your identity papers."
        ),
        code_heading=_("Your recovery code"),
        code=code,
        picture=_("Square code to scan (QR), which holds the recovery code written beside it."),
        use_heading=_("To open your file with it"),
        use=(
            _("Start Plaidoyer, and choose “I have lost my passphrase”."),
            _("Type the seven groups: capitals and spaces do not matter, nor O for 0, nor I or L for 1."),
            _("Choose a new passphrase. This sheet stays valid until you print a new one."),
        ),
        keeping_heading=_("Where to keep it"),
        keeping=(
            _("Away from your computer: in a drawer that locks, or with somebody you trust."),
            _("Neither photographed nor sent: a picture of it travels further than you think."),
            _("Plaidoyer keeps no copy of this code, and nobody can give it to you again."),
        ),
        facts=facts,
    )


def is_same_group(typed: str, group: str) -> bool:
    """Say whether *typed* is *group*, small letters, spaces and look-alike signs aside."""
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_MISTAKEN)
    return "".join(plain.split()) == group
