"""Writing a date in the language of a letter."""

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date


def in_full(day: date, language: str) -> str:
    """Write *day* as a letter in *language* does: « 1er décembre 2026 » (Babel leaves out the « er »)."""
    written = format_date(day, "long", _locale(language))
    if language == "fr" and day.day == 1:
        return "1er" + written.removeprefix("1")
    return written


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)
