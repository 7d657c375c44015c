"""What can be done with one volunteer: their page, their book, their places, forgetting them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.buttons import primary, quiet, secondary
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from letters.domain.campaigns.facts import Volunteer
from letters.services.language import _
from letters.services.telling_bodies import department_words

_INSET = 22


class VolunteerDetail(QWidget):
    """*opened*, *exported*, *changed* and *forgotten* say what was pressed."""

    opened = Signal()
    exported = Signal()
    changed = Signal()
    forgotten = Signal()

    def __init__(self, known: Volunteer, email: str) -> None:
        super().__init__()
        name = known.name
        self.open = primary(_("Their legislators"), "person", about=name)
        self.export = secondary(_("Export their book…"), "save", about=name)
        self.change = quiet(_("Change"), "edit", about=name)
        self.forget = quiet(_("Forget them…"), "trash", about=name)
        for button, signal in (
            (self.open, self.opened), (self.export, self.exported), (self.change, self.changed),
            (self.forget, self.forgotten),
        ):  # fmt: skip
            button.clicked.connect(signal)
        flow = FlowLayout(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, 4, _INSET, 16)
        column.setSpacing(8)
        places = ", ".join(map(department_words, known.departments)) or _("No département said")
        mine = ", ".join(known.constituencies)
        for words in (places, _("Constituencies: {names}").format(names=mine) if mine else "", email):
            if words:
                column.addWidget(Label(words, Role.MUTED))
        for button in (self.open, self.export, self.change, self.forget):
            flow.addWidget(button)
        column.addLayout(flow)
