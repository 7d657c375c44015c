"""Asking of a table that no register knows whether it is a list that the person keeps."""

from PySide6.QtCore import Signal

from gui.widgets.buttons import primary, quiet
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from letters.services.language import _, n_
from letters.services.own_tables import Table


class Offer(Card):
    """*agreed* when it is a list of the person's own; *left* when it is not to be imported."""

    agreed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("Is this a list of yours?"))
        self.about, self.columns = Label(), Label(role=Role.MUTED)
        self.agree = primary(_("This is a table of mine"), "check")
        self.leave = quiet(_("Leave it"), "close")
        self.agree.clicked.connect(self.agreed)
        self.leave.clicked.connect(self.left)
        self.add(self.about)
        self.add(self.columns)
        self.add(Label(_("Say once what its columns hold: its bodies are then found like the others.")))
        ways = FlowLayout()
        for button in (self.agree, self.leave):
            ways.addWidget(button)
        self.add_layout(ways)

    def show_table(self, table: Table) -> None:
        """Show how the file of *table* begins."""
        count = sum(map(bool, table.head.columns))
        words = n_(
            "No register known here is written like « {file} ». It reads as a table of {count} column.",
            "No register known here is written like « {file} ». It reads as a table of {count} columns.",
            count,
        )
        self.about.set_text(words.format(file=table.file.name, count=count))
        self.columns.set_text(table.head.named)
