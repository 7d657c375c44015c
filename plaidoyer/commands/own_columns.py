"""The columns of a table of one's own as options: « --columns "name=Nom,postcode=CP" »."""

import re
import shlex
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from letters.domain.errors import PlaidoyerError
from letters.domain.matching import Field, Matching
from letters.domain.wording import N_

_FIELDS: Final = {each.value: each for each in Field}
_NAMES: Final = _FIELDS | {"email": Field.MAIL, "dpo-email": Field.DPO_MAIL}
_BETWEEN: Final = re.compile(rf",\s*(?=(?:{'|'.join(_NAMES)})\s*=)")
"""A comma before the name of a field: others are of the name of a column."""

_LIKE_A_FIELD: Final = re.compile(r",\s*([^\s,=]+\s*=.*)")


class TableToMatch(PlaidoyerError):
    """A table that no register knows, of which it was not said what its columns hold."""

    sentence = N_(
        "« {file} » is of no register known here, but reads as a table with the columns {columns}: to import "
        "it as a list of your own, say what they hold: {options}"
    )


class NotATable(PlaidoyerError):
    """A file said to be a table, that is none."""

    sentence = N_(
        "« {file} » does not read as a table: save it as CSV, one line that names the columns first."
    )


class UnknownField(PlaidoyerError):
    """A column matched to something that no column holds."""

    sentence = N_("« {given} » is not FIELD=COLUMN; the fields are: {known}.")


def matched_by(given: Iterable[str], kind: str, usual: Matching, known: Collection[str] = ()) -> Matching:
    """Read the matching that the options say, of the columns *known*; what they do not say is as *usual*.

    Raises `UnknownField`.
    """
    columns = dict(pair for each in given for pair in _pairs(each, known))
    return Matching(columns or usual.columns, kind or usual.kind)


def as_options(matching: Matching, kind: str = "") -> str:
    """Give the options that say *matching*, to be copied; « name=… » is to be completed where none does."""
    pairs = {each.value: column for each, column in matching.columns.items()}
    if not matching.names_bodies:
        pairs = {Field.NAME.value: "…", **pairs}
    columns = ",".join(f"{name}={column}" for name, column in pairs.items())
    return shlex.join(["--columns", columns, "--kind", kind or matching.kind])


def _pairs(given: str, known: Collection[str]) -> Iterator[tuple[Field, str]]:
    for each in _BETWEEN.split(given):
        name, sign, told = each.partition("=")
        if not sign or name.strip() not in _NAMES:
            raise UnknownField(given=each, known=", ".join(_FIELDS))
        column = " ".join(told.split())
        other = _LIKE_A_FIELD.search(column)
        if other and column not in known:
            raise UnknownField(given=other[1], known=", ".join(_FIELDS))
        yield _NAMES[name.strip()], column
