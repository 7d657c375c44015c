"""The words of the interface, in the language spoken now: every sentence shown goes through here."""

import gettext
from datetime import date

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_, Said

_current = gettext.NullTranslations()


def speak(catalogue: gettext.NullTranslations) -> None:
    """Speak the language of *catalogue* from now on; without one, the sentences stay English."""
    global _current  # noqa: PLW0603 -- one process speaks one language at a time
    _current = catalogue


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


def day_of_month(day: date) -> str:
    """Write a date without the day of the week: « 3 mars 2026 »."""
    number = _("1st") if day.day == 1 else str(day.day)
    month = _(_MONTHS[day.month - 1])
    return _("{number} {month} {year}").format(number=number, month=month, year=day.year)


def month_of(day: date) -> str:
    """Write the month of a date: « mars 2026 »."""
    return _("{month} {year}").format(month=_(_MONTHS[day.month - 1]), year=day.year)


def weekdays() -> tuple[str, ...]:
    """Give the names of the days of a week, Monday first."""
    return tuple(_(each) for each in _WEEKDAYS)


def _filled(said: PlaidoyerError | Said) -> str:
    return _(said.sentence).format(**{name: _seen(shown(fact)) for name, fact in said.facts.items()})


def _seen(fact: str) -> str:
    """Give a stranger's words without what moves the cursor of a terminal or turns the line around."""
    return "".join(each if each.isprintable() or each in _SPACES else "�" for each in fact)


_SPACES = frozenset("\n\t\u00a0\u2009\u202f")


def _dated(day: date) -> str:
    weekday = _(_WEEKDAYS[day.weekday()])
    month = _(_MONTHS[day.month - 1])
    number = _("1st") if day.day == 1 else str(day.day)
    return _("{weekday} {number} {month} {year}").format(
        weekday=weekday, number=number, month=month, year=day.year
    )


_WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
