"""Writing a date in the language of a letter."""

from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from letters.domain.wording import N_
from letters.drafting.faults import broken


def in_full(day: date, language: str) -> str:
    """Write *day* as a letter in *language* does: « 1er décembre 2026 » (Babel leaves out the « er »)."""
    written = format_date(day, "long", _locale(language))
    if language == "fr" and day.day == 1:
        return "1er" + written.removeprefix("1")
    return written


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError) as error:
        raise broken(
            "language", N_("« {code} » is no language that dates are known in"), code=language
        ) from error
