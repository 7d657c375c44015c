"""One exhibit of a dossier to be: whether it goes in, its title, its place."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.request_papers import size_words
from gui.widgets.buttons import icon_only
from gui.widgets.editors import LineEditor
from gui.widgets.editors.option import BoxOption
from gui.widgets.label import Label, Role
from gui.widgets.plain import visible
from gui.widgets.showing import show_if
from letters.services.dossiers import Piece
from letters.services.language import _, shown

_LONGEST_TITLE = 200
_GAP = 12


class PieceRow(QWidget):
    """A piece that can be ticked, named and *moved* one place up or down; *changed* when it was ticked."""

    moved = Signal(int)
    changed = Signal()

    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self._piece = piece
        self._called = piece.title or piece.name
        self.box = BoxOption(_("Join"))
        self.box.setChecked(piece.included)
        self.number = Label(role=Role.STRONG)
        self.title = LineEditor(limit=_LONGEST_TITLE, hint=piece.name)
        self.up = icon_only("chevron-up", _("Move up: {title}").format(title=self._called))
        self.down = icon_only("chevron-down", _("Move down: {title}").format(title=self._called))
        self._furnish()
        self._connect()

    def piece(self) -> Piece:
        """Give the piece as the person wants it."""
        title = self.title.value().strip() or self._piece.title
        return replace(self._piece, title=title, included=self.box.isChecked())

    def show_place(self, number: int, *, is_first: bool, is_last: bool) -> None:
        """Show its *number*, 0 for one that is left out, and where it can go."""
        left_out = _("Left out")
        self.number.set_text(_("Exhibit {number}").format(number=number) if number else left_out)
        self.number.setMinimumWidth(self.number.fontMetrics().horizontalAdvance(left_out) + _GAP)
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def _furnish(self) -> None:
        piece = self._piece
        self.box.setAccessibleName(visible(_("Join {title}").format(title=self._called)))
        self.title.set_value(piece.title)
        self.title.line.setCursorPosition(0)
        self.title.name_it(_("Title of {name}").format(name=self._called))
        told = [shown(piece.on), *([piece.name, size_words(piece.size)] if piece.size else [])]
        reason = Label(_(piece.reason))
        show_if(reason, wanted=bool(piece.reason))
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.number, alignment=Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.title, stretch=1)
        for widget in (self.box, self.up, self.down):
            line.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(Label(" · ".join(told), Role.MUTED))
        column.addWidget(reason)

    def _connect(self) -> None:
        self.box.toggled.connect(lambda _on: self.changed.emit())
        for button, by, key in ((self.up, -1, Qt.Key.Key_Up), (self.down, 1, Qt.Key.Key_Down)):
            button.clicked.connect(lambda _checked=False, by=by: self.moved.emit(by))
            keys = QKeySequence(Qt.Modifier.ALT | key)
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.moved.emit(by))
