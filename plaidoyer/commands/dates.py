"""Dates on the command line and in tables: 2026-03-05, or 05/03/2026 in an option."""

import re
from datetime import date
from typing import TYPE_CHECKING

import click

from letters.domain.date_errors import NoSuchDay, NotADate
from plaidoyer.language import sentence

if TYPE_CHECKING:
    _Converted = click.ParamType[date]
else:
    _Converted = click.ParamType  # generic for the type checker alone: not every click allows it at run time

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_FRENCH = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")


def iso_date(text: str) -> date:
    """Give the day written as year-month-day in *text*, spaces around it left out.

    Raises `NotADate`, or `NoSuchDay` where the calendar does not have it.
    """
    return _date(text, _ISO)


def typed_date(text: str) -> date:
    """Give the day written as year-month-day or day/month/year; raises what `iso_date` does."""
    return _date(text, _FRENCH if "/" in text else _ISO)


def _date(text: str, form: re.Pattern[str]) -> date:
    written = text.strip()
    found = form.fullmatch(written)
    if found is None:
        raise NotADate(text=written)
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise NoSuchDay(text=written) from error


class IsoDate(_Converted):
    """A date given to an option; anything else is a wrong usage."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Give the day that *value* writes, or fail as click does (exit status 2)."""
        if isinstance(value, date):
            return value
        try:
            return typed_date(str(value))
        except NotADate as error:
            self.fail(sentence(error), param, ctx)
