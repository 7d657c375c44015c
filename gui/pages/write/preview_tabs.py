"""The right side: the same answers as paper, as an e-mail, as the text of a form; and what is missing."""

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.write.email_tab import EmailTab
from gui.pages.write.form_tab import FormTab
from gui.pages.write.legal_basis import BasisLine, LegalBasis
from gui.pages.write.paper_tab import PaperTab
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from letters.domain.kinds import Kind
from letters.services.language import _
from letters.services.previews import Preview
from letters.services.telling_answers import missing_words


class PreviewTabs(QWidget):
    """What leaves, as it stands; whether it is complete is said in words."""

    def __init__(self) -> None:
        super().__init__()
        self.pill, self.state = Pill(""), Label(role=Role.MUTED)
        self.paper, self.email, self.form = PaperTab(), EmailTab(), FormTab()
        self.basis, self.line = LegalBasis(), BasisLine()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.line.asked.connect(self.show_basis)
        self.tabs.tabBar().setAccessibleName(_("Ways of sending"))
        self.tabs.addTab(self.paper, _("Letter"))
        self.tabs.addTab(self.email, _("By e-mail"))
        self.tabs.addTab(self.form, _("Web form"))
        self.tabs.addTab(self.basis, _("Legal texts"))
        self.tabs.tabBar().setDrawBase(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 24, 12)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.pill)
        row.addWidget(self.state, stretch=1)
        column.addLayout(row)
        column.addWidget(self.tabs, stretch=1)
        column.addWidget(self.line)

    def show_kind(self, kind: Kind) -> None:
        """Begin to show a letter of *kind*."""
        self.basis.show_kind(kind)
        self.line.show_kind(kind)
        self.tabs.setCurrentIndex(0)
        self.paper.paper.clear()
        self.paper.setCurrentIndex(0)
        self.paper.paragraphs.setCurrentIndex(0)

    def show_basis(self) -> None:
        """Show every text on which the letter rests."""
        self.tabs.setCurrentWidget(self.basis)

    def show_paragraphs(self) -> None:
        """Show the paragraphs, to rewrite them."""
        self.tabs.setCurrentWidget(self.paper)
        self.paper.show_paragraphs()

    def show_preview(self, preview: Preview) -> None:
        """Show the letter as it stands."""
        if preview.sketch.is_complete:
            self.pill.show_state(_("Complete"), Tone.OK)
            self.state.set_text(_("The letter can leave."))
        else:
            self.pill.show_state(_("Incomplete"), Tone.WARN)
            self.state.set_text(missing_words(len(preview.sketch.faults)))
        self.paper.show_preview(preview)
        self.email.show_preview(preview)
        self.form.show_preview(preview)
