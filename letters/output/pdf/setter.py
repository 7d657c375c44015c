"""Sets those who signed in lines, each as an entry of the list."""

from collections.abc import Iterable
from functools import lru_cache

from letters.domain.letters import Text
from letters.domain.signatures.published import Shown
from letters.output.pdf.columns import Entry
from letters.output.pdf.lines import Line
from letters.output.pdf.printable import printable
from letters.output.pdf.runs import Style, set_lines

_KEPT = 4096
"""Functions and organisations kept set in lines: many people give the same."""


class Setter:
    """Sets signatories in lines of *width* points: the name in style *name*, the rest in *plain* below."""

    def __init__(self, name: Style, plain: Style, width: float) -> None:
        self._name, self._plain, self._width = name, plain, width
        self._details = lru_cache(_KEPT)(self._detail)

    def entry(self, shown: Shown) -> Entry:
        """One signatory as an entry of the list."""
        name = self._lines(shown.name, self._name)
        return Entry((*name, *self._details(shown.function, shown.organisation)))

    def changes(self, signatories: Iterable[Shown]) -> bool:
        """Whether a sign of any of them is printed as a question mark."""
        drawn = set[str]().union(*((each.name + each.function + each.organisation) for each in signatories))
        return any(printable(sign, self._plain) != sign for sign in drawn)

    def _detail(self, function: str, organisation: str) -> tuple[tuple[Line, Style], ...]:
        detail = ", ".join(filter(None, (function, organisation)))
        return self._lines(detail, self._plain) if detail else ()

    def _lines(self, text: str, style: Style) -> tuple[tuple[Line, Style], ...]:
        lines = set_lines((Text(printable(f"{text} ", style)),), style, self._width)
        return tuple((line, style) for line in lines)
