"""E-mail addresses that were never published, guessed by the habit of a chamber: to be shown, never used."""

from letters.domain.folding import folded
from letters.domain.listed import Mail


def senator_mail(given_name: str, family_name: str) -> Mail | None:
    """Guess « initials.name@senat.fr », as 324 of 329 published ones were (ODSEN, 29 August 2025)."""
    given, family = folded(given_name).split(), folded(family_name).split()
    if not given or not family:
        return None
    initials = "".join(word[0] for word in given)
    return _guess(f"{initials}.{'-'.join(family)}@senat.fr")


def mep_mail(given_name: str, family_name: str) -> Mail | None:
    """Guess « given.name@europarl.europa.eu »; none for a name of several words, where no habit holds."""
    given, family = folded(given_name).split(), folded(family_name).split()
    if len(given) != 1 or len(family) != 1:
        return None
    return _guess(f"{given[0]}.{family[0]}@europarl.europa.eu")


def _guess(address: str) -> Mail | None:
    return Mail(address, suggested=True) if address.isascii() else None
