"""What may be wrong with a pack of letters, and what to do."""

from letters.domain.errors import PlaidoyerError, UnknownLetter
from letters.domain.wording import N_


class PackFault(PlaidoyerError):
    """A pack that is not read, not installed or not known."""


class PackUnreadable(PackFault):
    """A file that is no pack, or one that could do harm; nothing of it was kept."""

    sentence = N_("This is no pack of letters that can be read: {reason} Ask its author for another.")


class PackHasFaults(PackFault):
    """A pack whose letters break a rule: nothing was installed."""

    sentence = N_(
        "The pack was not installed: {count} fault(s) in its letters. Ask its author to mend them "
        "(plaidoyer packs check names each)."
    )


class UnknownPack(PackFault):
    """A pack that is not installed."""

    sentence = N_("No pack is called {name}; installed: {known}.")


class LetterNotShipped(UnknownLetter):
    """A kind of letter that is not shipped, while no encrypted file is open where a pack may hold it."""

    sentence = N_(
        "No letter « {slug} » is shipped{nearest}: `plaidoyer letters` lists them, and --passphrase-file "
        "FILE or --home DIR, before the command, opens your file for a letter of a pack installed there."
    )
