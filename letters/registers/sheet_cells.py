"""What a cell of a workbook says as text: shared texts, inline ones, numbers, truths, days (ECMA-376-1)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_BUILT_IN_DAYS: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""The formats of days and hours that a workbook need not declare (18.8.30)."""

_NOT_A_PATTERN: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_SINCE: Final = date(1899, 12, 30)
_SINCE_1904: Final = date(1904, 1, 1)
_LAST: Final = 2_958_465

_EXACT: Final = 10**15
"""Numbers below it are kept to the unit."""


class Styles:
    """Which styles of cells show a day: *days* are their places, once `styles.xml` was read."""

    def __init__(self) -> None:
        self.days: set[int] = set()
        self._formats: dict[str, str] = {}
        self._is_of_cells = False
        self._count = 0
        self.begins: Mapping[str, Callable[[Mapping[str, str]], None]] = {
            "numFmt": self._begin_format,
            "cellXfs": self._begin_cells,
            "xf": self._begin_style,
        }
        self.ends: Mapping[str, Callable[[str], None]] = {"cellXfs": self._end_cells}

    def _begin_format(self, attributes: Mapping[str, str]) -> None:
        self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")

    def _begin_cells(self, _attributes: Mapping[str, str]) -> None:
        self._is_of_cells = True

    def _begin_style(self, attributes: Mapping[str, str]) -> None:
        if self._is_of_cells:
            if self._shows_a_day(attributes.get("numFmtId", "0")):
                self.days.add(self._count)
            self._count += 1

    def _end_cells(self, _text: str) -> None:
        self._is_of_cells = False

    def _shows_a_day(self, number: str) -> bool:
        if number in self._formats:
            pattern = _NOT_A_PATTERN.sub("", self._formats[number]).lower()
            return "d" in pattern or "y" in pattern
        return number.isdecimal() and int(number) in _BUILT_IN_DAYS


@dataclass(frozen=True, slots=True)
class CellTexts:
    """Gives cells as texts: by the *shared* ones, the styles that show *days*, and since when days count."""

    shared: Sequence[str] = ()
    days: frozenset[int] = frozenset()
    since_1904: bool = False

    def of(self, attributes: Mapping[str, str], value: str, inline: str) -> str:
        """Give the text of a cell; of an error, and of what cannot be read, none."""
        kind = attributes.get("t", "n")
        if kind == "s":  # nearly every cell
            return self._shared(value)
        match kind:
            case "inlineStr":
                return inline
            case "str" | "d":
                return value
            case "b":
                return "oui" if value == "1" else "non"
            case "n" if value:
                return self._number(attributes.get("s", "0"), value)
        return ""

    def _shared(self, value: str) -> str:
        number = int(value) if value.isdecimal() else -1
        return self.shared[number] if 0 <= number < len(self.shared) else ""

    def _number(self, style: str, value: str) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        if style.isdecimal() and int(style) in self.days and 0 < number <= _LAST:
            since = _SINCE_1904 if self.since_1904 else _SINCE
            return (since + timedelta(days=int(number))).isoformat()
        return str(int(number)) if number.is_integer() and abs(number) < _EXACT else value
