"""Dates on the command line and in tables: 2026-03-05, and nothing else."""

import re
from datetime import date
from typing import TYPE_CHECKING

import click

from letters.domain.date_errors import NotADate
from plaidoyer.language import sentence

if TYPE_CHECKING:
    _Converted = click.ParamType[date]
else:
    _Converted = click.ParamType  # generic for the type checker alone: not every click allows it at run time

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def iso_date(text: str) -> date:
    """Give the day written as year-month-day in *text*, spaces around it left out. Raises `NotADate`."""
    written = text.strip()
    if _ISO.fullmatch(written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            pass
    raise NotADate(text=written)


class IsoDate(_Converted):
    """A date given to an option; anything else is a wrong usage."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Give the day that *value* writes, or fail as click does (exit status 2)."""
        if isinstance(value, date):
            return value
        try:
            return iso_date(str(value))
        except NotADate as error:
            self.fail(sentence(error), param, ctx)
