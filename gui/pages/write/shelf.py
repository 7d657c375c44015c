"""The letters that can be begun: by situation, or by the words one looks for."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.clearing import clear
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.kinds import Kind
from letters.services.finding import Group, found, grouped
from letters.services.language import _, n_

_MOST_ASKED = 100
_END = re.compile(r"(?<=[.…!?]) (?=[A-ZÀ-Ý«])")
"""Where a sentence ends and another begins; « art. 21 » goes on."""
_ICON = "letter"


class Shelf(QWidget):
    """*chosen* gives the kind of letter to begin."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.search = Field(
            _("Look for a letter"),
            LineEditor(limit=_MOST_ASKED),
            help_text=_("For instance: hospital, erase, refusal, deputy."),
        )
        self.groups: list[Disclosure] = []
        self.offered: list[Rows] = []
        self._kinds: Sequence[Kind] = ()
        self._by_situation, self._hits = _column(), _column()
        self._lay_out()
        self.search.changed.connect(self._look)

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        """Offer *kinds*, by situation unless words are being looked for."""
        self._kinds = kinds
        self.groups, self.offered = [], []
        clear(self._by_situation)
        for group in grouped(kinds):
            self.groups.append(self._group(group))
            self._by_situation.addWidget(self.groups[-1])
        self._look()

    def _look(self) -> None:
        asked = str(self.search.value() or "")
        show_if(self._outer_situations, wanted=not asked.strip())
        show_if(self._outer_hits, wanted=bool(asked.strip()))
        clear(self._hits)
        if asked.strip():
            self._show_hits(found(self._kinds, asked))

    def _show_hits(self, kinds: tuple[Kind, ...]) -> None:
        count = len(kinds)
        words = n_("{count} letter", "{count} letters", count).format(count=count)
        said = words if kinds else _("No letter says this: try another word.")
        self._hits.addWidget(Label(said, Role.MUTED))
        if kinds:
            self._hits.addWidget(self._rows(words, kinds))

    def _group(self, group: Group) -> Disclosure:
        words = f"{_(group.words)} ({len(group.kinds)})"
        return Disclosure(words, lambda: self._rows(_(group.words), group.kinds))

    def _rows(self, name: str, kinds: Iterable[Kind]) -> Rows:
        rows = Rows(name)
        rows.show_lines([_line(kind) for kind in kinds])
        rows.chosen.connect(lambda slug: self.chosen.emit(str(slug)))
        self.offered.append(rows)
        return rows

    def _lay_out(self) -> None:
        self._outer_situations, self._outer_hits = QWidget(), QWidget()
        self._outer_situations.setLayout(self._by_situation)
        self._outer_hits.setLayout(self._hits)
        column = _column()
        self.setLayout(column)
        for widget in (self.search, self._outer_hits, self._outer_situations):
            column.addWidget(widget)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    return column


def _line(kind: Kind) -> Line:
    return Line(kind.slug, kind.title, first_sentence(kind.expect), action=_("Begin"), icon=_ICON)


def first_sentence(text: str) -> str:
    """Give the first sentence of *text*."""
    return _END.split(text, maxsplit=1)[0]
