"""The words of the interface, in the language asked for: French unless said otherwise."""

import gettext
import os
from datetime import date
from functools import cache
from pathlib import Path

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_, Said
from plaidoyer import ROOT

DOMAIN = "plaidoyer"
LANGUAGES = ("fr", "en")

_current = gettext.NullTranslations()


def use(language: str) -> None:
    """Speak *language* (``fr`` or ``en``) from now on; English needs no catalogue.

    The libraries that look their own sentences up with gettext (click) find them in our catalogue too.
    """
    global _current  # noqa: PLW0603 -- one process speaks one language, chosen once when it starts
    _current = _catalogue(language)
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(ROOT / "locales"))
    gettext.textdomain(DOMAIN)


def _(msgid: str) -> str:
    """Give *msgid* (English) in the language of the interface."""
    return _current.gettext(msgid) if msgid else ""


def n_(singular: str, plural: str, count: int) -> str:
    """Give the sentence that agrees with *count*."""
    return _current.ngettext(singular, plural, count)


def sentence(error: PlaidoyerError) -> str:
    """Say in one sentence what was wrong, its facts written as the interface writes them."""
    return _filled(error)


def shown(value: object) -> str:
    """Write a date in full (« mardi 7 avril 2026 »), a marked sentence translated, anything else as it is."""
    if isinstance(value, date):
        return _dated(value)
    if isinstance(value, PlaidoyerError | Said):
        return _filled(value)
    return _(value) if isinstance(value, str) else str(value)


def _filled(said: PlaidoyerError | Said) -> str:
    return _(said.sentence).format(**{name: shown(fact) for name, fact in said.facts.items()})


def _dated(day: date) -> str:
    weekday = _(_WEEKDAYS[day.weekday()])
    month = _(_MONTHS[day.month - 1])
    number = _("1st") if day.day == 1 else str(day.day)
    return _("{weekday} {number} {month} {year}").format(
        weekday=weekday, number=number, month=month, year=day.year
    )


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = ROOT / "locales" / language / "LC_MESSAGES"
    compiled, source = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    if _is_fresh(compiled, source):
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    return _compiled_in_memory(source)


def _is_fresh(compiled: Path, source: Path) -> bool:
    if not compiled.is_file():
        return False
    return not source.is_file() or compiled.stat().st_mtime >= source.stat().st_mtime


def _compiled_in_memory(source: Path) -> gettext.NullTranslations:
    if not source.is_file():
        return gettext.NullTranslations()
    from plaidoyer.catalogues import compiled  # here: babel is needed only by those who edit a catalogue

    return gettext.GNUTranslations(compiled(source))


_WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
