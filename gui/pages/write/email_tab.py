"""The letter as an e-mail."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.write.reading_box import ReadingBox
from gui.widgets.label import Label, Role
from letters.services.language import _
from letters.services.previews import Preview


class EmailTab(QWidget):
    """To whom, under which subject, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.to, self.subject = Label(), Label(role=Role.STRONG)
        self.body = ReadingBox(_("Text of the e-mail"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.to)
        column.addWidget(self.subject)
        column.addWidget(self.body, stretch=1)
        column.addWidget(Label(_("The letter itself is joined as a PDF."), Role.MUTED))

    def show_preview(self, preview: Preview) -> None:
        """Show the e-mail."""
        address = preview.to or _("no e-mail address yet")
        self.to.set_text(_("To: {address}").format(address=address))
        self.subject.set_text(_("Subject: {subject}").format(subject=preview.subject))
        self.body.show_text(preview.body)
