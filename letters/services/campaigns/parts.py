"""What the letters of a campaign are made of, and what of it is not on this computer."""

from collections.abc import Iterable
from typing import Final

from letters.domain.errors import PlaidoyerError
from letters.domain.kinds import Argument, Kind
from letters.domain.wording import N_, Said
from letters.services.letters import Letters

LETTER_NOT_HERE: Final = N_(
    "The letter « {slug} » of this campaign is not on this computer: add the pack of letters that holds "
    "it, or choose another letter in the aim of the campaign."
)
JOINED_NOT_HERE: Final = N_(
    "« {slug} », which is joined to this letter, is not on this computer: add the pack of letters that holds "
    "it, or choose another letter in the aim of the campaign."
)
ARGUMENT_NOT_HERE: Final = N_(
    "The argument « {slug} » of this campaign is not on this computer: add the pack of letters that holds "
    "it, or take it out of the aim of the campaign."
)


def letter_here(letters: Letters, slug: str) -> Kind | None:
    """Give a letter; None where it is not on this computer, or cannot be read."""
    try:
        return letters.kind(slug)
    except PlaidoyerError:
        return None


def argument_here(letters: Letters, slug: str) -> Argument | None:
    """Give an argument; None where it is not on this computer, or cannot be read."""
    try:
        return letters.argument(slug)
    except PlaidoyerError:
        return None


def lacking(letters: Letters, kind: Kind, arguments: Iterable[str]) -> Said | None:
    """Say which text joined to *kind*, or which of the *arguments* that it takes, is not on this computer."""
    for slug in kind.joins:
        if letter_here(letters, slug) is None:
            return Said(JOINED_NOT_HERE, {"slug": slug})
    for slug in arguments:
        if slug in kind.arguments and argument_here(letters, slug) is None:
            return Said(ARGUMENT_NOT_HERE, {"slug": slug})
    return None
