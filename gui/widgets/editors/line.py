"""An answer of one line."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.widgets.editors.base import Editor

_BREAKS = str.maketrans(dict.fromkeys("\n\r\u2028\u2029", " "))


class LineEditor(Editor):
    """One line of at most *limit* characters; *secret* shows dots; *hint* shows what an answer looks like."""

    def __init__(self, *, limit: int = 1000, hint: str = "", secret: bool = False) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(limit)
        self.line.setPlaceholderText(hint)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.textChanged.connect(self.changed)
        self.line.inputRejected.connect(lambda: self.cut.emit(limit))
        self.column.addWidget(self.line)

    def value(self) -> str:
        return self.line.text().translate(_BREAKS)

    def set_value(self, value: str) -> None:
        with QSignalBlocker(self.line):
            self.line.setText(value)

    def target(self) -> QWidget:
        return self.line
