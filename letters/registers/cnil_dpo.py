"""Organisations with a data protection officer: the CNIL's register, 34 MB of CSV, filtered as it is read."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from letters.domain.listed import Row, Skipped
from letters.domain.register_errors import CutShort, Misshapen, NothingListed
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.cnil_columns import DELIMITER, columns_of, is_header
from letters.registers.cnil_rows import FAMILY, rows_of
from letters.registers.cnil_sieve import sieve
from letters.registers.kept import NOT_ASKED_FOR

_NOT_WANTED: Final = Skipped(NOT_ASKED_FOR)


@dataclass(frozen=True, slots=True)
class CnilDpo:
    """The designations of data protection officers; a body that designated twice is listed twice."""

    name: str = "cnil-dpo"
    title: str = N_("Organisations with a data protection officer (CNIL)")
    licence: str = N_("CNIL, data.gouv.fr, Licence Ouverte 2.0")
    family: str = FAMILY
    chamber: str = ""
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Know it by the names of its columns, in one of its forms."""
        return is_header(file.beginning.partition("\n")[0])

    def edition(self, file: Dropped) -> Edition:
        """Give no day: the file tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give what *keep* asks for, each with the day of its designation, in the order of the file.

        Raises `WrongShape` where a column is missing, `UnknownColumn` where one is new, `NothingListed` after
        a header alone, `CutShort`, `Misshapen`, `SpoiltBySpreadsheet`.
        """
        lines = file.lines()
        header = next(lines, "")
        columns = columns_of(header, file.name)
        passes = sieve(keep, columns)
        line = 0
        for line, row in _cells(_whole(lines, header, file.name), columns.width, file.name):
            if passes(row):
                yield from rows_of(columns.designation(row), line, file.name)
            else:
                yield _NOT_WANTED
        if not line:
            raise NothingListed(file=file.name)


def _cells(lines: Iterable[str], width: int, file: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows with the number of the line where each ends; a cell may hold a bare line end.

    Older files have one cell more, always empty.
    """
    reader = csv.reader(lines, delimiter=DELIMITER)
    try:
        for row in reader:
            if len(row) < width:
                if not any(row):
                    continue
                raise CutShort(file=file, line=reader.line_num + 1)
            if any(row[width:]):
                raise Misshapen(file=file, format="CSV", line=reader.line_num + 1)
            yield reader.line_num + 1, row
    except csv.Error as error:
        raise Misshapen(file=file, format="CSV", line=reader.line_num + 1) from error


def _whole(lines: Iterable[str], header: str, file: str) -> Iterator[str]:
    """Give *lines*; raises `CutShort` where the last one ends inside a quoted cell."""
    number, line = 1, "\n"
    for line in lines:
        number += 1
        yield line
    is_quoted = header.startswith('"')
    if is_quoted and not line.endswith(("\n", "\r")) and (line[-1:] != '"' or line.endswith(';"')):
        raise CutShort(file=file, line=number)
