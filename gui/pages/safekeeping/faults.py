"""An error in words: a broken rule says itself, anything else is named without its text."""

from letters.domain.errors import PlaidoyerError
from letters.services.language import _, sentence


def told(error: Exception) -> str:
    """Say in one sentence what went wrong; the text of a foreign error may hold what the person wrote."""
    if isinstance(error, PlaidoyerError):
        return sentence(error)
    return _("Something unforeseen went wrong ({fault}); nothing was lost. Try again.").format(
        fault=type(error).__name__
    )
