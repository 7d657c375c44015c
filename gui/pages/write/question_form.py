"""The letter's own questions, and the reasons that it may give."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.write.arguments import Arguments
from gui.pages.write.field_list import FieldList


class QuestionForm(QWidget):
    """The questions under one another, then the arguments."""

    def __init__(self) -> None:
        super().__init__()
        self.fields = FieldList()
        self.arguments = Arguments()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self.fields)
        column.addWidget(self.arguments)
