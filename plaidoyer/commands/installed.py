"""The letters at hand for a command: those shipped, and those of the packs in the file that it may open."""

from dataclasses import replace
from typing import TYPE_CHECKING

from letters.domain.errors import UnknownLetter
from letters.domain.pack_errors import LetterNotShipped
from letters.services.letters import Letters
from letters.services.packs import packs_of
from plaidoyer.assembly import letters, pack_check
from plaidoyer.commands.opening import opened
from plaidoyer.folders import clock_for

if TYPE_CHECKING:
    from plaidoyer.__main__ import Setting


def letters_for(setting: "Setting") -> Letters:
    """Give the letters shipped and, where an option says which file to open, those of its packs."""
    return _with_packs(setting) if says_which_file(setting) else letters()


def letters_with(kind: str, setting: "Setting") -> Letters:
    """Give letters among which *kind* is looked for: a file is opened only for one that is not shipped.

    Raises `LetterNotShipped` where no option says which file to open.
    """
    desk = letters()
    try:
        desk.kind(kind)
    except UnknownLetter as error:
        if not says_which_file(setting):
            raise LetterNotShipped(**error.facts) from error
        return _with_packs(setting)
    return desk


def says_which_file(setting: "Setting") -> bool:
    """Say whether an option of the command line tells which encrypted file may be opened."""
    return setting.home is not None or setting.passphrase_file is not None


def _with_packs(setting: "Setting") -> Letters:
    with opened(setting) as home:
        packs = packs_of(home.records, pack_check(), clock_for(setting.told))
        return replace(letters(), catalogue=packs.catalogue)
