"""Reading a TOML table strictly: keys known, values of the nature asked, each fault with its line."""

import re
import tomllib
from collections.abc import Collection, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Final

from letters.domain.wording import N_
from letters.drafting.faults import BrokenTemplate, broken

RULE: Final = "head"

MOST_DOTS: Final = 200
"""Full stops in one line: the time to read a key written ``a.a.a…`` grows with the square of its dots."""

_DAY: Final = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def parse(text: str) -> dict[str, object]:
    """Parse *text*; raises `BrokenTemplate` at the line where TOML ends, or more than `MOST_DOTS` stand."""
    for line, written in enumerate(text.split("\n"), 1):
        if written.count(".") > MOST_DOTS:
            raise broken(RULE, _TOO_DEEP, line)
    try:
        return tomllib.loads(text)
    except ValueError as error:  # TOML that is none, and numbers of thousands of figures
        found = re.search(r"at line (\d+)", str(error))
        line = int(found.group(1)) if found else text.count("\n") + 1
        raise broken(RULE, _why_not_toml(text, line), line, day=_impossible_day(text, line)) from error
    except RecursionError as error:
        raise broken(RULE, _TOO_DEEP) from error


def _why_not_toml(text: str, line: int) -> str:
    if _impossible_day(text, line):
        return N_("« {day} » is no day of the calendar: correct the date")
    return N_('this is not TOML: write « key = "text" », texts between quotation marks, dates without')


def _impossible_day(text: str, line: int) -> str:
    """Give the first day written near *line* that no calendar has, if there is one."""
    for found in _DAY.finditer("\n".join(text.split("\n")[max(line - 2, 0) : line])):
        try:
            date.fromisoformat(found.group())
        except ValueError:
            return found.group()
    return ""


class Table:
    """One table of a TOML text, read key by key; *where* is its header, for the lines of faults."""

    def __init__(self, values: Mapping[str, object], text: str, where: str = "") -> None:
        self._values = values
        self._text = text
        self._where = where

    def only(self, known: Collection[str]) -> None:
        """Refuse any key that is not *known*, naming the nearest that is."""
        for key in self._values:
            if key not in known:
                near = get_close_matches(key, known, 1)
                sentence = N_("« {key} » is not known here: write « {near} »") if near else _UNKNOWN
                known_keys = ", ".join(sorted(known))
                raise self.fault(sentence, key, near="".join(near), known=known_keys)

    def text(self, key: str, *, required: bool = False) -> str:
        """Give a text, "" when it is missing and not *required*."""
        value = self._get(key, "", required=required)
        if not isinstance(value, str):
            raise self.fault(N_("« {key} » is a text between quotation marks"), key)
        if required and not value.strip():
            raise self.fault(N_("« {key} » is empty: fill it in"), key)
        return value

    def flag(self, key: str) -> bool:
        """Give true or false, false when it is missing."""
        value = self._get(key, False, required=False)  # noqa: FBT003 -- it is the value itself
        if not isinstance(value, bool):
            raise self.fault(N_("« {key} » is true or false"), key)
        return value

    def number(self, key: str) -> int | None:
        """Give a whole number, None when it is missing."""
        value = self._get(key, None, required=False)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise self.fault(N_("« {key} » is a whole number, without quotation marks"), key)
        return value

    def day(self, key: str) -> date:
        """Give a required date."""
        value = self._get(key, None, required=True)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.fault(N_("« {key} » is a date such as 2026-11-21, without quotation marks"), key)
        return value

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Give a list of texts, empty when it is missing."""
        value = self._get(key, [], required=required)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.fault(N_('« {key} » is a list of texts: ["…", "…"]'), key)
        if required and not value:
            raise self.fault(N_("« {key} » is empty: fill it in"), key)
        return tuple(value)

    def choice(self, key: str, among: Collection[str], default: str = "") -> str:
        """Give a text that is one of *among*."""
        value = self.text(key, required=not default) or default
        if value not in among:
            raise self.fault(N_("« {key} » is one of: {known}"), key, known=", ".join(among))
        return value

    def table(self, key: str) -> dict[str, object]:
        """Give a table, empty when it is missing."""
        value = self._get(key, {}, required=False)
        if not isinstance(value, dict):
            raise self.fault(N_("« {key} » is a table: [{key}]"), key)
        return value

    def tables(self, key: str) -> tuple["Table", ...]:
        """Give the tables of an array of tables, empty when it is missing."""
        value = self._get(key, [], required=False)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.fault(N_("« {key} » is written [[{key}]]"), key)
        return tuple(Table(each, self._text, f"[[{key}]]#{place}") for place, each in enumerate(value))

    def has(self, key: str) -> bool:
        """Say whether *key* is there."""
        return key in self._values

    def within(self, header: str, values: Mapping[str, object]) -> "Table":
        """Give the table of *values* that stands under *header*."""
        return Table(values, self._text, header)

    def fault(self, sentence: str, key: str = "", **facts: object) -> BrokenTemplate:
        """Make a fault at the line of *key* in this table."""
        return broken(RULE, sentence, self._line(key), **{"key": key, **facts})

    def _get(self, key: str, default: object, *, required: bool) -> object:
        if key in self._values:
            return self._values[key]
        if required:
            raise self.fault(N_("« {key} » is missing: add it"), key)
        return default

    def _line(self, key: str) -> int:
        """Find where *key* stands: TOML's reader does not say, so its text is searched from the header on."""
        header, _, place = self._where.partition("#")
        start = 0
        for _ in range(int(place or 0) + 1 if header else 0):
            start = max(self._text.find(header, start), 0) + 1
        pattern = rf"^[ \t]*(?:\[\[?)?{re.escape(key)}\b" if key else r"^"
        found = re.compile(pattern, re.MULTILINE).search(self._text, max(start - 1, 0))
        return self._text.count("\n", 0, found.start() if found else max(start - 1, 0)) + 1


_TOO_DEEP: Final = N_("tables are nested too deep")
_UNKNOWN: Final = N_("« {key} » is not known here; known: {known}")
