"""What is said of a new passphrase while it is typed: its length counts, nothing else is asked."""

from enum import StrEnum

from letters.domain.wording import N_
from letters.services.language import _, n_

SHORTEST = 10
"""Characters at least; the encrypted file refuses fewer."""

_FAIR, _GOOD = 16, 24
_FEWEST_SIGNS = 5
"""Different characters: with fewer, a long passphrase is as easily guessed as a short one."""


class Strength(StrEnum):
    """How long somebody who has the file would look for the passphrase."""

    TOO_SHORT = "too-short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


_SAID = {
    Strength.WEAK: N_("Easily guessed. Make it longer: four words that have nothing to do with each other."),
    Strength.FAIR: N_("It will do. One word more would make it much stronger."),
    Strength.GOOD: N_("A strong passphrase."),
}


def strength_of(passphrase: str) -> Strength:
    """Say how strong *passphrase* is, by its length and how many different characters it has."""
    if len(passphrase) < SHORTEST:
        return Strength.TOO_SHORT
    if len(set(passphrase)) < _FEWEST_SIGNS or len(passphrase) < _FAIR:
        return Strength.WEAK
    return Strength.GOOD if len(passphrase) >= _GOOD else Strength.FAIR


def advice_on(passphrase: str) -> str:
    """Say in one sentence what *passphrase* is worth, or how many characters it still lacks."""
    strength = strength_of(passphrase)
    if strength is not Strength.TOO_SHORT:
        return _(_SAID[strength])
    missing = SHORTEST - len(passphrase)
    return n_(
        "Still too short: {count} character more at least. Four words are easy to keep in mind.",
        "Still too short: {count} characters more at least. Four words are easy to keep in mind.",
        missing,
    ).format(count=missing)
