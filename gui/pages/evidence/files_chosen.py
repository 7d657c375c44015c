"""The files that show what happened: chosen or dropped, each with what it is, taken away again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.evidence.chosen_row import ChosenRow
from gui.pages.evidence.together import Together
from gui.widgets.announce import announce
from gui.widgets.buttons import quiet
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.happenings import Happening
from letters.domain.proofs import Proof
from letters.ports.attachments import Source
from letters.services.language import _
from letters.services.requests import File

MOST_ROWS = 8
"""Files that are asked about one by one; more are asked about together."""


class FilesChosen(QWidget):
    """Any number of files; *asked* when the person wants to choose some, *changed* with each answer."""

    asked = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ChosenRow] = []
        self.together: Together | None = None
        self._kind: Happening | None = None
        self._channel = ""
        self.choose = quiet(_("Join files"), "paperclip")
        self.choose.clicked.connect(self.asked)
        self._fault = Label(role=Role.ERROR)
        show_if(self._fault, wanted=False)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        show_if(self._list, wanted=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._list)
        column.addWidget(self.choose, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fault)

    def add(self, sources: Sequence[Source]) -> None:
        """Add the files of *sources* after those chosen before."""
        self.set_fault("")
        if self.together or len(self.rows) + len(sources) > MOST_ROWS:
            self._put_together((*self._sources(), *sources))
        else:
            for source in sources:
                self._add_row(ChosenRow(source))
        self._tell()

    def about(self, kind: Happening | None, channel: str = "") -> None:
        """Propose what each file is by the event that they show."""
        self._kind, self._channel = kind, channel
        for row in self.rows:
            row.propose(kind, channel)

    def files(self) -> tuple[File, ...]:
        """Give the files chosen, each with what it is."""
        if self.together:
            return self.together.files(self._kind, self._channel)
        return tuple(row.file() for row in self.rows)

    def proofs(self) -> frozenset[Proof]:
        """Give all that the files are said to be."""
        return frozenset(file.proof for file in self.files() if file.proof)

    def fault(self) -> str:
        """Give what is said to be wrong with the files."""
        return self._fault.text()

    def set_fault(self, text: str) -> None:
        """Say what is wrong with the files."""
        self._fault.set_text(text)
        show_if(self._fault, wanted=bool(text))
        announce(self, text)

    def _sources(self) -> tuple[Source, ...]:
        return self.together.sources if self.together else tuple(row.source for row in self.rows)

    def _put_together(self, sources: tuple[Source, ...]) -> None:
        self._clear()
        self.together = Together(sources)
        self.together.dropped.connect(self._clear)
        self.together.changed.connect(self.changed)
        self._column.insertWidget(0, self.together)

    def _add_row(self, row: ChosenRow) -> None:
        row.propose(self._kind, self._channel)
        row.dropped.connect(lambda: self._drop(row))
        row.changed.connect(self.changed)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)

    def _drop(self, row: ChosenRow) -> None:
        self.rows.remove(row)
        _let_go(row)
        self.set_fault("")
        (self.rows[-1].drop if self.rows else self.choose).setFocus()
        self._tell()

    def _clear(self) -> None:
        for widget in (*self.rows, *([self.together] if self.together else [])):
            _let_go(widget)
        self.rows, self.together = [], None
        self.set_fault("")
        self._tell()

    def _tell(self) -> None:
        show_if(self._list, wanted=bool(self.rows or self.together))
        self.changed.emit()


def _let_go(widget: QWidget) -> None:
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
